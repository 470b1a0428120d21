/** An assessment of a case file as it travels, and the question that asks for it. */
import { Words } from '@clew/law'
import * as z from 'zod'
import { StandingLevel } from '../cases/summary.ts'
import { endpoint } from '../endpoint.ts'
import { Day, languageQuery, NameList, PathId, Version } from '../scalars.ts'
import {
  Bar,
  Cited,
  CustodyAssessment,
  CustodyRange,
  FactStanding,
  GapStep,
  JurisdictionBasis,
  Loss,
  Mode,
  Outcome,
  PenaltyAssessment,
  SentenceFlag,
  Trace,
} from './parts.ts'

const strings = z.array(z.string())

export const ChargeAssessment = z
  .strictObject({
    charge: z.string(),
    offence: z.string(),
    title: Words,
    kind: z.string().describe('Kind of offence as the pack files it'),
    meansAsked: z.boolean().describe('Whether the text asks for a means anywhere'),
    accused: z.string(),
    victims: strings,
    mode: Mode,
    cited: Cited,
    text: z.strictObject({ from: z.string().optional(), to: z.string().optional() }),
    reading: z.string(),
    standing: StandingLevel,
    contested: z.boolean(),
    firm: StandingLevel,
    perVictim: z.array(
      z.strictObject({ victim: z.string().optional(), standing: StandingLevel, contested: z.boolean() }),
    ),
    elements: z.array(Trace),
    trace: Trace,
    weakest: strings,
    outcome: z.strictObject({ finding: z.string(), outcome: Outcome }).optional(),
    consent: z
      .strictObject({
        facts: strings,
        standing: StandingLevel,
        irrelevant: z.boolean(),
        rule: z.string(),
        cited: Cited,
      })
      .optional(),
    defences: z.array(
      z.strictObject({ id: z.string(), title: Words, standing: StandingLevel, facts: strings, cited: Cited }),
    ),
    bars: z.array(Bar),
    limitation: z
      .strictObject({
        status: z.enum(['none', 'runs', 'may-have-expired', 'expired', 'not-verified', 'not-computable']),
        years: z.int().optional(),
        lastDay: z.string().optional(),
        cited: Cited,
      })
      .optional(),
    jurisdiction: z.array(JurisdictionBasis),
    gap: z.strictObject({ sets: z.array(z.array(GapStep)) }),
    resilience: z.strictObject({ single: z.array(Loss), critical: z.array(strings) }),
    penalty: PenaltyAssessment,
    alternativeTo: strings,
  })
  .meta({ id: 'ChargeAssessment' })

export const Option = z
  .strictObject({
    offence: z.string(),
    title: Words,
    pack: z.string(),
    accused: z.string(),
    victims: strings,
    mode: Mode,
    standing: StandingLevel,
    contested: z.boolean(),
    cited: Cited,
    reading: z.string(),
    missing: z.array(z.strictObject({ element: z.string(), title: Words })),
    weakest: strings,
    penalty: CustodyRange.optional(),
    bars: z.array(Bar),
    lesserOf: strings,
  })
  .meta({ id: 'Option' })

export const PartyAssessment = z
  .strictObject({
    party: z.string(),
    roles: strings,
    facts: strings,
    charged: z.boolean(),
    notes: z.array(
      z.enum([
        'not-charged',
        'not-questioned',
        'not-identified',
        'legal-person-not-charged',
        'official',
        'immune',
        'only-recruiter-charged',
      ]),
    ),
    best: z.strictObject({ offence: z.string(), standing: StandingLevel }).optional(),
  })
  .meta({ id: 'PartyAssessment' })

export const StateAssessment = z
  .strictObject({
    state: z.string(),
    bases: z.array(JurisdictionBasis),
    concurrentWith: strings,
    offences: z.array(
      z.strictObject({ offence: z.string(), standing: StandingLevel, seriousCrime: z.boolean() }),
    ),
    dualCriminality: z.enum(['met', 'not-shown', 'no-pack']),
    extraditable: z.enum(['yes', 'no', 'not-shown', 'no-pack']),
  })
  .meta({ id: 'StateAssessment' })

/** Field for field the law package's `Assessment`. */
export const AssessmentShape = z
  .strictObject({
    packs: z.array(
      z.strictObject({
        pack: z.string(),
        version: z.string(),
        title: Words,
        review: z.enum(['unverified', 'reviewed']),
      }),
    ),
    asOf: z.string(),
    view: z.enum(['before-judgment', 'after-judgment']),
    without: strings,
    facts: z.array(FactStanding),
    custody: z.array(CustodyAssessment),
    charges: z.array(ChargeAssessment),
    options: z.array(Option),
    parties: z.array(PartyAssessment),
    jurisdiction: z.array(StateAssessment),
    sentences: z.array(SentenceFlag),
    unknownOffences: z.array(z.strictObject({ charge: z.string(), offence: z.string() })),
    notes: z.array(
      z.strictObject({
        code: z.enum([
          'excluded-falls',
          'provisional',
          'derived-shares-source',
          'no-charge',
          'single-witness-case',
        ]),
        items: strings,
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  })
  .meta({ id: 'Assessment' })

export const AssessmentRead = z
  .strictObject({
    ...AssessmentShape.shape,
    caseVersion: Version,
    computedIn: z.int().describe('Microseconds that the engine took; 0 when the answer was kept from before'),
    packsUsed: strings,
    packsAvailable: strings,
  })
  .meta({ id: 'AssessmentRead' })
export type AssessmentRead = z.infer<typeof AssessmentRead>

export const AssessmentQuery = z.strictObject({
  view: z.enum(['before-judgment', 'after-judgment']).optional(),
  packs: NameList.optional().describe(
    'Law packs; by default those of the States involved, with the treaties that bind them',
  ),
  without: NameList.optional().describe('What if these persons, sources or items of evidence fall away'),
  asOf: Day.optional().describe('Day on which limitation is computed; today by default'),
  ...languageQuery,
})
export type AssessmentQuery = z.infer<typeof AssessmentQuery>

export const readAssessment = endpoint({
  method: 'GET',
  path: '/cases/:id/assessment',
  id: 'readAssessment',
  tag: 'assessments',
  summary: 'What the law makes of the case file as it stands',
  params: z.strictObject({ id: PathId }),
  query: AssessmentQuery,
  responses: { 200: AssessmentRead },
  refusals: ['case-not-found', 'packs-unknown', 'without-unknown', 'law-unusable'],
})
