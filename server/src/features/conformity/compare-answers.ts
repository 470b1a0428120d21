/** What people answered about the laws of a matrix, so that it can stand beside what was computed and never be taken for it. */
import type { ConformityMatrixAnswers, ConformityMatrixSaid } from '@clew/contract'
import type { LoadedPack, PersonAnswer } from '@clew/law'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { answersOfEach, inForce, reportWith } from './answers.ts'
import { framesAsked, only, type Bench } from './reports.ts'

type Asked = {
  readonly actor: Actor
  readonly bench: Bench
  readonly packs: readonly LoadedPack[]
  readonly day: string
  readonly against: string | undefined
}

/** @throws Refusal `frames-unknown`. */
export async function compareAnswers(
  { db, journal }: Entered,
  { actor, bench, packs, day, against }: Asked,
): Promise<ConformityMatrixAnswers> {
  const frames = [...new Set(packs.flatMap((pack) => [...framesAsked(against, pack, bench.law)]))]
  const all = await answersOfEach(db, actor.unitId, packs)
  const said = packs.flatMap((pack) => {
    const answers = all.get(pack) ?? []
    const own = new Set(inForce(answers, day).map(({ item, side }) => `${item} ${side}`))
    return only(reportWith(answers, pack, day, bench), frames).items.flatMap(({ item, law, practice }) => {
      const entry = (side: 'law' | 'practice', person: PersonAnswer | undefined, counts: boolean) =>
        person === undefined
          ? []
          : [
              {
                pack: pack.pack,
                item,
                side,
                verdict: person.answer,
                from: own.has(`${item} ${side}`) ? ('unit' as const) : ('pack' as const),
                by: person.by,
                on: person.on,
                counts,
              } satisfies ConformityMatrixSaid,
            ]
      return [...entry('law', law.person, law.by === 'person'), ...entry('practice', practice.person, true)]
    })
  })
  journal({
    action: 'conformity.read',
    effect: 'read',
    detail: { packs: packs.length, answers: said.length },
  })
  return { asOf: day, said }
}
