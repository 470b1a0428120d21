/** The parts of an assessment as they travel; the types in the law package are their origin and a test keeps the two the same. */
import { chargeOutcomes, modes } from '@clew/casefile'
import { Citation, Words } from '@clew/law'
import * as z from 'zod'
import { StandingLevel } from '../cases/summary.ts'

const strings = z.array(z.string())
const params = z.record(z.string(), z.union([z.string(), z.number()]))

export const Cited = Citation.extend({ pack: z.string(), text: z.string() }).meta({ id: 'Cited' })

export const Asks = z
  .strictObject({
    concept: z.string().optional(),
    mental: z.string().optional(),
    of: strings.optional(),
    ageUnder: z.int().optional(),
    ageAtLeast: z.int().optional(),
    atLeast: z.int().optional(),
    count: z.string().optional(),
  })
  .meta({ id: 'Asks' })

export const FactStanding = z
  .strictObject({
    fact: z.string(),
    standing: StandingLevel,
    contested: z.boolean(),
    firm: StandingLevel,
    admissibilityOpen: z.boolean(),
    similar: strings,
    support: strings,
    against: strings,
    decidedBy: strings,
    sources: strings,
    custody: strings,
  })
  .meta({ id: 'FactStanding' })

export const CustodyFinding = z
  .strictObject({
    code: z.enum([
      'no-collection',
      'giver-not-holder',
      'gap-between-holders',
      'hand-over-unconfirmed',
      'seal-differs',
      'seal-opened-unexamined',
      'after-destruction',
      'time-runs-back',
      'file-differs',
    ]),
    events: strings.describe('Ids of the events, the earlier first'),
    params: z.record(z.string(), z.string()),
  })
  .meta({ id: 'CustodyFinding' })

export const CustodyAssessment = z
  .strictObject({ evidence: z.string(), contested: z.literal(true), findings: z.array(CustodyFinding) })
  .meta({ id: 'CustodyAssessment' })

export const Trace = z
  .strictObject({
    element: z.string(),
    title: Words,
    kind: z.enum(['all', 'any', 'at-least', 'concept', 'mental', 'age', 'count', 'offence', 'base']),
    standing: StandingLevel,
    contested: z.boolean(),
    firm: StandingLevel,
    cited: Cited,
    finding: z.strictObject({ id: z.string(), proved: z.boolean() }).optional(),
    get children() {
      return z.array(Trace)
    },
    carries: z.boolean(),
    facts: z.array(
      z.strictObject({
        fact: z.string(),
        standing: StandingLevel,
        contested: z.boolean(),
        through: z
          .strictObject({
            participation: z.string(),
            knowledge: z.string().optional(),
            standing: StandingLevel,
          })
          .optional(),
      }),
    ),
    members: z.array(z.strictObject({ id: z.string(), standing: StandingLevel })).optional(),
    offence: z
      .strictObject({ ref: z.string(), accused: z.string(), victim: z.string().optional() })
      .optional(),
    asks: Asks,
  })
  .meta({ id: 'Trace' })

export const Bar = z
  .strictObject({
    code: z.enum([
      'limitation',
      'immunity',
      'no-jurisdiction',
      'not-in-force',
      'foreign-prosecution',
      'mode-not-covered',
    ]),
    party: z.string().optional(),
    on: z.string().optional(),
    facts: strings,
    cited: Cited.optional(),
    params,
  })
  .meta({ id: 'Bar' })

export const Bound = z.union([
  z.strictObject({ months: z.int(), days: z.int() }),
  z.literal(['life', 'death', 'any']),
])
export const CustodyRange = z
  .strictObject({ min: Bound.optional(), max: Bound, fineInstead: z.boolean() })
  .meta({ id: 'CustodyRange' })

export const PenaltyAssessment = z
  .strictObject({
    base: CustodyRange.optional(),
    range: CustodyRange.optional(),
    fine: z.string().optional(),
    other: z.string().optional(),
    cited: Cited.optional(),
    aggravations: z.array(
      z.strictObject({
        id: z.string(),
        title: Words,
        standing: StandingLevel,
        pleaded: z.boolean(),
        mustBePleaded: z.boolean(),
        applies: z.boolean(),
        range: CustodyRange.optional(),
        facts: strings,
        cited: Cited,
      }),
    ),
    restitution: z.strictObject({ duty: z.string(), note: z.string().optional(), cited: Cited }).optional(),
  })
  .meta({ id: 'PenaltyAssessment' })

export const SentenceFlag = z
  .strictObject({
    sentence: z.string(),
    code: z.enum([
      'below-minimum',
      'above-maximum',
      'suspended',
      'fine-only',
      'commuted',
      'non-custodial',
      'administrative',
    ]),
    params,
    cited: z.array(Cited),
  })
  .meta({ id: 'SentenceFlag' })

export const Loss = z
  .strictObject({ without: strings, from: StandingLevel, to: StandingLevel })
  .meta({ id: 'Loss' })

export const GapStep = z
  .strictObject({
    element: z.string(),
    title: Words,
    standing: StandingLevel,
    facts: strings,
    asks: Asks,
    cited: Cited,
    guidance: z.array(
      z.strictObject({
        what: Words,
        heldBy: Words,
        perishes: z.enum(['hours', 'days', 'weeks', 'stable']),
        reading: z.string(),
      }),
    ),
  })
  .meta({ id: 'GapStep' })

export const JurisdictionBasis = z
  .strictObject({
    state: z.string(),
    pack: z.string().optional(),
    rule: z.string(),
    basis: z.string(),
    person: z.string().optional(),
    standing: StandingLevel,
    facts: strings,
    strength: z.enum(['mandatory', 'optional', 'national-law']),
    dualCriminality: z.enum(['required', 'not-required', 'not-stated']),
    consentOf: z.string().optional(),
    cited: Cited,
  })
  .meta({ id: 'JurisdictionBasis' })

export const Mode = z.enum(modes)
export const Outcome = z.enum(chargeOutcomes)
