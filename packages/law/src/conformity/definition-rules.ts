// Article 3 and 5 of the Palermo Protocol held against the trafficking offences of a pack.
import type { LoadedOffence } from '../load/law-set.ts'
import { nodesOf } from '../load/law-set.ts'
import type { Finding, Remark } from './answer.ts'
import type { Conduct, Reach } from './hypothesis.ts'
import {
  aboutFamily,
  acts,
  atHome,
  basesOf,
  basisOf,
  equalVerbs,
  finding,
  means,
  purposes,
  refs,
  sourcesOf,
  topmost,
  verdictOf,
  type LawOn,
} from './law-on.ts'

export type Rule = (law: LawOn) => Finding

/** Without a trafficking offence nothing in it can be examined; whether the law has none depends on what the pack claims to hold. */
export const withTrafficking =
  (rule: Rule): Rule =>
  (law) => {
    if (law.trafficking.length > 0) return rule(law)
    const claim = law.complete('trafficking')
    if (claim === undefined) return finding('not-assessed', [{ code: 'no-trafficking-in-pack' }], [])
    return finding(
      'not',
      [{ code: 'no-trafficking-offence' }],
      [basisOf(law, claim.source)],
      ['offence.trafficking'],
    )
  }

/** Without abduction, because some laws list it among the acts. */
const withoutAbduction = means.filter((one) => one !== 'means.abduction')

export const everyAct: Rule = (law) => {
  const remarks: Remark[] = []
  const missing: string[] = []
  let partial = 0
  for (const act of acts) {
    const asked = (one: string): Partial<Conduct> => ({
      acts: [one],
      means: withoutAbduction,
      purposes: [...purposes, ...law.covered.values()],
    })
    const reaches = (one: string): boolean =>
      law.reach(asked(one)) > 0 || law.reach({ ...asked(one), age: 17 }) > 0
    if (reaches(act)) continue
    const verbs = (equalVerbs[act] ?? []).filter(reaches)
    if (verbs.length > 0) {
      remarks.push({ code: 'own-verb', names: [act, ...verbs] })
      continue
    }
    const { narrower } = law.forms(act, asked)
    if (narrower.length > 0) {
      partial += 1
      remarks.push({ code: 'narrower', names: [act, ...narrower] })
    } else {
      missing.push(act)
    }
  }
  const inPart = remarks.filter(({ code }) => code === 'narrower').map(({ names }) => names?.[0])
  const covered = acts.filter((act) => !missing.includes(act) && !inPart.includes(act))
  if (missing.length > 0) remarks.push({ code: 'missing', names: missing })
  return finding(
    missing.length === 0 && partial > 0 ? 'partly' : verdictOf(acts.length, missing.length),
    [...(covered.length > 0 ? [{ code: 'covers' as const, names: covered }] : []), ...remarks],
    basesOf(law, law.trafficking, aboutFamily('act.')),
    missing,
  )
}

/** Purposes for which an adult can be trafficked at all. */
function askedOfAdults(law: LawOn): string[] {
  const all = [...law.covered.values()]
  const outright = all.filter((purpose) => law.reach({ purposes: [purpose] }) === 2)
  return (outright.length > 0 ? outright : all).filter(
    (purpose) => law.reach({ ...law.setting, purposes: [purpose] }) > 0,
  )
}

/** How far one means alone carries: over every purpose that the law covers, lowest and highest. */
function carriedBy(
  law: LawOn,
  used: readonly string[],
  more: Partial<Conduct> = {},
): { low: Reach; high: Reach } {
  let [low, high]: [Reach, Reach] = [2, 0]
  // A purpose that the law covers for children alone says nothing of what an adult must have suffered.
  const asked = askedOfAdults(law)
  for (const purpose of asked) {
    const reach = law.reach({ ...law.setting, ...more, means: used, purposes: [purpose] })
    if (reach < low) low = reach
    if (reach > high) high = reach
  }
  return asked.length === 0 ? { low: 0, high: 0 } : { low, high }
}

export const withoutMeans = (law: LawOn): string[] =>
  [...law.covered]
    .filter(([, one]) => law.reach({ ...law.setting, means: [], purposes: [one] }) === 2)
    .map(([purpose]) => purpose)

export function meansRemarks(law: LawOn): Remark[] {
  const free = withoutMeans(law)
  if (free.length === 0) return []
  return free.length === law.covered.size
    ? [{ code: 'wider-no-means', offences: refs(law.trafficking) }]
    : [{ code: 'wider-no-means-for', names: free }]
}

/** The one means, or narrower forms of it. */
function meansFinding(law: LawOn, wanted: readonly string[]): Finding {
  const remarks = meansRemarks(law)
  const missing: string[] = []
  const covered: string[] = []
  let partial = 0
  for (const one of wanted) {
    const { low, high } = carriedBy(law, [one])
    if (low === 2) {
      covered.push(one)
      continue
    }
    if (high === 2) {
      partial += 1
      const [none, more] = ([0, 1] as const).map((wanted) =>
        [...law.covered].filter(
          ([, purpose]) =>
            askedOfAdults(law).includes(purpose) &&
            law.reach({ ...law.setting, means: [one], purposes: [purpose] }) === wanted,
        ),
      )
      if (none !== undefined && none.length > 0)
        remarks.push({ code: 'not-for', names: [one, ...none.map(([purpose]) => purpose)] })
      const conditions = (more ?? []).flatMap(([, purpose]) =>
        law.conditions({ ...law.setting, means: [one], purposes: [purpose] }),
      )
      if (conditions.length > 0) remarks.push({ code: 'condition', names: [one, ...new Set(conditions)] })
      continue
    }
    const narrower = law.taxonomy
      .narrower(one)
      .filter((form) => form !== one && carriedBy(law, [form]).high === 2)
    if (narrower.length > 0) {
      partial += 1
      remarks.push({ code: 'narrower', names: [one, ...topmost(narrower, law.taxonomy)] })
    } else if (high === 1) {
      partial += 1
      remarks.push({ code: 'condition', names: [one, ...law.conditions({ means: [one] })] })
    } else {
      missing.push(one)
    }
  }
  if (covered.length > 0 && !remarks.some(({ code }) => code === 'wider-no-means'))
    remarks.unshift({ code: 'covers', names: covered })
  if (missing.length > 0) remarks.push({ code: 'missing', names: missing })
  const bases = basesOf(law, law.trafficking, aboutFamily('means.', 'condition.'))
  return finding(
    missing.length === 0 && partial > 0 ? 'partly' : verdictOf(wanted.length, missing.length),
    remarks,
    bases.length > 0 ? bases : sourcesOf(law, law.trafficking),
    missing,
  )
}

export const everyMeans: Rule = (law) => meansFinding(law, means)
export const quietMeans: Rule = (law) => meansFinding(law, ['means.abuse-of-vulnerability'])

/** @param wanted purposes, each of which the law must cover as such. */
export const everyPurpose =
  (wanted: readonly string[]): Rule =>
  (law) => {
    const remarks: Remark[] = []
    const missing: string[] = []
    let partial = 0
    for (const purpose of wanted) {
      const asked = (one: string): Partial<Conduct> => ({ purposes: [one] })
      const whole = (one: string): boolean =>
        law.reach(asked(one)) > 0 || law.reach({ ...asked(one), age: 17 }) > 0
      if (whole(purpose)) continue
      const { narrower } = law.forms(purpose, asked)
      if (narrower.length === 0) {
        missing.push(purpose)
        continue
      }
      // Which practices are similar to slavery, the Protocol leaves to other texts; one of them named is enough.
      if (purpose !== 'exploitation.slavery-like') partial += 1
      remarks.push({ code: 'narrower', names: [purpose, ...narrower] })
    }
    const inPart = remarks.map(({ names }) => names?.[0])
    const covered = wanted.filter((one) => !missing.includes(one) && !inPart.includes(one))
    if (covered.length > 0) remarks.unshift({ code: 'covers', names: covered })
    if (missing.length > 0) remarks.push({ code: 'missing', names: missing })
    if (law.reach({ acts, purposes: [] }) === 2) remarks.push({ code: 'wider-no-purpose' })
    const bases = basesOf(law, law.trafficking, aboutFamily('exploitation.'))
    return finding(
      missing.length === 0 && partial > 0 ? 'partly' : verdictOf(wanted.length, missing.length),
      remarks,
      bases.length > 0 ? bases : sourcesOf(law, law.trafficking),
      missing,
    )
  }
export const everyPalermoPurpose = everyPurpose(purposes)

export const completeWithoutExploitation: Rule = (law) => {
  const late = [...law.covered].filter(([, one]) => {
    const best = (exploited: boolean): Reach => {
      const adult = law.reach({ purposes: [one], exploited })
      return adult === 2 ? 2 : (Math.max(adult, law.reach({ purposes: [one], exploited, age: 17 })) as Reach)
    }
    return best(false) < best(true)
  })
  const names = late.map(([purpose]) => purpose)
  const bases = basesOf(law, law.trafficking, aboutFamily('exploitation.'))
  return finding(
    law.covered.size === 0 ? 'not-assessed' : verdictOf(law.covered.size, late.length),
    names.length > 0
      ? [{ code: 'needs-exploitation', names }]
      : [{ code: 'covers', names: [...law.covered.keys()] }],
    bases.length > 0 ? bases : sourcesOf(law, law.trafficking),
    names,
  )
}

export const ownOffence: Rule = (law) => {
  if (law.trafficking.length > 0)
    return finding(
      'met',
      [{ code: 'covers', offences: refs(law.trafficking) }],
      sourcesOf(law, law.trafficking),
    )
  const claim = law.complete('trafficking')
  if (claim === undefined) return finding('not-assessed', [{ code: 'no-trafficking-in-pack' }], [])
  const around = law.offences.filter(({ kind }) =>
    ['exploitation', 'sexual', 'violence', 'document', 'labour'].includes(kind),
  )
  const bases = [basisOf(law, claim.source), ...sourcesOf(law, around)]
  return around.length > 0
    ? finding('partly', [{ code: 'only-patchwork', offences: refs(around) }], bases, ['offence.trafficking'])
    : finding('not', [{ code: 'no-trafficking-offence' }], bases, ['offence.trafficking'])
}

/** Nothing beyond intent and purpose: an offence that also asks for gain or fear does not reach all that the Protocol describes. */
export const noMoreThanIntent: Rule = (law) => {
  const adult = law.reach({})
  const reach = adult === 2 ? 2 : law.reach({ age: 17 })
  const minds = law.trafficking.flatMap((offence) =>
    [...nodesOf(offence.elements)]
      .filter((node) => 'mental' in node && node.mental !== 'intent')
      .map(() => offence),
  )
  const remarks: Remark[] = []
  if (reach === 2) remarks.push({ code: 'covers', names: ['mental.intent'] })
  else remarks.push({ code: 'condition', names: ['mental.intent', ...law.conditions({})] })
  if (minds.length > 0) remarks.push({ code: 'wider-lower-fault', offences: refs(minds) })
  const bases = basesOf(law, law.trafficking, (node) => 'mental' in node)
  return finding(
    reach === 2 ? 'met' : 'partly',
    remarks,
    bases.length > 0 ? bases : sourcesOf(law, law.trafficking),
  )
}

export const withoutBorderOrGroup: Rule = (law) => {
  const home = atHome(law)
  const short = [...law.covered].filter(([, one]) => {
    const inside = Math.max(
      law.reach({ ...home, purposes: [one] }),
      law.reach({ ...home, purposes: [one], age: 17 }),
    )
    const outside = Math.max(law.reach({ purposes: [one] }), law.reach({ purposes: [one], age: 17 }))
    return inside === 0 && outside > 0
  })
  const names = short.map(([purpose]) => purpose)
  const asked = basesOf(law, law.trafficking, aboutFamily('nexus.', 'group.', 'act.arranging-'))
  return finding(
    verdictOf(law.covered.size, names.length),
    names.length > 0
      ? [{ code: 'needs-border-or-group', names }]
      : [
          {
            code: 'covers',
            offences: refs(
              law.trafficking.filter(({ elements }) => law.reach(home, [{ elements } as LoadedOffence]) > 0),
            ),
          },
        ],
    asked.length > 0 && names.length > 0 ? asked : sourcesOf(law, law.trafficking),
    names,
  )
}

export const apartFromSmuggling: Rule = (law) => {
  const smuggling = aboutFamily('immigration.')
  const mixed = law.trafficking.filter(({ elements }) => [...nodesOf(elements)].some(smuggling))
  const apart = law.offences.filter(
    ({ kind, elements }) => kind === 'migration' && [...nodesOf(elements)].some(smuggling),
  )
  if (mixed.length === law.trafficking.length)
    return finding('not', [{ code: 'smuggling-inside', offences: refs(mixed) }], sourcesOf(law, mixed))
  if (apart.length === 0)
    return finding(
      'not-assessed',
      [{ code: 'silent', names: ['offence.smuggling'] }],
      sourcesOf(law, law.trafficking),
    )
  return finding(
    mixed.length > 0 ? 'partly' : 'met',
    [{ code: 'covers', offences: refs(apart) }],
    sourcesOf(law, [...law.trafficking, ...apart]),
  )
}
