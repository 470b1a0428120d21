/** What the case list says of an assessment: how the charges stand, the weakest of them, and what is left uncharged. */
import type { Assessment, Standing, Words } from '@clew/law'

export type Digest = {
  /** The charge that stands lowest, the first of them in file order; absent where nothing is charged. */
  readonly weakest?: { readonly charge: string; readonly title: Words; readonly standing: Standing }
  readonly byStanding: readonly [number, number, number, number, number]
  /** The loss of one person would end every charge that stands. */
  readonly singleWitness: boolean
  /** Offences that stand at least on one source and are not charged against everybody whom they reach; each counts once. */
  readonly uncharged: number
}

export function digestOf({ charges, options, notes }: Assessment): Digest {
  const byStanding: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (const { standing } of charges) byStanding[standing] += 1
  const weakest = charges.toSorted((a, b) => a.standing - b.standing)[0]
  return {
    ...(weakest === undefined
      ? {}
      : { weakest: { charge: weakest.charge, title: weakest.title, standing: weakest.standing } }),
    byStanding,
    singleWitness: notes.some(({ code }) => code === 'single-witness-case'),
    uncharged: new Set(options.filter(({ standing }) => standing >= 2).map(({ offence }) => offence)).size,
  }
}
