// One paragraph of plain words for the top of a case: what stands, what is weakest, what falls with whom, who is missing, what to do next.
import type { CaseFile } from '@clew/casefile'
import type { Assessment, ChargeAssessment, GapStep, Trace } from '../assessment/index.ts'
import {
  barWords,
  outcomeWords,
  overviewWords,
  type OverviewCode,
  perishesWords,
  sentenceFlagWords,
} from './overview-words.ts'
import { callerOf } from './called.ts'
import { custodyReasons } from './custody-words.ts'
import { inLanguage, stateName, type Language, list, type Reference, type Said } from './said.ts'

type Call = (id: string) => string
type Say = (
  code: OverviewCode,
  params?: Said['params'],
  about?: readonly Reference[],
  weight?: Said['weight'],
) => Said

function elementTitle(
  charge: ChargeAssessment,
  language: Language,
): { title: string; trace: Trace | undefined } {
  const id = charge.weakest[0]
  const trace =
    charge.elements.find((e) => e.element === id) ??
    charge.elements.toSorted((a, b) => a.standing - b.standing)[0]
  return { title: trace === undefined ? (id ?? '') : inLanguage(trace.title, language), trace }
}

function sourcesBehind(trace: Trace | undefined, assessment: Assessment): readonly string[] {
  if (trace === undefined) return []
  const facts = new Set<string>()
  const walk = (node: Trace): void => {
    if (node.standing === trace.standing) for (const f of node.facts) facts.add(f.fact)
    for (const child of node.children) if (child.carries && child.standing === trace.standing) walk(child)
  }
  walk(trace)
  return [
    ...new Set(
      assessment.facts
        .filter((f) => facts.has(f.fact) && f.standing === trace.standing)
        .flatMap((f) => f.sources),
    ),
  ]
}

function weakest(assessment: Assessment, language: Language, say: Say, call: Call): readonly Said[] {
  const open = assessment.charges.filter((c) => c.standing < 3 || c.contested)
  const charge = open.toSorted(
    (a, b) => a.standing - b.standing || Number(b.contested) - Number(a.contested),
  )[0]
  if (charge === undefined) return []
  const { title: element, trace } = elementTitle(charge, language)
  const contested = charge.elements.find((e) => e.contested)
  const params = { title: inLanguage(charge.title, language), accused: call(charge.accused), element }
  const about: readonly Reference[] = [
    { kind: 'charge', id: charge.charge },
    { kind: 'party', id: charge.accused },
  ]
  if (charge.standing === 0) return [say('weakest-rejected', params, about, 'warm')]
  if (charge.standing === 1) return [say('weakest-unsupported', params, about, 'warm')]
  if (charge.standing === 2) {
    const sources = sourcesBehind(trace, assessment)
    return [
      say(
        'weakest-single',
        { ...params, source: list(sources.map(call), language) },
        [...about, ...sources.map((id) => ({ kind: 'source' as const, id }))],
        'warm',
      ),
    ]
  }
  return contested === undefined
    ? []
    : [say('weakest-contested', { ...params, element: inLanguage(contested.title, language) }, about, 'warm')]
}

function resilience(assessment: Assessment, say: Say, call: Call): readonly Said[] {
  const standing = assessment.charges.filter((c) => c.standing >= 2 && c.outcome === undefined)
  if (standing.length === 0) return []
  const falls = new Map<string, number>()
  for (const charge of standing)
    for (const set of charge.resilience.critical)
      if (set.length === 1) falls.set(set[0] ?? '', (falls.get(set[0] ?? '') ?? 0) + 1)
  const worst = [...falls].toSorted((a, b) => b[1] - a[1])[0]
  if (worst === undefined) return [say('no-single-source', {}, [], 'good')]
  return [
    say('falls-with', { source: call(worst[0]), count: worst[1], total: standing.length }, [
      { kind: 'source', id: worst[0] },
    ]),
  ]
}

function custody(
  { custody: broken }: Assessment,
  caseFile: CaseFile,
  language: Language,
  say: Say,
): readonly Said[] {
  const first = broken[0]
  if (first === undefined) return []
  const item = caseFile.evidence.find(({ id }) => id === first.evidence)?.title ?? first.evidence
  return [
    say(
      'custody-broken',
      { count: broken.length, item, why: custodyReasons(first, language) },
      broken.map(({ evidence }) => ({ kind: 'evidence' as const, id: evidence })),
      'warm',
    ),
  ]
}

function people(assessment: Assessment, language: Language, say: Say, call: Call): readonly Said[] {
  const uncharged = assessment.parties
    .filter((p) => p.notes.includes('not-charged') || p.notes.includes('legal-person-not-charged'))
    .map((p) => p.party)
  const unasked = assessment.parties.filter((p) => p.notes.includes('not-questioned')).map((p) => p.party)
  const refs = (ids: readonly string[]): readonly Reference[] => ids.map((id) => ({ kind: 'party', id }))
  return [
    ...(uncharged.length === 0 || assessment.charges.length === 0
      ? []
      : [
          say(
            'not-charged',
            { parties: list(uncharged.map(call), language), count: uncharged.length },
            refs(uncharged),
          ),
        ]),
    ...(unasked.length === 0
      ? []
      : [
          say(
            'not-questioned',
            { parties: list(unasked.map(call), language), count: unasked.length },
            refs(unasked),
          ),
        ]),
  ]
}

function nextStep(assessment: Assessment, language: Language, say: Say): readonly Said[] {
  const order = { hours: 0, days: 1, weeks: 2, stable: 3 } as const
  const steps: { step: GapStep; charge: string }[] = assessment.charges.flatMap((c) =>
    (c.gap.sets[0] ?? []).map((step) => ({ step, charge: c.charge })),
  )
  const first = steps
    .flatMap(({ step, charge }) => step.guidance.slice(0, 1).map((g) => ({ g, charge, step })))
    .toSorted((a, b) => order[a.g.perishes] - order[b.g.perishes])[0]
  if (first === undefined) return []
  return [
    say(
      'next',
      {
        what: inLanguage(first.g.what, language),
        heldBy: inLanguage(first.g.heldBy, language),
        perishes: perishesWords[language][first.g.perishes],
      },
      [
        { kind: 'charge', id: first.charge },
        { kind: 'element', id: first.step.element },
      ],
    ),
  ]
}

function decided(assessment: Assessment, language: Language, say: Say): readonly Said[] {
  const outcomes = assessment.charges.flatMap((c) => (c.outcome === undefined ? [] : [c.outcome.outcome]))
  if (outcomes.length === 0) return []
  const counts = new Map<string, number>()
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const words = [...counts].map(
    ([outcome, count]) => `${outcomeWords[language][outcome] ?? outcome} (${count})`,
  )
  const flags = [...new Set(assessment.sentences.map((f) => sentenceFlagWords[language][f.code] ?? f.code))]
  return [
    say('outcome', {
      count: outcomes.length,
      total: assessment.charges.length,
      outcomes: list(words, language),
    }),
    ...(flags.length === 0
      ? []
      : [
          say(
            'sentence',
            {
              count: new Set(assessment.sentences.map((f) => f.sentence)).size,
              flags: list(flags, language),
            },
            [],
            'warm' as const,
          ),
        ]),
  ]
}

/** Offences of which a reader would expect a means. */
const principalKinds: ReadonlySet<string> = new Set(['trafficking', 'exploitation'])

/**
 * The overview as sentences in reading order.
 * @param caseFile the file that was assessed; its charges and the names of parties and sources are read.
 */
export function overviewOf(assessment: Assessment, caseFile: CaseFile, language: Language): readonly Said[] {
  const say: Say = (code, params = {}, about = [], weight = 'plain') => ({
    code,
    params,
    text: overviewWords[code][language](params),
    weight,
    about,
  })
  const call = callerOf(caseFile)
  const charges = assessment.charges
  const opening: Said[] = []
  if (caseFile.charges.length === 0) opening.push(say('no-charge', {}, [], 'warm'))
  else if (charges.length > 0) {
    const strong = charges.filter((c) => c.standing >= 3).length
    const code =
      strong === charges.length
        ? 'all-corroborated'
        : strong === 0
          ? 'none-corroborated'
          : 'some-corroborated'
    opening.push(
      say(
        code,
        { strong, total: charges.length },
        charges.map((c) => ({ kind: 'charge' as const, id: c.charge })),
        strong === charges.length ? 'good' : 'plain',
      ),
    )
  }
  const meansless = charges.find((c) => !c.meansAsked && principalKinds.has(c.kind))
  const barred = charges.filter((c) => c.bars.length > 0).slice(0, 2)
  const states = assessment.jurisdiction
    .filter((s) => s.bases.some((b) => b.basis !== 'universal'))
    .map((s) => s.state)
  const options = assessment.options.filter((o) => o.standing >= 2 && o.bars.length === 0)
  const first = options[0]
  return [
    ...decided(assessment, language, say),
    ...opening,
    ...weakest(assessment, language, say, call),
    ...custody(assessment, caseFile, language, say),
    ...(meansless === undefined
      ? []
      : [
          say('means-not-needed', { title: inLanguage(meansless.title, language) }, [
            { kind: 'charge', id: meansless.charge },
          ]),
        ]),
    ...barred.map((c) =>
      say(
        'barred',
        {
          title: inLanguage(c.title, language),
          accused: call(c.accused),
          bar: barWords[language][c.bars[0]?.code ?? ''] ?? '',
        },
        [{ kind: 'charge', id: c.charge }],
        'warm',
      ),
    ),
    ...resilience(assessment, say, call),
    ...people(assessment, language, say, call),
    ...(first === undefined
      ? []
      : [
          say(
            'options',
            { count: options.length, title: inLanguage(first.title, language), accused: call(first.accused) },
            [{ kind: 'option', id: first.offence }],
          ),
        ]),
    ...(states.length < 2
      ? []
      : [
          say(
            'concurrent',
            {
              states: list(
                states.map((s) => stateName(s, language)),
                language,
              ),
            },
            states.map((id) => ({ kind: 'state' as const, id })),
          ),
        ]),
    ...nextStep(assessment, language, say),
  ]
}
