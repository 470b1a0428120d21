/** One line of the case list, and how the list is asked for. */
import { CountryCode, forms, stages } from '@clew/casefile'
import { standingNames, Words } from '@clew/law'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Abilities, InstantText, languageQuery, NameList, Version } from '../scalars.ts'

/** 0 rejected · 1 unsupported · 2 single-source · 3 corroborated · 4 established. */
export const StandingLevel = z.literal([0, 1, 2, 3, 4]).meta({ id: 'Standing' })

export const CaseSummary = z
  .strictObject({
    id: z.string(),
    version: Version,
    reference: z.string(),
    title: z.string(),
    stage: z.enum(stages),
    forms: z.array(z.enum(forms)),
    forum: CountryCode,
    states: z.array(CountryCode).describe('Every State that the case file touches, the forum first'),
    opened: z.string().optional(),
    updated: InstantText,
    counts: z.strictObject({
      victims: z.int().describe('Persons, groups counted with their number'),
      parties: z.int(),
      charges: z.int(),
      facts: z.int(),
      evidence: z.int(),
    }),
    charges: z.strictObject({
      total: z.int(),
      byStanding: z
        .array(z.int())
        .length(5)
        .describe('Charges at each standing, from rejected to established'),
    }),
    weakest: z.strictObject({ charge: z.string(), title: Words, standing: StandingLevel }).optional(),
    singleWitness: z.boolean().describe('The loss of one person would end every charge that stands'),
    uncharged: z.int().describe('Offences that stand at least on one source and are not charged'),
    abilities: Abilities.describe('What the asker may do with this case: read, change, export, assess'),
  })
  .meta({ id: 'CaseSummary' })
export type CaseSummary = z.infer<typeof CaseSummary>

export const caseSorts = ['updated', 'reference', 'weakest'] as const
export type CaseSort = (typeof caseSorts)[number]

export const CaseListQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe('Words of reference, title, summary or facts; all must occur'),
  state: NameList.optional().describe('States involved, any of them'),
  stage: NameList.optional(),
  form: NameList.optional(),
  weakest: NameList.optional().describe(`Standing of the weakest charge: ${standingNames.join(', ')}, none`),
  sort: z.enum(caseSorts).default('updated'),
  order: z.enum(['asc', 'desc']).optional().describe('Newest first by default for updated; else ascending'),
  after: z.string().max(1000).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  ...languageQuery,
})
export type CaseListQuery = z.infer<typeof CaseListQuery>

export const Facet = z.array(z.strictObject({ value: z.string(), count: z.int() })).meta({ id: 'Facet' })

export const CaseList = z
  .strictObject({
    items: z.array(CaseSummary),
    next: z.string().optional().describe('Cursor of the next page; absent on the last'),
    facets: z.strictObject({ states: Facet, stages: Facet, forms: Facet, weakest: Facet }),
    total: z.int().describe('Cases that match search and filters'),
  })
  .meta({ id: 'CaseList' })
export type CaseList = z.infer<typeof CaseList>

export const listCases = endpoint({
  method: 'GET',
  path: '/cases',
  id: 'listCases',
  tag: 'cases',
  summary: 'Cases that are open to the asker, page by page',
  description:
    'Each facet counts the cases that match the search and all other filters, so that choosing a value shows that many.',
  query: CaseListQuery,
  responses: { 200: CaseList },
  refusals: ['cursor-invalid', 'law-unusable'],
})
