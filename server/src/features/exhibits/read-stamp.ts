/** Hands out what proves when a hash existed, so that anybody can verify it with openssl; and asks again where it is missing. */
import type { askForStamp as endpoint, Exhibit } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import type { Answer, Call } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findExhibit, readExhibit } from './list-exhibits.ts'
import type { ExhibitParts } from './parts.ts'
import { stampOf } from './stamps.store.ts'

const forms = {
  query: { type: 'application/timestamp-query', ending: 'tsq' },
  answer: { type: 'application/timestamp-reply', ending: 'tsr' },
} as const

/** @throws Refusal `exhibit-not-found`, `stamp-not-found`. */
export async function readStamp(
  { db, journal }: Entered,
  actor: Actor,
  caseText: string,
  exhibitText: string,
  which: keyof typeof forms,
  parts: ExhibitParts,
): Promise<Answer> {
  const { caseId, row } = await findExhibit(db, actor, caseText, exhibitText, parts)
  const stamp = await stampOf(db, caseId, row.id)
  const body = which === 'query' ? stamp?.query : stamp?.response
  if (body === undefined || body === null) throw new Refusal('stamp-not-found')
  journal({ action: 'exhibit.read-stamp', caseId, subject: `exhibit:${row.id}`, effect: 'read' })
  const { type, ending } = forms[which]
  return {
    status: 200,
    body,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${row.id}.${ending}"`,
    },
  }
}

/** What comes of it stands in the answer. @throws Refusal `exhibit-not-found`, `stamp-authority-missing`. */
export async function askForStamp(
  { actor, params, enter }: Call<typeof endpoint>,
  parts: ExhibitParts,
): Promise<Exhibit> {
  await enter(async ({ db, journal }) => {
    const { caseId, row } = await findExhibit(db, actor, params.id, params.exhibit, parts)
    if (!parts.stamper.asks) throw new Refusal('stamp-authority-missing')
    journal({ action: 'exhibit.ask-stamp', caseId, subject: `exhibit:${row.id}`, effect: 'change' })
  })
  await parts.stamper.askNow()
  return enter((entered) => readExhibit(entered, actor, params.id, params.exhibit, parts))
}
