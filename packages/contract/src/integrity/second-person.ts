/** Steps that could bury a case: proposed by one person, decided by another from outside the line. */
import * as z from 'zod'
import { ChangesBody } from '../cases/cases.ts'
import { endpoint } from '../endpoint.ts'
import { ReleaseBody } from '../exhibits/shapes.ts'
import { MergeBody } from '../merges/merges.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'
import { EraseBody } from '../vault/erasure.ts'
import { compartments } from '../people/words.ts'
import { burialKinds, guardedSteps, proposalStates } from './words.ts'

const Person = z.strictObject({ id: z.string(), name: z.string() })
const Reason = z.string().trim().min(10).max(1000)
const plainQuery = z.strictObject(languageQuery)
const body = ['body-malformed', 'body-too-large', 'media-type-unsupported', 'case-not-found'] as const
const ofCase = z.strictObject({ id: PathId })
const ofProposal = z.strictObject({ id: PathId, proposal: PathId })

export const ProposedStep = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('change-case'), change: ChangesBody }),
    z.strictObject({ kind: z.literal('merge-people'), merge: MergeBody }),
    z.strictObject({ kind: z.literal('release-exhibit'), release: ReleaseBody }),
    z.strictObject({
      kind: z.literal('lift-compartment'),
      compartment: z.enum(compartments),
      words: z.string().trim().min(3).max(500),
    }),
    z.strictObject({
      kind: z.literal('erase-identity'),
      person: z.string().min(1).max(64),
      erase: EraseBody,
    }),
  ])
  .meta({ id: 'ProposedStep' })
export type ProposedStep = z.infer<typeof ProposedStep>

export const ProposeBody = z
  .strictObject({ step: ProposedStep, reason: Reason })
  .meta({ id: 'ProposeStepBody' })
export type ProposeBody = z.infer<typeof ProposeBody>

/** One thing that the step changes: as it stands, and as it would stand. */
export const ShownChange = z
  .strictObject({
    collection: z.string(),
    id: z.string(),
    title: z.string(),
    burials: z
      .array(z.enum(burialKinds))
      .describe('Why a second person is asked; empty for what rides along'),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
  })
  .meta({ id: 'ShownChange' })
export type ShownChange = z.infer<typeof ShownChange>

export const StepProposal = z
  .strictObject({
    id: z.string(),
    case: z.strictObject({ id: z.string(), reference: z.string() }),
    step: z.enum(guardedSteps),
    shown: z.array(ShownChange),
    reason: z.string(),
    by: Person,
    at: InstantText,
    expires: InstantText,
    state: z.enum(proposalStates),
    decided: z.strictObject({ by: Person, at: InstantText, reason: z.string() }).optional(),
    abilities: z.strictObject({ decide: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'StepProposal' })
export type StepProposal = z.infer<typeof StepProposal>

export const ProposalList = z.strictObject({ items: z.array(StepProposal) }).meta({ id: 'ProposalList' })
export type ProposalList = z.infer<typeof ProposalList>

export const Proposed = z
  .strictObject({
    proposal: StepProposal,
    seconds: z.int().describe('How many people stand outside the line and could decide today'),
  })
  .meta({ id: 'ProposedAnswer' })
export type Proposed = z.infer<typeof Proposed>

export const DecideStepBody = z
  .strictObject({ decision: z.enum(['agree', 'refuse']), reason: Reason })
  .meta({ id: 'DecideStepBody' })
export type DecideStepBody = z.infer<typeof DecideStepBody>

export const proposeStep = endpoint({
  method: 'POST',
  path: '/cases/:id/second-person',
  id: 'proposeStep',
  tag: 'integrity',
  summary: 'Ask a second person for a step that could bury the case; nothing is done before they agree',
  params: ofCase,
  query: plainQuery,
  body: ProposeBody,
  bodyLimit: 16 * 1024 * 1024,
  responses: { 201: Proposed },
  refusals: [
    ...body,
    'version-conflict',
    'change-refused',
    'merge-undecided',
    'merge-person-missing',
    'merge-same-person',
    'merge-sealed-identity',
    'no-second-needed',
    'step-not-possible',
    'evidence-not-found',
    'person-not-in-case',
    'compartment-not-set',
    'evidence-in-custody',
    'sealed-version-conflict',
    'words-name-somebody',
    'keys-unavailable',
    'record-erased',
    'sealed-record-altered',
  ],
})

export const listProposals = endpoint({
  method: 'GET',
  path: '/cases/:id/second-person',
  id: 'listProposals',
  tag: 'integrity',
  summary: 'Steps of this case that wait or waited for a second person, newest first',
  params: ofCase,
  query: plainQuery,
  responses: { 200: ProposalList },
  refusals: ['case-not-found'],
})

export const listWaitingSteps = endpoint({
  method: 'GET',
  path: '/second-person',
  id: 'listWaitingSteps',
  tag: 'integrity',
  summary: 'Steps that the asker could decide, from outside their line; oldest first',
  query: plainQuery,
  responses: { 200: ProposalList },
  refusals: [],
})

export const decideStep = endpoint({
  method: 'POST',
  path: '/cases/:id/second-person/:proposal/decide',
  id: 'decideStep',
  tag: 'integrity',
  summary: 'Agree to a proposed step, which is then done in the proposer’s name, or refuse it',
  params: ofProposal,
  query: plainQuery,
  body: DecideStepBody,
  responses: { 200: StepProposal },
  refusals: [
    ...body,
    'proposal-not-found',
    'proposal-closed',
    'proposal-stale',
    'in-the-line',
    'change-refused',
    'merge-undecided',
    'merge-person-missing',
    'merge-same-person',
    'merge-sealed-identity',
    'evidence-in-custody',
    'reference-taken',
    'words-name-somebody',
    'keys-unavailable',
    'record-erased',
    'sealed-record-altered',
  ],
})

export const withdrawStep = endpoint({
  method: 'POST',
  path: '/cases/:id/second-person/:proposal/withdraw',
  id: 'withdrawStep',
  tag: 'integrity',
  summary: 'Take back one’s own proposal',
  params: ofProposal,
  query: plainQuery,
  body: z.strictObject({ reason: Reason }),
  responses: { 200: StepProposal },
  refusals: [...body, 'proposal-not-found', 'proposal-closed'],
})
