/** The addresses of merges. */
import * as contract from '@clew/contract'
import { type Route, route } from '../../platform/http/route.ts'
import { listMerges } from './list-merges.ts'
import { mergePeople, type MergeParts } from './merge-people.ts'
import { undoMerge } from './undo-merge.ts'

export function mergeRoutes(parts: MergeParts): Route[] {
  const { concepts } = parts
  return [
    route(
      contract.listMerges,
      { permission: 'case.change', journal: ['merge.list'] },
      async ({ params, enter }) => ({
        status: 200,
        body: await enter((entered, access) => listMerges(entered, access, params.id)),
      }),
    ),
    route(
      contract.mergePeople,
      { permission: 'case.merge', journal: ['merge.make', 'case.change', 'conflict.screen'] },
      async ({ actor, params, body, language, enter }) => {
        const known = { concepts: await concepts() }
        return {
          status: 201,
          body: await enter((entered) =>
            mergePeople(entered, actor, params.id, body, parts, known, language),
          ),
        }
      },
    ),
    route(
      contract.undoMerge,
      { permission: 'case.merge', journal: ['merge.undo', 'case.change', 'conflict.screen'] },
      async ({ actor, params, body, language, enter }) => {
        const known = { concepts: await concepts() }
        return {
          status: 200,
          body: await enter((entered) =>
            undoMerge(entered, actor, params, body.version, parts, known, language),
          ),
        }
      },
    ),
  ]
}
