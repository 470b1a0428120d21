/** The people of the unit and its task force: who they are, what they may do, and how long their vetting holds. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Abilities, Day, InstantText, languageQuery, NameList } from '../scalars.ts'
import {
  AgencyKindName,
  bodyRefusals,
  idParams,
  Name,
  plainQuery,
  Reason,
  RecordVersion,
  RoleName,
  Vetting,
} from './shapes.ts'
import { vettingLevels } from './words.ts'

export const Person = z
  .strictObject({
    id: z.string(),
    version: RecordVersion,
    name: z.string(),
    email: z.string().optional(),
    agency: z.strictObject({ id: z.string(), name: z.string(), kind: AgencyKindName }).optional(),
    office: z.strictObject({ id: z.string(), name: z.string(), regions: z.array(z.string()) }).optional(),
    roles: z.array(RoleName),
    vetting: Vetting,
    deactivated: InstantText.optional().describe('Absent while the person is active'),
    abilities: Abilities,
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

export const PeopleQuery = z.strictObject({
  q: z.string().trim().max(200).optional().describe('Parts of name or e-mail, in any script; all must occur'),
  role: NameList.optional().describe('Any of these'),
  agency: NameList.optional(),
  office: NameList.optional(),
  region: z.string().trim().max(80).optional().describe('Whose office covers it'),
  vetting: NameList.optional().describe('current, ending, ended, missing; active people only'),
  state: z.enum(['active', 'deactivated', 'all']).default('active'),
  after: z.string().max(1000).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  ...languageQuery,
})
export type PeopleQuery = z.infer<typeof PeopleQuery>

export const PeoplePage = z
  .strictObject({
    items: z.array(Person),
    next: z.string().optional().describe('Cursor of the next page; absent on the last'),
    total: z.int().describe('People who match search and filters'),
    warnings: z
      .strictObject({ ending: z.int(), ended: z.int(), missing: z.int() })
      .describe(
        'Active people of the unit whose vetting ends within 30 days, has ended, or was never recorded',
      ),
    abilities: Abilities,
  })
  .meta({ id: 'PeoplePage' })
export type PeoplePage = z.infer<typeof PeoplePage>

const profile = {
  name: Name,
  email: z.email().max(320).optional(),
  office: z.string().optional().describe('Of that agency'),
  roles: z.array(RoleName).max(11).describe('An empty list lets the person sign in and do nothing'),
}

/** Whom somebody answers to, and whose shares they see, hangs on the agency: nobody is of none. */
export const AddPersonBody = z.strictObject({ ...profile, agency: z.string() }).meta({ id: 'AddPersonBody' })
export type AddPersonBody = z.infer<typeof AddPersonBody>

export const ChangePersonBody = z
  .strictObject({
    version: RecordVersion,
    ...profile,
    agency: z.string().optional().describe('Absent: as it was. Nobody’s is taken away'),
  })
  .meta({ id: 'ChangePersonBody' })
export type ChangePersonBody = z.infer<typeof ChangePersonBody>

export const VetBody = z
  .strictObject({
    version: RecordVersion,
    level: z.enum(vettingLevels),
    until: Day.optional().describe('Last day on which it holds; required unless the level is none'),
    reason: Reason,
  })
  .meta({ id: 'VetBody' })
export type VetBody = z.infer<typeof VetBody>

export const DeactivateBody = z
  .strictObject({ version: RecordVersion, reason: Reason })
  .meta({ id: 'DeactivateBody' })
export type DeactivateBody = z.infer<typeof DeactivateBody>

/** A colleague as one needs them to hand something over: no e-mail, no vetting level. */
export const Colleague = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    roles: z.array(RoleName),
    agency: z.string().optional(),
    office: z.string().optional(),
    ready: z.boolean().describe('Vetted today'),
  })
  .meta({ id: 'Colleague' })
export type Colleague = z.infer<typeof Colleague>

const personRefusals = ['person-not-found', 'record-changed'] as const
const profileRefusals = [
  'email-taken',
  'roles-incompatible',
  'agency-not-found',
  'office-not-found',
  'office-elsewhere',
] as const

export const listPeople = endpoint({
  method: 'GET',
  path: '/people',
  id: 'listPeople',
  tag: 'people',
  summary: 'People of the unit and its task force by name, page by page',
  query: PeopleQuery,
  responses: { 200: PeoplePage },
  refusals: ['cursor-invalid'],
})

export const listColleagues = endpoint({
  method: 'GET',
  path: '/colleagues',
  id: 'listColleagues',
  tag: 'people',
  summary: 'Active people by name, for handing over: the first 50 that match',
  query: z.strictObject({
    q: z.string().trim().max(200).optional(),
    role: NameList.optional(),
    ...languageQuery,
  }),
  responses: { 200: z.strictObject({ items: z.array(Colleague), more: z.boolean() }) },
  refusals: [],
})

export const readPerson = endpoint({
  method: 'GET',
  path: '/people/:id',
  id: 'readPerson',
  tag: 'people',
  summary: 'One person',
  params: idParams,
  query: plainQuery,
  responses: { 200: Person },
  refusals: ['person-not-found'],
})

export const addPerson = endpoint({
  method: 'POST',
  path: '/people',
  id: 'addPerson',
  tag: 'people',
  summary: 'Add a person; vetting is recorded in a step of its own',
  query: plainQuery,
  body: AddPersonBody,
  responses: { 201: Person },
  refusals: [...bodyRefusals, ...profileRefusals],
})

export const changePerson = endpoint({
  method: 'POST',
  path: '/people/:id',
  id: 'changePerson',
  tag: 'people',
  summary: 'Change name, e-mail, agency, office and roles; nobody gives roles to themselves',
  params: idParams,
  query: plainQuery,
  body: ChangePersonBody,
  responses: { 200: Person },
  refusals: [...bodyRefusals, ...personRefusals, ...profileRefusals, 'own-roles', 'last-administrator'],
})

export const vetPerson = endpoint({
  method: 'POST',
  path: '/people/:id/vetting',
  id: 'vetPerson',
  tag: 'people',
  summary: 'Record, extend or withdraw the vetting of somebody else',
  params: idParams,
  query: plainQuery,
  body: VetBody,
  responses: { 200: Person },
  refusals: [...bodyRefusals, ...personRefusals, 'own-vetting', 'vetting-day-invalid'],
})

export const deactivatePerson = endpoint({
  method: 'POST',
  path: '/people/:id/deactivation',
  id: 'deactivatePerson',
  tag: 'people',
  summary: 'Close the account of somebody who leaves; nothing that they did is deleted',
  params: idParams,
  query: plainQuery,
  body: DeactivateBody,
  responses: { 200: Person },
  refusals: [...bodyRefusals, ...personRefusals, 'last-administrator'],
})

export const reactivatePerson = endpoint({
  method: 'POST',
  path: '/people/:id/reactivation',
  id: 'reactivatePerson',
  tag: 'people',
  summary: 'Open the account again of somebody who comes back',
  params: idParams,
  query: plainQuery,
  body: DeactivateBody,
  responses: { 200: Person },
  refusals: [...bodyRefusals, ...personRefusals],
})
