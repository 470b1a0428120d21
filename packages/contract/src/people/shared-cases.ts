/** What a partner of the task force sees: shares, not cases. What is not shared is in no answer, no search and no count. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery } from '../scalars.ts'
import { idParams, plainQuery } from './shapes.ts'
import { SharedCaseFile, ShareFieldName } from './shares.ts'

const shared = {
  id: z.string().describe('Of the share'),
  purpose: z.string(),
  until: z.string().optional().describe('Last day on which it is shown, YYYY-MM-DD; open where absent'),
  fields: z.array(ShareFieldName).describe('What is shown; anything else does not exist here'),
  version: z.int().positive().describe('Rises when something that is shown changes'),
  changed: InstantText,
}

/** One line of the list: the head of the file as far as it is shared, and how many records of each shared list. */
export const SharedCaseSummary = z
  .strictObject({
    ...shared,
    head: SharedCaseFile.pick({
      reference: true,
      title: true,
      stage: true,
      forms: true,
      forum: true,
      opened: true,
    }),
    counts: z.record(z.string(), z.int()).describe('Records of each list that is shared'),
  })
  .meta({ id: 'SharedCaseSummary' })
export type SharedCaseSummary = z.infer<typeof SharedCaseSummary>

export const SharedCaseRead = z
  .strictObject({ ...shared, caseFile: SharedCaseFile })
  .meta({ id: 'SharedCaseRead' })
export type SharedCaseRead = z.infer<typeof SharedCaseRead>

export const SharedCaseQuery = z.strictObject({
  q: z.string().trim().max(200).optional().describe('Words of what is shown; all must occur'),
  after: z.string().max(1000).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  ...languageQuery,
})
export type SharedCaseQuery = z.infer<typeof SharedCaseQuery>

export const SharedCaseList = z
  .strictObject({
    items: z.array(SharedCaseSummary),
    next: z.string().optional().describe('Cursor of the next page; absent on the last'),
    total: z.int().describe('Shares that match the search'),
  })
  .meta({ id: 'SharedCaseList' })
export type SharedCaseList = z.infer<typeof SharedCaseList>

export const listSharedCases = endpoint({
  method: 'GET',
  path: '/shared-cases',
  id: 'listSharedCases',
  tag: 'people',
  summary: 'What is shared with the agency of the asker today, the latest change first',
  query: SharedCaseQuery,
  responses: { 200: SharedCaseList },
  refusals: ['cursor-invalid', 'vetting-ended'],
})

export const readSharedCase = endpoint({
  method: 'GET',
  path: '/shared-cases/:id',
  id: 'readSharedCase',
  tag: 'people',
  summary: 'One case, as far as it is shared',
  params: idParams,
  query: plainQuery,
  responses: { 200: SharedCaseRead },
  refusals: ['case-not-found', 'vetting-ended'],
})
