/** Keeps what an author wrote, whole or half finished. */
import type { TextRead } from '@clew/contract'
import { draftTitle } from '@clew/library'
import { subjectOf } from './draft-text.ts'
import {
  baseDigest,
  type Desk,
  moveText,
  refuseOthers,
  refuseState,
  type Seen,
  seenText,
  textNow,
} from './text-parts.ts'

export type TextWriting = Seen & {
  readonly text: string
  readonly note?: string | undefined
  readonly caughtUp?: boolean | undefined
}

/** @throws Refusal `version-not-found`, `text-changed-meanwhile`, `not-your-text`, `text-not-open`. */
export async function changeText(desk: Desk, asked: TextWriting): Promise<TextRead> {
  const row = await seenText(desk, asked)
  refuseOthers(desk, row)
  refuseState(row, 'draft')
  const note = asked.note?.trim()
  await moveText(desk, asked, {
    text: asked.text,
    title: draftTitle(asked.text, asked.language) ?? asked.id,
    ...(note === undefined ? {} : { note: note === '' ? null : note }),
    ...(asked.caughtUp === true ? { base_digest: baseDigest(desk.holdings, asked, asked.language) } : {}),
  })
  desk.entered.journal({
    action: 'library.draft',
    effect: 'change',
    subject: subjectOf(asked),
    detail: { edition: asked.edition, version: asked.version + 1 },
  })
  return textNow(desk, asked)
}
