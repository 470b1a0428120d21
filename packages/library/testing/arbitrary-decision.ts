// Decisions without end for property tests: every field at its limits, texts that spreadsheets and databases stumble over.
import * as fc from 'fast-check'
import {
  decisionForms,
  decisionRoles,
  evidenceIssues,
  holdingOutcomes,
  issueEffects,
  sectors,
  verdicts,
} from '../src/decision/words.ts'
import { Decision } from '../src/decision/decision.ts'

const awkward = fc.constantFrom(
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2',
  '@SUM(A1)',
  "'=quoted",
  "''-",
  '＝1',
  '\t=1',
  'a;b,c"d"\r\ne\nf\rg',
  "'; drop table decision; --",
  'ایک، دو؛ تین',
  '奴役 ไทย Ελλάδα',
)
const text = fc
  .oneof(awkward, fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }))
  .filter((value) => value.trim() !== '' && !value.includes('\0') && value.isWellFormed())
const some = <T>(each: fc.Arbitrary<T>, max = 3) => fc.uniqueArray(each, { maxLength: max })
const concept = (kind: string) => fc.integer({ min: 1, max: 9 }).map((at) => `${kind}.c-${at}`)
const state = fc.constantFrom('AU', 'FR', 'TH', 'ZA', 'XK')
const offence = fc.constantFrom('au/slavery', 'fr/cc-225-13')
const reading = fc.constantFrom('read' as const, 'secondary' as const, 'unverified' as const)
const maybe = <T>(each: fc.Arbitrary<T>) => fc.option(each, { nil: undefined })
const review = fc.oneof(
  fc.constant('unreviewed' as const),
  fc.record({ by: text, on: fc.constantFrom('2027-01-31', '2028-02-29') }),
)

/** @param id of the decision; any that fits unless given. */
export function arbitraryDecision(
  id: fc.Arbitrary<string> = fc.stringMatching(/^[A-Z]{2}-\d{1,6}$/),
): fc.Arbitrary<Decision> {
  return (
    fc
      .record({
        id,
        language: fc.constantFrom('en', 'es', 'zh-Hant'),
        title: text,
        court: text,
        state,
        international: fc.boolean(),
        otherStates: some(state),
        date: fc.constantFrom('1988', '2007-02', '2024-02-29'),
        citation: text,
        ecli: maybe(fc.constant('ECLI:CE:ECHR:2005:0726JUD007331601')),
        facts: text,
        forms: fc.uniqueArray(fc.constantFrom(...decisionForms), { minLength: 1, maxLength: 3 }),
        sectors: some(fc.constantFrom(...sectors)),
        acts: some(concept('act')),
        means: some(concept('means')),
        purposes: some(concept('exploitation')),
        circumstances: some(concept('vulnerability')),
        verdict: fc.constantFrom(...verdicts),
        decided: text,
        parties: fc.array(
          fc.record({
            roles: fc.uniqueArray(fc.constantFrom(...decisionRoles), { minLength: 1, maxLength: 2 }),
            kind: fc.constantFrom('natural' as const, 'legal' as const),
            says: text,
          }),
          { maxLength: 2 },
        ),
        victims: fc.array(
          fc.record({
            initials: maybe(fc.constantFrom('S.M.', 'V.C.L.')),
            number: maybe(fc.integer({ min: 1, max: 400 })),
            age: fc.constantFrom('adult' as const, 'child' as const),
            sex: fc.constantFrom('female' as const, 'not-stated' as const),
            states: some(state),
          }),
          { maxLength: 2 },
        ),
        issues: fc.uniqueArray(
          fc.record({
            issue: fc.constantFrom(...evidenceIssues),
            effect: fc.constantFrom(...issueEffects),
            says: text,
          }),
          { maxLength: 3, selector: ({ issue }) => issue },
        ),
        holdings: fc.array(
          fc.record({
            charge: text,
            offence: maybe(offence),
            element: fc.constantFrom('act', 'means', 'purpose'),
            concept: maybe(concept('means')),
            outcome: fc.constantFrom(...holdingOutcomes),
            why: text,
            paragraph: maybe(text),
            court: maybe(text),
            reading,
          }),
          { maxLength: 3 },
        ),
        sentences: fc.array(
          fc.record({
            who: text,
            says: text,
            months: maybe(fc.integer({ min: 1, max: 600 })),
            suspended: fc.boolean(),
            reading,
          }),
          { maxLength: 2 },
        ),
        remedies: fc.array(
          fc.record({
            kind: fc.constant('restitution' as const),
            says: text,
            amount: maybe(fc.constantFrom('12160', '6190.80')),
            currency: maybe(fc.constant('EUR')),
            reading,
          }),
          { maxLength: 2 },
        ),
        lessons: fc.array(fc.record({ says: text, issues: some(fc.constantFrom(...evidenceIssues)) }), {
          minLength: 1,
          maxLength: 2,
        }),
        offences: some(offence),
        measures: some(fc.constantFrom('prosecution/consent', 'protection/coordination')),
        caseFile: maybe(fc.constant('09-nanny-vancouver')),
        sources: fc.array(
          fc.record({
            key: fc.constant('s1'),
            title: text,
            url: maybe(fc.constant('https://example.org/a?b=c,d;e')),
            reading,
          }),
          { minLength: 1, maxLength: 2 },
        ),
        reading,
        review,
        unverified: some(text),
        translations: fc.dictionary(
          fc.constantFrom('hi', 'zh', 'ru', 'ur', 'th', 'el'),
          fc.record({
            title: text,
            facts: maybe(text),
            lesson: maybe(text),
            made: fc.constantFrom('machine' as const, 'person' as const),
            review,
          }),
          { maxKeys: 3 },
        ),
      })
      // Through the shape once, so that what is absent is absent and not undefined.
      .map((value) => Decision.parse(JSON.parse(JSON.stringify(value))))
  )
}
