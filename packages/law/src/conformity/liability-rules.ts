// Modes of liability, penalties, limitation, jurisdiction and restitution: the general rules of a pack held against the Conventions.
import type { Mode } from '@clew/casefile'
import { compareTerms, multiplyTerm, readTerm, writeTerm, type TermLength } from '../load/terms.ts'
import { nodesOf, type LoadedOffence } from '../load/law-set.ts'
import type { Basis as JurisdictionBasis, Comparator, JurisdictionRule } from '../pack/index.ts'
import type { Provision, Finding, Remark } from './answer.ts'
import { withTrafficking, type Rule } from './definition-rules.ts'
import { basisOf, finding, inForceOn, reaches, refs, sourcesOf, verdictOf, type LawOn } from './law-on.ts'

const silent = (...names: string[]): Finding =>
  finding('not-assessed', [{ code: 'silent', names }], [], names)

/** Some laws write attempt or help down as offences of their own; a mode is not asked of what is a mode itself. */
const principal = ({ trafficking }: LawOn): LoadedOffence[] =>
  trafficking.filter(
    ({ elements }) =>
      ![...nodesOf(elements)].some(
        (node) => 'concept' in node && /^participation\.(attempt|aided)/.test(node.concept),
      ),
  )

/** One of these modes must reach the offences: a mode nobody wrote down is no proof that the law lacks it. */
export const byMode =
  (modes: readonly Mode[], of: (law: LawOn) => readonly LoadedOffence[] = principal): Rule =>
  (law) => {
    const names = modes.map((mode) => `mode.${mode}`)
    const rules = modes.flatMap((mode) => law.modes(mode))
    const wanted = of(law)
    if (wanted.length === 0) return finding('not-assessed', [{ code: 'no-trafficking-in-pack' }], [])
    const bases = rules.map(({ source }) => basisOf(law, source))
    const without = wanted.filter((offence) => !rules.some((rule) => reaches(rule, offence)))
    const found = [...new Set(rules.map(({ mode }) => `mode.${mode}`))]
    if (without.length === 0) return finding('met', [{ code: 'covers', names: found }], bases)
    const claim = law.complete('modes')
    if (without.length < wanted.length)
      return finding(
        'partly',
        [
          { code: 'covers', names: found },
          { code: 'mode-not-for', offences: refs(without) },
        ],
        bases,
        refs(without),
      )
    return claim === undefined
      ? silent(...names)
      : finding('not', [{ code: 'missing', names }], [basisOf(law, claim.source)], names)
  }

/** Each of these modes, one by one. */
export const byEveryMode =
  (modes: readonly Mode[]): Rule =>
  (law) => {
    const each = modes.map((mode) => ({ mode, found: byMode([mode])(law) }))
    const lacking = each.filter(({ found }) => found.verdict !== 'met').map(({ mode }) => `mode.${mode}`)
    if (lacking.length === 0 || each.every(({ found }) => found.verdict === 'not-assessed'))
      return joined(
        lacking.length === 0 ? 'met' : 'not-assessed',
        each.map(({ found }) => found),
      )
    return joined(
      each.every(({ found }) => found.verdict === 'not') ? 'not' : 'partly',
      each.map(({ found }) => found),
    )
  }

function joined(verdict: Finding['verdict'], found: readonly Finding[]): Finding {
  const names = (code: 'covers' | 'silent' | 'missing'): string[] =>
    found.flatMap(({ remarks }) =>
      remarks.filter((one) => one.code === code).flatMap((one) => one.names ?? []),
    )
  const others = found.flatMap(({ remarks }) =>
    remarks.filter(({ code }) => !['covers', 'silent', 'missing'].includes(code)),
  )
  const said = (['covers', 'silent', 'missing'] as const).flatMap((code): Remark[] =>
    names(code).length === 0 ? [] : [{ code, names: names(code) }],
  )
  const bases = [
    ...new Map(
      found.flatMap((one) => one.bases).map((basis) => [`${basis.text} ${basis.offence ?? ''}`, basis]),
    ).values(),
  ]
  return finding(
    verdict,
    [...said, ...others],
    bases,
    found.flatMap(({ missing }) => missing),
  )
}

export const legalPersons: Rule = (law) => {
  const rules = law.modes('legal-person')
  const reached = law.trafficking.filter(
    (offence) => offence.persons.includes('legal') || rules.some((rule) => reaches(rule, offence)),
  )
  const bases = [
    ...rules.map(({ source }) => basisOf(law, source)),
    ...sourcesOf(
      law,
      reached.filter(({ persons }) => persons.includes('legal')),
    ),
  ]
  if (law.trafficking.length === 0 || reached.length === 0) return silent('mode.legal-person')
  const without = law.trafficking.filter((offence) => !reached.includes(offence))
  return finding(
    without.length === 0 ? 'met' : 'partly',
    [
      { code: 'legal-persons', offences: refs(reached) },
      ...(without.length > 0 ? [{ code: 'mode-not-for' as const, offences: refs(without) }] : []),
    ],
    bases,
    refs(without),
  )
}

const fourYears: TermLength = { months: 48, days: 0 }
export const years = (count: number): TermLength => ({ months: count * 12, days: 0 })

function longer(a: TermLength | undefined, b: TermLength | undefined): TermLength | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return compareTerms(a, b) >= 0 ? a : b
}

/** Highest term without and with aggravation. */
export function maximaOf({ penalty, aggravations }: LoadedOffence): {
  base?: TermLength
  raised?: TermLength
  fineInstead: boolean
} {
  const base = penalty?.custody === undefined ? undefined : readTerm(penalty.custody.max)
  const raised = aggravations
    .map((one) => {
      const own = one.penalty?.custody?.max
      if (own !== undefined) return readTerm(own)
      return base === undefined || one.multiply === undefined
        ? undefined
        : multiplyTerm(base, one.multiply)?.term
    })
    .reduce(longer, base)
  return {
    ...(base === undefined ? {} : { base }),
    ...(raised === undefined ? {} : { raised }),
    fineInstead: penalty?.custody?.fineInstead === true,
  }
}

const penaltyBases = (law: LawOn, offences: readonly LoadedOffence[]): Provision[] =>
  offences.flatMap((offence) =>
    offence.penalty === undefined ? [] : [basisOf(law, offence.penalty.source, { offence: offence.ref })],
  )

/** @param raised whether aggravated forms are what is asked about. */
export const maximumAtLeast = (least: TermLength, raised = false): Rule =>
  withTrafficking((law) => {
    const known = law.trafficking.flatMap((offence) => {
      const { base, raised: aggravated } = maximaOf(offence)
      const max = raised ? aggravated : base
      return max === undefined ? [] : [{ offence, max, aggravated }]
    })
    const unknown = law.trafficking.filter((offence) => !known.some((one) => one.offence === offence))
    const low = known.filter(({ max }) => compareTerms(max, least) < 0)
    const remarks: Remark[] = known.map(({ offence, max }) => ({
      code: 'maximum',
      offences: [offence.ref],
      value: said(max),
    }))
    if (low.length > 0)
      remarks.push({
        code: 'below-four-years',
        offences: refs(low.map(({ offence }) => offence)),
        value: said(least),
      })
    if (unknown.length > 0) remarks.push({ code: 'maximum-unknown', offences: refs(unknown) })
    const bases = penaltyBases(law, law.trafficking)
    if (known.length === 0) return finding('not-assessed', remarks, bases)
    const noneReaches = known.every(({ aggravated, max }) => compareTerms(aggravated ?? max, least) < 0)
    const missing = refs(low.map(({ offence }) => offence))
    if (noneReaches) return finding('not', remarks, bases, missing)
    return finding(low.length === 0 ? 'met' : 'partly', remarks, bases, missing)
  })

/** Terms travel in remarks in the pack's own spelling, and are said in the reader's language. */
const said = writeTerm

export const seriousCrime = maximumAtLeast(fourYears)

/** A fine in place of prison lets a court answer trafficking with money. */
export const stringent: Rule = withTrafficking((law) => {
  const serious = seriousCrime(law)
  const fined = law.trafficking.filter((offence) => maximaOf(offence).fineInstead)
  if (fined.length === 0) return serious
  const remark: Remark = { code: 'fine-instead', offences: refs(fined) }
  return {
    ...serious,
    verdict: serious.verdict === 'met' ? 'partly' : serious.verdict,
    remarks: [remark, ...serious.remarks],
    missing: [...serious.missing, ...refs(fined)],
  }
})

/** Those that the pack names, and rape where it stands among its offences. */
function comparatorsOf(law: LawOn): Pick<Comparator, 'crime' | 'penalty'>[] {
  const named = law.pack.comparators.filter(({ valid }) => inForceOn(valid, law.day))
  if (named.some(({ crime }) => crime === 'rape')) return named
  const rape = law.offences.filter(({ elements }) =>
    [...nodesOf(elements)].some((node) => 'concept' in node && node.concept === 'violence.rape'),
  )
  return [
    ...named,
    ...rape.flatMap(({ penalty }) => (penalty === undefined ? [] : [{ crime: 'rape' as const, penalty }])),
  ]
}

/** @param among which trafficking offences are compared; @param crimes with what. */
export const notLighterThan = (
  crimes: readonly ('rape' | 'kidnapping')[],
  among: (law: LawOn) => readonly LoadedOffence[] = ({ trafficking }) => trafficking,
): Rule =>
  withTrafficking((law) => {
    const offences = among(law)
    const fined = offences.filter((offence) => maximaOf(offence).fineInstead)
    const remarks: Remark[] = offences.flatMap((offence): Remark[] => {
      const { raised } = maximaOf(offence)
      return raised === undefined ? [] : [{ code: 'maximum', offences: [offence.ref], value: said(raised) }]
    })
    if (fined.length > 0) remarks.unshift({ code: 'fine-instead', offences: refs(fined) })
    const others = comparatorsOf(law).filter(({ crime }) => crimes.includes(crime))
    const bases = [
      ...penaltyBases(law, offences),
      ...others.map(({ penalty }) => basisOf(law, penalty.source)),
    ]
    const missingCrimes = crimes.filter((crime) => !others.some((one) => one.crime === crime))
    if (missingCrimes.length > 0)
      remarks.push({ code: 'no-comparator', names: missingCrimes.map((crime) => `crime.${crime}`) })
    const best = offences.map((offence) => maximaOf(offence).raised).reduce(longer, undefined)
    if (others.length === 0 || best === undefined)
      return finding(
        fined.length > 0 && best !== undefined ? 'partly' : 'not-assessed',
        remarks,
        bases,
        refs(fined),
      )
    const base = offences.map((offence) => maximaOf(offence).base).reduce(longer, undefined)
    const lighter = new Set<string>()
    for (const { crime, penalty } of others) {
      const max = penalty.custody === undefined ? undefined : readTerm(penalty.custody.max)
      if (max === undefined) continue
      const names = [`crime.${crime}`]
      const less = compareTerms(best, max) < 0
      if (less) lighter.add(`crime.${crime}`)
      remarks.push({ code: less ? 'lighter-than' : 'not-lighter-than', names, value: said(max) })
      if (less || base === undefined || compareTerms(base, max) >= 0) continue
      lighter.add(`crime.${crime}`)
      remarks.push({ code: 'base-lighter-than', names, value: said(base) })
    }
    // A crime with which nobody compared is said above; it is no gap.
    const verdict = lighter.size > 0 || fined.length > 0 ? 'partly' : 'met'
    return finding(verdict, remarks, bases, [...refs(fined), ...lighter])
  })

export const limitation = (forChildren = false): Rule =>
  withTrafficking((law) => {
    const rules = law.trafficking.flatMap((offence) => {
      const rule = law.pack.limitation.find((one) => inForceOn(one.valid, law.day) && reaches(one, offence))
      return rule === undefined ? [] : [{ offence, rule }]
    })
    const checked = rules.filter(({ rule }) => rule.years !== 'not-verified')
    const bases = [...new Map(rules.map(({ rule }) => [rule.id, basisOf(law, rule.source)])).values()]
    if (checked.length === 0)
      return finding(
        'not-assessed',
        [{ code: rules.length === 0 ? 'silent' : 'not-verified', names: ['rule.limitation'] }],
        bases,
      )
    const remarks: Remark[] = []
    let good = 0
    for (const { offence, rule } of checked) {
      const unlimited = rule.years === 'none'
      remarks.push(
        unlimited
          ? { code: 'limitation-none', offences: [offence.ref] }
          : { code: 'limitation-years', offences: [offence.ref], value: String(rule.years) },
      )
      if (rule.suspendedBy !== undefined)
        remarks.push({ code: 'limitation-suspended', offences: [offence.ref] })
      if (rule.childFrom === 'majority')
        remarks.push({ code: 'limitation-children', offences: [offence.ref] })
      if (unlimited || (forChildren ? rule.childFrom === 'majority' : rule.suspendedBy !== undefined))
        good += 1
    }
    const verdict = good === checked.length ? 'met' : forChildren && good === 0 ? 'not' : 'partly'
    return finding(verdict, remarks, bases, verdict === 'met' ? [] : ['rule.limitation'])
  })

/** A basis that asks for no tie stands in for the others only where it reaches every offence of trafficking. */
const covers = (rule: JurisdictionRule, trafficking: readonly LoadedOffence[]): boolean =>
  rule.basis === 'universal'
    ? trafficking.every((offence) => reaches(rule, offence))
    : trafficking.some((offence) => reaches(rule, offence))

/** Every group must have one of its bases; the groups that have none are missing, or the pack is silent on them. */
export const byBases =
  (...groups: readonly (readonly JurisdictionBasis[])[]): Rule =>
  (law) => {
    const found = groups.map((group) =>
      group
        .flatMap((basis) => law.bases(basis))
        .filter((rule) => law.trafficking.length === 0 || covers(rule, law.trafficking)),
    )
    const rules = [...new Set(found.flat())]
    const missing = groups.filter((_, at) => found[at]?.length === 0).map(([first]) => `basis.${first}`)
    const claim = law.complete('jurisdiction')
    const remarks: Remark[] = []
    if (rules.length > 0)
      remarks.push({ code: 'covers', names: [...new Set(rules.map(({ basis }) => `basis.${basis}`))] })
    if (missing.length > 0) remarks.push({ code: claim === undefined ? 'silent' : 'missing', names: missing })
    for (const rule of rules)
      if (rule.dualCriminality === 'required')
        remarks.push({ code: 'dual-criminality', names: [`basis.${rule.basis}`] })
    const bases = rules.map(({ source }) => basisOf(law, source))
    if (rules.length === 0)
      return claim === undefined
        ? finding('not-assessed', remarks, [], missing)
        : finding('not', remarks, [basisOf(law, claim.source)], missing)
    return finding(missing.length === 0 ? 'met' : 'partly', remarks, bases, missing)
  }

export const restitution: Rule = (law) => {
  const rules = law.pack.restitution.filter(
    (rule) => law.trafficking.length === 0 || law.trafficking.some((offence) => reaches(rule, offence)),
  )
  const known = rules.filter(({ duty }) => duty !== 'not-verified')
  const bases = rules.map(({ source }) => basisOf(law, source))
  if (known.length === 0)
    return finding(
      'not-assessed',
      [{ code: rules.length === 0 ? 'silent' : 'not-verified', names: ['rule.restitution'] }],
      bases,
    )
  const reached = law.trafficking.filter((offence) => known.some((rule) => reaches(rule, offence)))
  return finding(
    verdictOf(Math.max(law.trafficking.length, 1), law.trafficking.length - reached.length),
    known.map(({ duty }): Remark => ({ code: 'restitution', names: [`duty.${duty}`] })),
    known.map(({ source }) => basisOf(law, source)),
    refs(law.trafficking.filter((offence) => !reached.includes(offence))),
  )
}

export const inference: Rule = (law) => {
  const rule = law.pack.evidenceLaw.inference
  if (rule === undefined) return silent('rule.inference')
  return finding(
    rule.allowed ? 'met' : 'not',
    [{ code: rule.allowed ? 'covers' : 'missing', names: ['rule.inference'] }],
    [basisOf(law, rule.source)],
    rule.allowed ? [] : ['rule.inference'],
  )
}
