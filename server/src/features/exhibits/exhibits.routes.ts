/** The addresses of the files of a case. */
import * as contract from '@clew/contract'
import { type Route, route } from '../../platform/http/route.ts'
import { checkExhibit } from './check-exhibit.ts'
import { listExhibits, readExhibit } from './list-exhibits.ts'
import type { ExhibitParts } from './parts.ts'
import { askForStamp, readStamp } from './read-stamp.ts'
import { sendContent } from './send-content.ts'

export function exhibitFileRoutes(parts: ExhibitParts): Route[] {
  return [
    route(
      contract.listExhibits,
      { permission: 'exhibit.read', journal: ['exhibit.list'] },
      async ({ actor, params, query, enter }) => ({
        status: 200,
        body: await enter((entered, access) => listExhibits(entered, access, actor, params.id, query, parts)),
      }),
    ),
    route(
      contract.readExhibit,
      { permission: 'exhibit.read', journal: ['exhibit.read'] },
      async ({ actor, params, enter }) => ({
        status: 200,
        body: await enter((entered) => readExhibit(entered, actor, params.id, params.exhibit, parts)),
      }),
    ),
    route(contract.viewExhibit, { permission: 'exhibit.view', journal: ['exhibit.view'] }, async (call) =>
      sendContent(call, 'view', parts),
    ),
    route(
      contract.downloadExhibit,
      { permission: 'exhibit.view', journal: ['exhibit.download'] },
      async (call) => sendContent(call, 'download', parts),
    ),
    route(
      contract.checkExhibit,
      { permission: 'exhibit.view', journal: ['exhibit.check', 'exhibit.checked'] },
      async (call) => ({ status: 200, body: await checkExhibit(call, parts) }),
    ),
    route(
      contract.askForStamp,
      { permission: 'exhibit.add', journal: ['exhibit.ask-stamp', 'exhibit.read'] },
      async (call) => ({ status: 200, body: await askForStamp(call, parts) }),
    ),
    route(
      contract.readStampQuery,
      { permission: 'exhibit.read', journal: ['exhibit.read-stamp'] },
      async ({ actor, params, enter }) =>
        enter((entered) => readStamp(entered, actor, params.id, params.exhibit, 'query', parts)),
    ),
    route(
      contract.readStampAnswer,
      { permission: 'exhibit.read', journal: ['exhibit.read-stamp'] },
      async ({ actor, params, enter }) =>
        enter((entered) => readStamp(entered, actor, params.id, params.exhibit, 'answer', parts)),
    ),
  ]
}
