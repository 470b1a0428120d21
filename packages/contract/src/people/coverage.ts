/** Whether every region has people and every case somebody who works on it; each count leads to its records. */
import * as z from 'zod'
import { stages } from '@clew/casefile'
import { endpoint } from '../endpoint.ts'
import { languageQuery } from '../scalars.ts'
import { bodyRefusals, idParams, PersonName, plainQuery, RoleName } from './shapes.ts'

export const lacks = ['lead', 'prosecutor', 'victim-officer'] as const
export type Lack = (typeof lacks)[number]

export const RegionCoverage = z
  .strictObject({
    region: z
      .string()
      .optional()
      .describe('Absent for people and cases without an office that covers a region'),
    offices: z.array(z.strictObject({ id: z.string(), name: z.string(), agency: z.string() })),
    people: z
      .array(z.strictObject({ role: RoleName, count: z.int() }))
      .describe('Active people by role; GET /people?region=&role= shows them'),
    cases: z.int().describe('Not closed; GET /coverage/cases?region= shows them'),
    lacking: z
      .strictObject({ lead: z.int(), prosecutor: z.int(), 'victim-officer': z.int() })
      .describe('Cases that nobody works on as this today; GET /coverage/cases?lacking= shows them'),
  })
  .meta({ id: 'RegionCoverage' })
export type RegionCoverage = z.infer<typeof RegionCoverage>

export const CoveredCase = z
  .strictObject({
    id: z.string(),
    reference: z.string(),
    title: z.string(),
    stage: z.enum(stages),
    office: z.strictObject({ id: z.string(), name: z.string() }).optional(),
    people: z.array(PersonName.extend({ role: z.string() })).describe('Who works on it today'),
  })
  .meta({ id: 'CoveredCase' })
export type CoveredCase = z.infer<typeof CoveredCase>

export const CoverageCasesQuery = z.strictObject({
  region: z.string().trim().max(80).optional().describe('`-` for cases without a region'),
  lacking: z.enum(lacks).optional(),
  after: z.string().max(200).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  ...languageQuery,
})
export type CoverageCasesQuery = z.infer<typeof CoverageCasesQuery>

export const readCoverage = endpoint({
  method: 'GET',
  path: '/coverage',
  id: 'readCoverage',
  tag: 'people',
  summary: 'Per region: offices, active people by role, open cases, and cases that lack somebody',
  query: plainQuery,
  responses: { 200: z.strictObject({ items: z.array(RegionCoverage), total: RegionCoverage }) },
  refusals: [],
})

export const listCoverageCases = endpoint({
  method: 'GET',
  path: '/coverage/cases',
  id: 'listCoverageCases',
  tag: 'people',
  summary: 'The cases behind a count of the coverage, by reference',
  query: CoverageCasesQuery,
  responses: { 200: z.strictObject({ items: z.array(CoveredCase), next: z.string().optional() }) },
  refusals: ['cursor-invalid'],
})

export const PlaceCaseBody = z.strictObject({ office: z.string() }).meta({ id: 'PlaceCaseBody' })
export type PlaceCaseBody = z.infer<typeof PlaceCaseBody>

export const placeCase = endpoint({
  method: 'POST',
  path: '/cases/:id/office',
  id: 'placeCase',
  tag: 'people',
  summary: 'Hand a case to an office, and with it to the regions that the office covers',
  params: idParams,
  query: plainQuery,
  body: PlaceCaseBody,
  responses: { 204: z.undefined() },
  refusals: [...bodyRefusals, 'case-not-found', 'office-not-found'],
})
