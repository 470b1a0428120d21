/** Gives a draft to a second person; what has problems does not go on. */
import type { TextRead } from '@clew/contract'
import { subjectOf } from './draft-text.ts'
import {
  type Desk,
  moveText,
  problemsOf,
  refuseOthers,
  refuseProblems,
  refuseState,
  type Seen,
  seenText,
  textNow,
} from './text-parts.ts'

/** @throws Refusal `text-has-problems` with every line, and what `changeText` throws. */
export async function proposeText(desk: Desk, asked: Seen & { readonly note: string }): Promise<TextRead> {
  const row = await seenText(desk, asked)
  refuseOthers(desk, row)
  refuseState(row, 'draft')
  refuseProblems(problemsOf(desk, row))
  await moveText(
    desk,
    asked,
    { state: 'proposed', note: asked.note },
    { step: 'proposed', reason: asked.note },
  )
  desk.entered.journal({
    action: 'library.propose',
    effect: 'change',
    subject: subjectOf(asked),
    detail: { edition: asked.edition },
  })
  return textNow(desk, asked)
}
