/** The addresses of saved views. */
import * as contract from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { deleteView } from './delete-view.ts'
import { listViews } from './list-views.ts'
import { saveView } from './save-view.ts'

export function viewRoutes({ clock }: { clock: Clock }): Route[] {
  return [
    route(
      contract.listViews,
      { permission: 'view.keep', journal: ['view.list'] },
      async ({ actor, enter }) => ({
        status: 200,
        body: await enter((entered) => listViews(entered, actor.userId)),
      }),
    ),
    route(
      contract.saveView,
      { permission: 'view.keep', journal: ['view.save'] },
      async ({ actor, body, enter }) => ({
        status: 201,
        body: await enter((entered) => saveView(entered, actor.userId, body, clock)),
      }),
    ),
    route(
      contract.deleteView,
      { permission: 'view.keep', journal: ['view.delete'] },
      async ({ actor, params, enter }) => {
        await enter((entered) => deleteView(entered, actor.userId, params.id))
        return { status: 204 }
      },
    ),
  ]
}
