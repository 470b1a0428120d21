/** Conflicts of interest: what people declare of themselves, what screening asks, and who decides. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'
import { conflictKinds, conflictStates, interestKinds } from './words.ts'

const Person = z.strictObject({ id: z.string(), name: z.string() })
const Reason = z.string().trim().min(10).max(1000)
const plainQuery = z.strictObject(languageQuery)
const body = ['body-malformed', 'body-too-large', 'media-type-unsupported'] as const

export const Interest = z
  .strictObject({
    id: z.string(),
    kind: z.enum(interestKinds),
    name: z.string().describe('Of the employer, the company or the relative; or the address in words'),
    words: z.string().optional(),
    declared: InstantText,
    ended: InstantText.optional().describe('Since when it holds no longer; it is still compared'),
  })
  .meta({ id: 'Interest' })
export type Interest = z.infer<typeof Interest>

export const InterestBody = z
  .strictObject({
    kind: z.enum(interestKinds),
    name: z.string().trim().min(2).max(200),
    words: z.string().trim().min(1).max(500).optional(),
  })
  .meta({ id: 'InterestBody' })
export type InterestBody = z.infer<typeof InterestBody>

/** Why screening asks. It never decides, and it counts nothing. */
export const ConflictGround = z
  .strictObject({
    party: z.string(),
    partyName: z.string(),
    against: z.enum(['own-name', ...interestKinds]),
    likeness: z.enum(['same', 'other-spelling']),
    interest: z.string().optional().describe('The declared interest, to the person and whoever decides'),
  })
  .meta({ id: 'ConflictGround' })
export type ConflictGround = z.infer<typeof ConflictGround>

export const Conflict = z
  .strictObject({
    id: z.string(),
    case: z.strictObject({ id: z.string(), reference: z.string() }),
    person: Person,
    origin: z.enum(['declared', 'screening']),
    kind: z.enum(conflictKinds),
    party: z.string().optional(),
    words: z.string().optional(),
    grounds: ConflictGround.optional(),
    state: z.enum(conflictStates),
    blocks: z.boolean().describe('The case is out of the person’s reach because of this'),
    made: InstantText,
    decided: z.strictObject({ by: Person, at: InstantText, reason: z.string() }).optional(),
  })
  .meta({ id: 'ConflictOfInterest' })
export type ConflictOfInterest = z.infer<typeof Conflict>

export const ConflictList = z.strictObject({ items: z.array(Conflict) }).meta({ id: 'ConflictList' })
export type ConflictList = z.infer<typeof ConflictList>

export const OwnInterests = z
  .strictObject({
    interests: z.array(Interest),
    conflicts: z.array(Conflict),
    waiting: z
      .strictObject({ conflicts: z.int(), steps: z.int() })
      .describe('What waits for a decision by whoever asks'),
  })
  .meta({ id: 'OwnInterests' })
export type OwnInterests = z.infer<typeof OwnInterests>

export const DeclareConflictBody = z
  .strictObject({
    case: PathId.describe('Id of a case in one’s own reach; it is out of reach from then on'),
    kind: z.enum(conflictKinds),
    party: z.string().min(1).max(64).optional(),
    words: Reason,
  })
  .meta({ id: 'DeclareConflictBody' })
export type DeclareConflictBody = z.infer<typeof DeclareConflictBody>

export const DecideConflictBody = z
  .strictObject({ decision: z.enum(['blocking', 'no-conflict']), reason: Reason })
  .meta({ id: 'DecideConflictBody' })
export type DecideConflictBody = z.infer<typeof DecideConflictBody>

export const readOwnInterests = endpoint({
  method: 'GET',
  path: '/interests',
  id: 'readOwnInterests',
  tag: 'integrity',
  summary: 'One’s own declared interests and conflicts, and what waits for one’s decision',
  query: plainQuery,
  responses: { 200: OwnInterests },
  refusals: [],
})

export const declareInterest = endpoint({
  method: 'POST',
  path: '/interests',
  id: 'declareInterest',
  tag: 'integrity',
  summary: 'Declare an employer, a company, an address or a close relative of one’s own',
  query: plainQuery,
  body: InterestBody,
  responses: { 201: Interest },
  refusals: [...body],
})

export const endInterest = endpoint({
  method: 'POST',
  path: '/interests/:interest/end',
  id: 'endInterest',
  tag: 'integrity',
  summary: 'Say that an interest holds no longer; it stays in the register',
  params: z.strictObject({ interest: PathId }),
  query: plainQuery,
  body: z.strictObject({}),
  responses: { 200: Interest },
  refusals: [...body, 'interest-not-found'],
})

export const declareConflict = endpoint({
  method: 'POST',
  path: '/conflicts',
  id: 'declareConflict',
  tag: 'integrity',
  summary: 'Declare a conflict of one’s own with a case; it blocks at once, until somebody decides',
  query: plainQuery,
  body: DeclareConflictBody,
  responses: { 201: Conflict },
  refusals: [...body, 'case-not-found'],
})

export const listConflicts = endpoint({
  method: 'GET',
  path: '/conflicts',
  id: 'listConflicts',
  tag: 'integrity',
  summary: 'Conflicts that the asker decides, undecided ones first',
  query: plainQuery,
  responses: { 200: ConflictList },
  refusals: [],
})

export const readCaseConflicts = endpoint({
  method: 'GET',
  path: '/cases/:id/conflicts',
  id: 'readCaseConflicts',
  tag: 'integrity',
  summary: 'What is asked of the reader about this case, and what the reader decides about others',
  params: z.strictObject({ id: PathId }),
  query: plainQuery,
  responses: { 200: ConflictList },
  refusals: ['case-not-found'],
})

export const screenCase = endpoint({
  method: 'POST',
  path: '/cases/:id/screening',
  id: 'screenCase',
  tag: 'integrity',
  summary: 'Hold the parties of a case against everybody of the unit; what is found is asked, never decided',
  params: z.strictObject({ id: PathId }),
  query: plainQuery,
  body: z.strictObject({}),
  responses: { 200: z.strictObject({ found: z.int() }).meta({ id: 'Screened' }) },
  refusals: [...body, 'case-not-found'],
})

export const decideConflict = endpoint({
  method: 'POST',
  path: '/cases/:id/conflicts/:conflict/decide',
  id: 'decideConflict',
  tag: 'integrity',
  summary: 'Decide whether a conflict blocks, with the reason',
  params: z.strictObject({ id: PathId, conflict: PathId }),
  query: plainQuery,
  body: DecideConflictBody,
  responses: { 200: Conflict },
  refusals: [...body, 'case-not-found', 'conflict-not-found'],
})
