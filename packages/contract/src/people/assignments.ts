/** Who works on a case, as what and for how long; ended, never removed. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Abilities, Day, InstantText, PathId } from '../scalars.ts'
import {
  bodyRefusals,
  CompartmentName,
  idParams,
  PersonName,
  plainQuery,
  Reason,
  RecordVersion,
} from './shapes.ts'
import { assignmentRoleNames } from './words.ts'

export const Assignment = z
  .strictObject({
    id: z.string(),
    version: RecordVersion,
    case: z.strictObject({ id: z.string(), reference: z.string(), title: z.string() }),
    person: PersonName,
    role: z.enum(assignmentRoleNames),
    from: z.string().describe('First day, YYYY-MM-DD'),
    until: z.string().optional().describe('Last day; open where absent'),
    state: z.enum(['active', 'coming', 'ended']).describe('As of today'),
    reason: z.string().optional(),
    assignedBy: PersonName.optional(),
    assignedAt: InstantText,
    concerns: z
      .array(z.enum(['deactivated', 'vetting', 'clearance']))
      .describe('Why an active assignment opens nothing today'),
  })
  .meta({ id: 'Assignment' })
export type Assignment = z.infer<typeof Assignment>

export const AssignmentList = z
  .strictObject({ items: z.array(Assignment), abilities: Abilities })
  .meta({ id: 'AssignmentList', description: 'Active first, then coming, then ended, newest first' })
export type AssignmentList = z.infer<typeof AssignmentList>

export const AssignBody = z
  .strictObject({
    person: z.string(),
    role: z.enum(assignmentRoleNames),
    from: Day,
    until: Day.optional(),
    reason: Reason,
  })
  .meta({ id: 'AssignBody' })
export type AssignBody = z.infer<typeof AssignBody>

export const AssignmentPeriodBody = z
  .strictObject({
    version: RecordVersion,
    until: Day.optional().describe('The new last day; open where absent'),
    reason: Reason,
  })
  .meta({ id: 'AssignmentPeriodBody' })
export type AssignmentPeriodBody = z.infer<typeof AssignmentPeriodBody>

export const EndAssignmentBody = z
  .strictObject({ version: RecordVersion, reason: Reason })
  .meta({ id: 'EndAssignmentBody' })
export type EndAssignmentBody = z.infer<typeof EndAssignmentBody>

const assignmentParams = z.strictObject({ id: PathId, assignment: PathId })

/** Why somebody cannot be given a case, or stand in for somebody. */
export const notReady = [
  'person-not-found',
  'person-deactivated',
  'vetting-needed',
  'role-not-held',
  'clearance-needed',
] as const

export const listAssignments = endpoint({
  method: 'GET',
  path: '/cases/:id/assignments',
  id: 'listAssignments',
  tag: 'people',
  summary: 'Who works on a case, who will and who did',
  params: idParams,
  query: plainQuery,
  responses: { 200: AssignmentList },
  refusals: ['case-not-found'],
})

export const assignPerson = endpoint({
  method: 'POST',
  path: '/cases/:id/assignments',
  id: 'assignPerson',
  tag: 'people',
  summary: 'Give somebody work on a case, for a period and a reason',
  params: idParams,
  query: plainQuery,
  body: AssignBody,
  responses: { 201: Assignment },
  refusals: [...bodyRefusals, 'case-not-found', ...notReady, 'already-assigned', 'period-invalid'],
})

export const endAssignment = endpoint({
  method: 'POST',
  path: '/cases/:id/assignments/:assignment/end',
  id: 'endAssignment',
  tag: 'people',
  summary: 'End an assignment now; it stays in the history of the case',
  params: assignmentParams,
  query: plainQuery,
  body: EndAssignmentBody,
  responses: { 200: Assignment },
  refusals: [
    ...bodyRefusals,
    'case-not-found',
    'assignment-not-found',
    'already-ended',
    'record-changed',
    'own-assignment',
  ],
})

export const prolongAssignment = endpoint({
  method: 'POST',
  path: '/cases/:id/assignments/:assignment/period',
  id: 'prolongAssignment',
  tag: 'people',
  summary: 'Give an assignment that has not ended another last day, or none',
  params: assignmentParams,
  query: plainQuery,
  body: AssignmentPeriodBody,
  responses: { 200: Assignment },
  refusals: [
    ...bodyRefusals,
    'case-not-found',
    'assignment-not-found',
    'already-ended',
    'record-changed',
    'period-invalid',
  ],
})

export const listPersonAssignments = endpoint({
  method: 'GET',
  path: '/people/:id/assignments',
  id: 'listPersonAssignments',
  tag: 'people',
  summary: 'The assignments of one person to cases that are open to the asker',
  params: idParams,
  query: plainQuery,
  responses: { 200: AssignmentList },
  refusals: ['person-not-found'],
})

/** A compartment of a case, and which of the people who work on it it shuts out. */
export const CaseCompartment = z
  .strictObject({
    compartment: CompartmentName,
    set: z.boolean(),
    reason: z.string().optional(),
    by: PersonName.optional(),
    at: InstantText.optional(),
    uncleared: z.array(PersonName).describe('Work on the case and are not cleared for it today'),
  })
  .meta({ id: 'CaseCompartment' })
export type CaseCompartment = z.infer<typeof CaseCompartment>

export const CompartmentList = z
  .strictObject({ items: z.array(CaseCompartment), abilities: Abilities })
  .meta({ id: 'CompartmentList' })
export type CompartmentList = z.infer<typeof CompartmentList>

export const SetCompartmentBody = z
  .strictObject({ compartment: CompartmentName, reason: Reason })
  .meta({ id: 'SetCompartmentBody' })
export type SetCompartmentBody = z.infer<typeof SetCompartmentBody>

export const LiftCompartmentBody = z.strictObject({ reason: Reason }).meta({ id: 'LiftCompartmentBody' })
export type LiftCompartmentBody = z.infer<typeof LiftCompartmentBody>

export const listCompartments = endpoint({
  method: 'GET',
  path: '/cases/:id/compartments',
  id: 'listCompartments',
  tag: 'people',
  summary: 'Which compartments a case is in, and whom each shuts out',
  params: idParams,
  query: plainQuery,
  responses: { 200: CompartmentList },
  refusals: ['case-not-found'],
})

export const setCompartment = endpoint({
  method: 'POST',
  path: '/cases/:id/compartments',
  id: 'setCompartment',
  tag: 'people',
  summary: 'Close a case to all who are not cleared; whoever does it must be cleared',
  params: idParams,
  query: plainQuery,
  body: SetCompartmentBody,
  responses: { 200: CompartmentList },
  refusals: [...bodyRefusals, 'case-not-found', 'compartment-is-set', 'own-clearance-needed'],
})

export const liftCompartment = endpoint({
  method: 'POST',
  path: '/cases/:id/compartments/:compartment/lift',
  id: 'liftCompartment',
  tag: 'people',
  summary: 'Open a case again to all whose work it is',
  params: z.strictObject({ id: PathId, compartment: PathId }),
  query: plainQuery,
  body: LiftCompartmentBody,
  responses: { 200: CompartmentList },
  refusals: [...bodyRefusals, 'case-not-found', 'needs-second-person'],
})
