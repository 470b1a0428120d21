// Sentences held against the range of the law, UNTOC article 11(1) and the TVPA minimum standards; flagged, never recomputed.
import type { Sentence } from '@clew/casefile'
import type { ChargeAssessment, Cited, SentenceFlag } from '../assessment/index.ts'
import { compareTerms, type TermLength } from '../load/terms.ts'

const untoc: Cited = {
  instrument: 'untoc',
  article: '11(1)',
  reading: 'read',
  pack: 'international',
  text: 'UNTOC 11(1)',
}
const tvpa: Cited = {
  instrument: '22usc',
  article: '7106(a)(3)',
  reading: 'read',
  pack: 'us',
  text: '22 USC 7106(a)(3)',
}

const withCustody: ReadonlySet<Sentence['kind']> = new Set(['custody', 'suspended-custody'])

/** A sentence without custody is a term of nothing; one whose length nobody told is unknown. */
const lengthOf = (sentence: Sentence): TermLength | undefined =>
  sentence.months === undefined
    ? withCustody.has(sentence.kind)
      ? undefined
      : { months: 0, days: 0 }
    : sentence.months === 'life'
      ? 'life'
      : { months: sentence.months, days: 0 }

function rangeFlags(sentence: Sentence, charges: readonly ChargeAssessment[]): readonly SentenceFlag[] {
  const length = lengthOf(sentence)
  const ranges = charges
    .filter((c) => sentence.charges.includes(c.charge))
    .flatMap((c) =>
      c.penalty.base === undefined
        ? []
        : [{ charge: c, range: c.penalty.base, top: c.penalty.range ?? c.penalty.base }],
    )
  if (length === undefined || ranges.length === 0) return []
  const flags: SentenceFlag[] = []
  // A sentence for several charges is held against the heaviest minimum and the heaviest maximum among them.
  // Where the law lets a fine stand in place of custody, a minimum of custody binds only a sentence of custody.
  const minimum = ranges
    .filter((r) => r.range.min !== undefined && (withCustody.has(sentence.kind) || !r.range.fineInstead))
    .toSorted((a, b) => compareTerms(b.range.min ?? 'any', a.range.min ?? 'any'))[0]
  const maximum = ranges.toSorted((a, b) => compareTerms(b.top.max, a.top.max))[0]
  if (minimum?.range.min !== undefined && compareTerms(length, minimum.range.min) < 0) {
    flags.push({
      sentence: sentence.id,
      code: 'below-minimum',
      params: { charge: minimum.charge.charge, minimum: JSON.stringify(minimum.range.min) },
      cited: minimum.charge.penalty.cited === undefined ? [] : [minimum.charge.penalty.cited],
    })
  }
  const several = sentence.charges.length > 1
  if (
    maximum !== undefined &&
    !several &&
    typeof maximum.top.max !== 'string' &&
    compareTerms(length, maximum.top.max) > 0
  ) {
    flags.push({
      sentence: sentence.id,
      code: 'above-maximum',
      params: { charge: maximum.charge.charge, maximum: JSON.stringify(maximum.top.max) },
      cited: maximum.charge.penalty.cited === undefined ? [] : [maximum.charge.penalty.cited],
    })
  }
  return flags
}

export function sentenceFlags(
  sentences: readonly Sentence[],
  charges: readonly ChargeAssessment[],
): readonly SentenceFlag[] {
  return sentences
    .filter((s) => s.setAside !== true)
    .flatMap((sentence) => {
      const flags: SentenceFlag[] = [...rangeFlags(sentence, charges)]
      const flag = (code: SentenceFlag['code']): void => {
        flags.push({ sentence: sentence.id, code, params: {}, cited: [untoc, tvpa] })
      }
      if (sentence.kind === 'suspended-custody' || sentence.suspendedMonths !== undefined) flag('suspended')
      if (sentence.kind === 'fine') flag('fine-only')
      if (sentence.commuted === true) flag('commuted')
      if (sentence.kind === 'community' || sentence.kind === 'probation' || sentence.kind === 'none')
        flag('non-custodial')
      if (sentence.kind === 'administrative') flag('administrative')
      return flags
    })
}
