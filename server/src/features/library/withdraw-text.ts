/** An author takes back what is not published yet. */
import type { TextRead } from '@clew/contract'
import { Refusal } from '../../platform/refusal.ts'
import { subjectOf } from './draft-text.ts'
import { type Desk, moveText, refuseOthers, type Seen, seenText, textNow } from './text-parts.ts'

/** @throws Refusal `not-your-text`, `text-not-open`, `version-not-found`, `text-changed-meanwhile`. */
export async function withdrawText(desk: Desk, asked: Seen & { readonly reason: string }): Promise<TextRead> {
  const row = await seenText(desk, asked)
  refuseOthers(desk, row)
  if (row.state !== 'draft' && row.state !== 'proposed')
    throw new Refusal('text-not-open', { state: row.state, wanted: 'draft' })
  await moveText(desk, asked, { state: 'withdrawn' }, { step: 'withdrawn', reason: asked.reason })
  desk.entered.journal({
    action: 'library.withdraw',
    effect: 'change',
    subject: subjectOf(asked),
    detail: { edition: asked.edition },
  })
  return textNow(desk, asked)
}
