/** The addresses of files on their way. */
import * as contract from '@clew/contract'
import { type Route, route } from '../../platform/http/route.ts'
import { beginUpload } from './begin-upload.ts'
import { completeUpload } from './complete-upload.ts'
import { listUploads, readUpload } from './find-upload.ts'
import { giveUpUpload } from './give-up-upload.ts'
import type { ExhibitParts } from './parts.ts'
import { sendPiece } from './send-piece.ts'

export function uploadRoutes(parts: ExhibitParts): Route[] {
  return [
    route(
      contract.beginUpload,
      { permission: 'exhibit.add', journal: ['exhibit.begin'] },
      async ({ actor, params, body, enter }) => ({
        status: 201,
        body: await enter((entered) => beginUpload(entered, actor, params.id, body, parts)),
      }),
    ),
    route(
      contract.listUploads,
      { permission: 'exhibit.add', journal: ['exhibit.list-uploads'] },
      async ({ actor, params, enter }) => ({
        status: 200,
        body: await enter((entered) => listUploads(entered, actor, params.id, parts)),
      }),
    ),
    route(
      contract.readUpload,
      { permission: 'exhibit.add', journal: ['exhibit.read-upload'] },
      async ({ actor, params, enter }) => ({
        status: 200,
        body: await enter((entered) => readUpload(entered, actor, params.id, params.upload, parts)),
      }),
    ),
    route(contract.sendPiece, { permission: 'exhibit.add', journal: ['exhibit.receive'] }, async (call) => ({
      status: 200,
      body: await sendPiece(call, parts),
    })),
    route(
      contract.completeUpload,
      { permission: 'exhibit.add', journal: ['exhibit.add'] },
      async ({ actor, params, enter }) => {
        const body = await enter((entered) => completeUpload(entered, actor, params.id, params.upload, parts))
        parts.receiving.forget(body.id)
        // Whoever sent it does not wait for the authority of time.
        parts.stamper.poke()
        return { status: 201, body }
      },
    ),
    route(
      contract.giveUpUpload,
      { permission: 'exhibit.add', journal: ['exhibit.give-up'] },
      async (call) => {
        await giveUpUpload(call, parts)
        return { status: 204 }
      },
    ),
  ]
}
