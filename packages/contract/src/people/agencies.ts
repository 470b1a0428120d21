/** The agencies of the task force and their offices, with the regions that each office covers. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Abilities } from '../scalars.ts'
import { AgencyKindName, bodyRefusals, idParams, Name, plainQuery, RecordVersion } from './shapes.ts'

export const Agency = z
  .strictObject({
    id: z.string(),
    version: RecordVersion,
    kind: AgencyKindName,
    name: z.string(),
    closed: z.boolean(),
    people: z.int().describe('Active people; GET /people?agency= shows them'),
  })
  .meta({ id: 'Agency' })
export type Agency = z.infer<typeof Agency>

export const Office = z
  .strictObject({
    id: z.string(),
    version: RecordVersion,
    agency: z.string(),
    name: z.string(),
    regions: z.array(z.string()),
    closed: z.boolean(),
    people: z.int().describe('Active people; GET /people?office= shows them'),
  })
  .meta({ id: 'Office' })
export type Office = z.infer<typeof Office>

/** A name or ISO 3166-2 code; the same word everywhere is the same region. */
export const Region = z.string().trim().min(1).max(80)
const Regions = z
  .array(Region)
  .max(100)
  .refine((all) => new Set(all).size === all.length, 'A region is named twice')

export const AddAgencyBody = z
  .strictObject({ kind: AgencyKindName, name: Name })
  .meta({ id: 'AddAgencyBody' })
export type AddAgencyBody = z.infer<typeof AddAgencyBody>

export const ChangeAgencyBody = z
  .strictObject({
    version: RecordVersion,
    kind: AgencyKindName,
    name: Name,
    closed: z.boolean().default(false),
  })
  .meta({ id: 'ChangeAgencyBody' })
export type ChangeAgencyBody = z.infer<typeof ChangeAgencyBody>

export const AddOfficeBody = z
  .strictObject({ agency: z.string(), name: Name, regions: Regions })
  .meta({ id: 'AddOfficeBody' })
export type AddOfficeBody = z.infer<typeof AddOfficeBody>

export const ChangeOfficeBody = z
  .strictObject({ version: RecordVersion, name: Name, regions: Regions, closed: z.boolean().default(false) })
  .meta({ id: 'ChangeOfficeBody' })
export type ChangeOfficeBody = z.infer<typeof ChangeOfficeBody>

export const listAgencies = endpoint({
  method: 'GET',
  path: '/agencies',
  id: 'listAgencies',
  tag: 'people',
  summary: 'Agencies of the task force and their offices, closed ones last',
  query: plainQuery,
  responses: {
    200: z.strictObject({ items: z.array(Agency), offices: z.array(Office), abilities: Abilities }),
  },
  refusals: [],
})

export const addAgency = endpoint({
  method: 'POST',
  path: '/agencies',
  id: 'addAgency',
  tag: 'people',
  summary: 'Add an agency',
  query: plainQuery,
  body: AddAgencyBody,
  responses: { 201: Agency },
  refusals: [...bodyRefusals, 'agency-name-taken'],
})

export const changeAgency = endpoint({
  method: 'POST',
  path: '/agencies/:id',
  id: 'changeAgency',
  tag: 'people',
  summary: 'Change an agency, or close it; one with active people stays open',
  params: idParams,
  query: plainQuery,
  body: ChangeAgencyBody,
  responses: { 200: Agency },
  refusals: [...bodyRefusals, 'agency-not-found', 'agency-name-taken', 'still-in-use', 'record-changed'],
})

export const addOffice = endpoint({
  method: 'POST',
  path: '/offices',
  id: 'addOffice',
  tag: 'people',
  summary: 'Add an office of an agency',
  query: plainQuery,
  body: AddOfficeBody,
  responses: { 201: Office },
  refusals: [...bodyRefusals, 'agency-not-found', 'office-name-taken'],
})

export const changeOffice = endpoint({
  method: 'POST',
  path: '/offices/:id',
  id: 'changeOffice',
  tag: 'people',
  summary: 'Change an office and its regions, or close it; one with active people stays open',
  params: idParams,
  query: plainQuery,
  body: ChangeOfficeBody,
  responses: { 200: Office },
  refusals: [...bodyRefusals, 'office-not-found', 'office-name-taken', 'still-in-use', 'record-changed'],
})
