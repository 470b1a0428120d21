/** What a second person decides about a text: publish it, send it back, or take back what was published. */
import type { TextRead } from '@clew/contract'
import { readDraft } from '@clew/library'
import { Refusal } from '../../platform/refusal.ts'
import { subjectOf } from './draft-text.ts'
import {
  type Desk,
  moveText,
  problemsOf,
  refuseProblems,
  refuseState,
  type Seen,
  seenText,
  textNow,
} from './text-parts.ts'
import type { TextRow } from './texts.store.ts'
import { type Broader, touchesOf } from './touches.ts'

export type Review = Seen & { readonly decision: 'publish' | 'return' | 'withdraw'; readonly reason: string }

/**
 * The library around the text may have changed since it was proposed, so it is checked once more.
 * @throws Refusal `own-text` for its author, `text-not-open`, `text-has-problems`, `version-not-found`, `text-changed-meanwhile`.
 */
export async function reviewText(desk: Desk, asked: Review, broader: Broader): Promise<TextRead> {
  const row = await seenText(desk, asked)
  refuseState(row, asked.decision === 'withdraw' ? 'published' : 'proposed')
  const { decision, reason } = asked
  if (decision === 'publish') await publish(desk, asked, row, broader)
  else if (decision === 'return') {
    refuseAuthor(desk, row)
    await moveText(desk, asked, { state: 'draft' }, { step: 'returned', reason })
  } else
    await moveText(
      desk,
      asked,
      { state: 'withdrawn' },
      { step: 'withdrawn', reason, touches: touched(desk, row, broader) },
    )
  desk.entered.journal({
    action: 'library.review',
    effect: 'change',
    subject: subjectOf(asked),
    detail: { edition: asked.edition, decision },
  })
  return textNow(desk, asked)
}

async function publish(desk: Desk, asked: Review, row: TextRow, broader: Broader): Promise<void> {
  refuseAuthor(desk, row)
  refuseProblems(problemsOf(desk, row))
  const { actor, clock } = desk
  await moveText(
    desk,
    asked,
    { state: 'published', reviewer_id: actor.userId, reviewed_at: clock() },
    { step: 'published', reason: asked.reason, touches: touched(desk, row, broader) },
  )
}

function refuseAuthor({ actor }: Desk, row: TextRow): void {
  if (row.author_id === actor.userId) throw new Refusal('own-text')
}

/** A text that no longer fits the library touches at least its own page. */
function touched({ holdings, known }: Desk, row: TextRow, broader: Broader): string[] {
  const read = readDraft(
    holdings.library,
    { kind: row.kind, id: row.entry_id, language: row.language, text: row.text },
    known,
  )
  if (read.ok) return touchesOf(read.own, broader)
  return row.kind === 'measure' ? [`measure:${row.entry_id}`] : []
}
