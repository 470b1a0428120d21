/** What people of the unit answered about a law, and the items as they stand with it. */
import type { ConformityAnswersRead } from '@clew/contract'
import type { LoadedPack } from '@clew/law'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { answersOf, reportWith } from './answers.ts'
import { framesAsked, only, type Bench } from './reports.ts'
import { sayItem } from './say-report.ts'

type Asked = {
  readonly actor: Actor
  readonly bench: Bench
  readonly pack: LoadedPack
  readonly day: string
  readonly against: string | undefined
}

/** @throws Refusal `frames-unknown`. */
export async function listAnswers(
  { db, journal }: Entered,
  { actor, bench, pack, day, against }: Asked,
): Promise<ConformityAnswersRead> {
  const answers = await answersOf(db, actor.unitId, pack)
  journal({ action: 'conformity.read', effect: 'read', detail: { pack: pack.pack, answers: answers.length } })
  const answered = new Set(answers.map(({ item }) => item))
  const report = only(reportWith(answers, pack, day, bench), framesAsked(against, pack, bench.law))
  return {
    answers: [...answers],
    items: report.items
      .filter(({ item }) => answered.has(item))
      .map((answer) => sayItem(answer, pack, day, bench)),
    instruments: pack.instruments.map(({ id, title, short }) => ({ id, title, short })),
  }
}
