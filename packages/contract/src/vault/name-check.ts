/** Names of the vault that stand in plain text of a case file: where, whose, and how to mask them; never which. */
import * as z from 'zod'
import { StepBody } from '../cases/cases.ts'
import { endpoint } from '../endpoint.ts'
import { languageQuery, Version } from '../scalars.ts'
import { NamePlace } from './name-place.ts'
import { bodyRefusals, caseParams, keyRefusals } from './sealed.ts'

const plainQuery = z.strictObject(languageQuery)

const parts = z.boolean().default(false).describe('Also mask single words of a name')

const everywhere = z
  .boolean()
  .default(false)
  .describe('Also names of people whose identity is sealed in another case that the asker reaches')

export const CheckBody = z.strictObject({ parts, everywhere }).meta({ id: 'CheckBody' })
export type CheckBody = z.infer<typeof CheckBody>

export const TextChecked = z
  .strictObject({
    version: Version,
    places: z.array(NamePlace),
    changes: z
      .array(StepBody)
      .describe(
        'The steps that put tokens in place of the names; `maskText` makes them and cleans what is kept for undoing',
      ),
  })
  .meta({ id: 'TextChecked' })
export type TextChecked = z.infer<typeof TextChecked>

export const checkText = endpoint({
  method: 'POST',
  path: '/cases/:id/vault/check',
  id: 'checkText',
  tag: 'vault',
  summary: 'Where names of the vault stand in plain text of the case file',
  params: caseParams,
  query: plainQuery,
  body: CheckBody,
  responses: { 200: TextChecked },
  refusals: [...bodyRefusals, ...keyRefusals, 'case-not-found'],
})

export const MaskBody = z.strictObject({ version: Version, parts, everywhere }).meta({ id: 'MaskBody' })
export type MaskBody = z.infer<typeof MaskBody>

export const TextMasked = z
  .strictObject({
    version: Version,
    places: z.int().nonnegative().describe('Places in the case file that were masked'),
    edits: z.int().nonnegative().describe('Earlier edits, kept for undoing, that were masked'),
  })
  .meta({ id: 'TextMasked' })
export type TextMasked = z.infer<typeof TextMasked>

export const maskText = endpoint({
  method: 'POST',
  path: '/cases/:id/vault/mask',
  id: 'maskText',
  tag: 'vault',
  summary: 'Put tokens in place of the names, in the case file and in what is kept for undoing',
  params: caseParams,
  query: plainQuery,
  body: MaskBody,
  responses: { 200: TextMasked },
  refusals: [
    ...bodyRefusals,
    ...keyRefusals,
    'case-not-found',
    'version-conflict',
    'change-refused',
    'needs-second-person',
  ],
})
