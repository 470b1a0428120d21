/** What a partner agency is shown of a case, field by field, for a purpose and a time. */
import { CaseFile, Charge, Evidence, Sentence } from '@clew/casefile'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Abilities, Day, InstantText, languageQuery, NameList, PathId } from '../scalars.ts'
import { bodyRefusals, idParams, PersonName, plainQuery, Reason } from './shapes.ts'
import { shareFields } from './words.ts'

/** Fields of the case file that a share names; each is shown whole, everything else does not exist for the partner. */
export const ShareFieldName = z.enum(shareFields).meta({ id: 'ShareField' })

export const Share = z
  .strictObject({
    id: z.string(),
    agency: z.strictObject({ id: z.string(), name: z.string() }),
    fields: z.array(ShareFieldName),
    purpose: z.string(),
    from: z.string(),
    until: z.string().optional().describe('Last day; open where absent'),
    state: z.enum(['active', 'coming', 'ended']).describe('As of today'),
    by: PersonName,
    at: InstantText,
    readers: z.int().describe('Active, vetted partners of that agency who reach the case by it today'),
  })
  .meta({ id: 'Share' })
export type Share = z.infer<typeof Share>

export const ShareList = z
  .strictObject({
    items: z.array(Share),
    agencies: z
      .array(z.strictObject({ id: z.string(), name: z.string(), partners: z.int() }))
      .describe('With whom the case can be shared, and how many active partners each has'),
    abilities: Abilities,
  })
  .meta({ id: 'ShareList' })
export type ShareList = z.infer<typeof ShareList>

export const ShareBody = z
  .strictObject({
    agency: z.string(),
    fields: z.array(ShareFieldName).min(1).max(shareFields.length),
    purpose: Reason,
    from: Day,
    until: Day.optional(),
  })
  .meta({ id: 'ShareBody' })
export type ShareBody = z.infer<typeof ShareBody>

/** A case file with what is shared alone; records have lost what they say of records that are not shared. */
export const SharedCaseFile = CaseFile.partial()
  .extend({
    evidence: z.array(Evidence.partial({ source: true })).optional(),
    charges: z.array(Charge.partial({ accused: true })).optional(),
    sentences: z.array(Sentence.partial({ accused: true })).optional(),
  })
  .meta({ id: 'SharedCaseFile' })
export type SharedCaseFile = z.infer<typeof SharedCaseFile>

export const listShares = endpoint({
  method: 'GET',
  path: '/cases/:id/shares',
  id: 'listShares',
  tag: 'people',
  summary: 'With which agencies a case is or was shared, and what each sees',
  params: idParams,
  query: plainQuery,
  responses: { 200: ShareList },
  refusals: ['case-not-found'],
})

export const previewShare = endpoint({
  method: 'GET',
  path: '/cases/:id/shares/preview',
  id: 'previewShare',
  tag: 'people',
  summary: 'The case as a partner would see it who is shown these fields',
  params: idParams,
  query: z.strictObject({ fields: NameList, ...languageQuery }),
  responses: { 200: SharedCaseFile },
  refusals: ['case-not-found'],
})

export const shareCase = endpoint({
  method: 'POST',
  path: '/cases/:id/shares',
  id: 'shareCase',
  tag: 'people',
  summary: 'Show fields of a case to the partners of an agency',
  params: idParams,
  query: plainQuery,
  body: ShareBody,
  responses: { 201: Share },
  refusals: [...bodyRefusals, 'case-not-found', 'agency-not-found', 'already-shared', 'period-invalid'],
})

export const endShare = endpoint({
  method: 'POST',
  path: '/cases/:id/shares/:share/end',
  id: 'endShare',
  tag: 'people',
  summary: 'Stop showing a case to an agency, now',
  params: z.strictObject({ id: PathId, share: PathId }),
  query: plainQuery,
  body: z.strictObject({ reason: Reason }).meta({ id: 'EndShareBody' }),
  responses: { 200: Share },
  refusals: [...bodyRefusals, 'case-not-found', 'share-not-found', 'already-ended'],
})
