/** What decided cases say to a case at hand: which are like it, and what convinced courts of an element. */
import * as library from '@clew/library/decision'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { languageQuery, NameList, PathId } from '../scalars.ts'
import { DecisionSummary } from './decisions.ts'

export const sharedKinds = ['act', 'means', 'purpose', 'issue', 'circumstance'] as const

/** One thing that case and decision have in common. The list of them is the whole explanation: nothing else ranks. */
export const SharedConcept = z
  .strictObject({
    kind: z.enum(sharedKinds),
    value: z.string().describe('Id of the concept, or name of the issue of evidence'),
    decisions: z.int().describe('How many decisions have it: the fewer, the more it tells'),
    facts: z.array(z.string()).describe('Facts of the case that are of this concept or of a narrower one'),
    evidence: z.array(z.string()).describe('Items of evidence of the case that raise this issue'),
  })
  .meta({ id: 'SharedConcept' })
export type SharedConcept = z.infer<typeof SharedConcept>

export const SimilarDecisions = z
  .strictObject({
    items: z.array(
      z.strictObject({
        decision: DecisionSummary,
        shared: z.array(SharedConcept).min(1).describe('The rarest first'),
      }),
    ),
    whole: z
      .boolean()
      .describe(
        'False where only decisions were compared that share one of the rarer concepts under `lookedFor`',
      ),
    lookedFor: z.array(SharedConcept).describe('What the case has that any decision has, the rarest first'),
  })
  .meta({ id: 'SimilarDecisions' })
export type SimilarDecisions = z.infer<typeof SimilarDecisions>

export const HoldingFound = z
  .strictObject({
    decision: DecisionSummary,
    holdings: z.array(library.Holding).describe('Those that answer the question'),
    issues: z
      .array(library.IssueOfEvidence)
      .describe('How the court dealt with the evidence; the one asked for first'),
    lessons: z.array(library.Lesson),
  })
  .meta({ id: 'HoldingFound' })
export type HoldingFound = z.infer<typeof HoldingFound>

export const HoldingQuery = z.strictObject({
  offence: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/)
    .max(200)
    .optional()
    .describe('Of a law pack: gb/human-trafficking'),
  element: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(80)
    .optional()
    .describe('Id of the element: act, means, purpose'),
  concept: z
    .string()
    .regex(/^[a-z]+\.[a-z0-9-]+$/)
    .max(120)
    .optional()
    .describe('Narrower concepts are looked for too'),
  issue: z.enum(library.evidenceIssues).optional(),
  state: NameList.optional(),
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  ...languageQuery,
})
export type HoldingQuery = z.infer<typeof HoldingQuery>

export const HoldingsFound = z
  .strictObject({
    items: z.array(HoldingFound),
    next: z.string().optional(),
    concepts: z.array(z.string()).describe('What was looked for: the concept and those narrower'),
  })
  .meta({ id: 'HoldingsFound' })
export type HoldingsFound = z.infer<typeof HoldingsFound>

export const findHoldings = endpoint({
  method: 'GET',
  path: '/decisions/holdings',
  id: 'findHoldings',
  tag: 'decisions',
  summary:
    'Which courts dealt with an offence, element or concept, and what convinced them; the newest first',
  query: HoldingQuery,
  responses: { 200: HoldingsFound },
  refusals: ['cursor-invalid', 'nothing-asked'],
})

export const similarDecisions = endpoint({
  method: 'GET',
  path: '/cases/:id/similar-decisions',
  id: 'similarDecisions',
  tag: 'decisions',
  summary: 'Decided cases like this case file, each with what the two share',
  description:
    'Ordered by how much is shared, and among equals by what is rarest. No other weight: what is shared is the explanation.',
  params: z.strictObject({ id: PathId }),
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(50).default(20), ...languageQuery }),
  responses: { 200: SimilarDecisions },
  refusals: ['case-not-found'],
})
