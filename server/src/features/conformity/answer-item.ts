/** Takes one answer of a person to one side of an item, with its evidence; older answers are kept below it. */
import type { ConformityAnswerBody, ConformityAnswered } from '@clew/contract'
import { isPlainDuty, type LoadedPack } from '@clew/law'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { answersOf } from './answers.ts'
import { insertAnswer, newestVersion } from './conformity.store.ts'
import type { Bench } from './reports.ts'

/** @throws Refusal `item-not-found`, `answer-unsupported`, `answer-moved`. */
export async function answerItem(
  { db, journal }: Entered,
  {
    actor,
    bench,
    pack,
    body,
    clock,
  }: { actor: Actor; bench: Bench; pack: LoadedPack; body: ConformityAnswerBody; clock: Clock },
): Promise<ConformityAnswered> {
  check(body, pack, bench)
  const { item, side, version: seen, verdict } = body
  const at = { pack: pack.pack, item, side }
  const newest = await newestVersion(db, actor.unitId, at)
  const moved = (version: number) => new Refusal('answer-moved', { item, version })
  if (newest !== seen) throw moved(newest)
  const made = await insertAnswer(db, {
    ...at,
    unit_id: actor.unitId,
    version: seen + 1,
    verdict,
    evidence: body.evidence,
    citation: body.citation,
    instrument: body.article === undefined ? null : (body.instrument ?? null),
    article: body.instrument === undefined ? null : (body.article ?? null),
    reason: body.reason ?? null,
    valid_from: body.validFrom ?? null,
    valid_to: body.validTo ?? null,
    author_id: actor.userId,
    answered_at: clock(),
  })
  if (!made) throw moved(await newestVersion(db, actor.unitId, at))
  journal({
    action: 'conformity.answer',
    effect: 'change',
    subject: `conformity:${pack.pack}/${item}/${side}`,
    detail: { verdict, version: seen + 1 },
  })
  const answers = await answersOf(db, actor.unitId, pack)
  const written = answers.find((one) => one.item === item && one.side === side && one.current)
  if (written === undefined) throw moved(seen)
  return written
}

/** The rules of an answer in a pack's own file (read-answers.ts), and the duty that no reason lifts. */
function check(body: ConformityAnswerBody, pack: LoadedPack, { standards }: Bench): void {
  const item = standards.checklist.items.find(({ id }) => id === body.item)
  if (item === undefined) throw new Refusal('item-not-found', { item: body.item })
  const { verdict, side, instrument, article, validFrom, validTo } = body
  const wrong: { path: string; code: string; message: string }[] = []
  const lacks = (path: string, code: string, message: string): void =>
    void wrong.push({ path, code, message })
  if (verdict !== 'withdrawn') {
    if (side === 'law' && (verdict === 'met' || verdict === 'partly') && article === undefined)
      lacks('/article', 'no-citation', 'The provision of the law is missing.')
    if (verdict === 'not-applicable' && body.reason === undefined)
      lacks('/reason', 'missing-field', 'The reason is missing.')
    if (verdict === 'not-applicable' && isPlainDuty(item))
      lacks('/verdict', 'plain-duty', 'This is a plain duty; no reason lifts it.')
  }
  if ((instrument === undefined) !== (article === undefined))
    lacks(
      instrument === undefined ? '/instrument' : '/article',
      'no-citation',
      'A provision is an instrument and an article.',
    )
  if (instrument !== undefined && !pack.instruments.some(({ id }) => id === instrument))
    lacks('/instrument', 'unknown-instrument', 'The pack has no such instrument.')
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    lacks('/validTo', 'backward-validity', 'The last day lies before the first.')
  if (wrong.length > 0) throw new Refusal('answer-unsupported', { item: item.id }, { errors: wrong })
}
