/** Reading, viewing and proving the files of a case. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Abilities, languageQuery, PathId } from '../scalars.ts'
import { Exhibit } from './shapes.ts'

const ofCase = z.strictObject({ id: PathId })
const ofExhibit = z.strictObject({ id: PathId, exhibit: PathId })
const plainQuery = z.strictObject(languageQuery)
const notFound = ['case-not-found', 'exhibit-not-found'] as const

/** Types that an exhibit is ever sent as. Nothing of it is run. */
export const sentTypes = [
  'application/octet-stream',
  'image/*',
  'application/pdf',
  'text/plain',
  'audio/*',
  'video/*',
] as const

export const listExhibits = endpoint({
  method: 'GET',
  path: '/cases/:id/exhibits',
  id: 'listExhibits',
  tag: 'exhibits',
  summary: 'The files of a case, or of one item of evidence, in the order in which they were added',
  params: ofCase,
  query: z.strictObject({
    evidence: z.string().max(64).optional(),
    after: z.string().max(64).optional().describe('Id of the last one seen'),
    limit: z.coerce.number().int().min(1).max(200).default(100),
    ...languageQuery,
  }),
  responses: {
    200: z.strictObject({
      items: z.array(Exhibit),
      next: z.string().optional(),
      abilities: Abilities.describe('What the asker may do with the files of the case: add, view'),
    }),
  },
  refusals: ['case-not-found'],
})

export const readExhibit = endpoint({
  method: 'GET',
  path: '/cases/:id/exhibits/:exhibit',
  id: 'readExhibit',
  tag: 'exhibits',
  summary: 'What is known of a file',
  params: ofExhibit,
  query: plainQuery,
  responses: { 200: Exhibit },
  refusals: notFound,
})

const content = {
  method: 'GET',
  tag: 'exhibits',
  params: ofExhibit,
  query: plainQuery,
  responses: { 200: z.unknown(), 206: z.unknown() },
  produces: sentTypes,
} as const
const contentRefusals = [
  ...notFound,
  'range-not-satisfiable',
  'exhibit-damaged',
  'exhibit-destroyed',
  'keys-unavailable',
  'record-erased',
  'sealed-record-altered',
] as const

export const viewExhibit = endpoint({
  ...content,
  path: '/cases/:id/exhibits/:exhibit/view',
  id: 'viewExhibit',
  summary: 'The file for looking at: images, PDF, text, audio, video, in ranges, sandboxed',
  description:
    'Sent only with a type of a closed list, chosen by content; text of every kind, markup too, as plain text. With `Range` one range of bytes.',
  refusals: [...contentRefusals, 'exhibit-not-viewable'],
})

export const downloadExhibit = endpoint({
  ...content,
  path: '/cases/:id/exhibits/:exhibit/file',
  id: 'downloadExhibit',
  summary: 'The file for keeping, as an attachment, in ranges',
  refusals: contentRefusals,
})

export const checkExhibit = endpoint({
  method: 'POST',
  path: '/cases/:id/exhibits/:exhibit/check',
  id: 'checkExhibit',
  tag: 'exhibits',
  summary: 'Read the stored file and hold it against the hash of its arrival',
  params: ofExhibit,
  query: plainQuery,
  responses: { 200: Exhibit },
  refusals: [...notFound, 'exhibit-destroyed', 'keys-unavailable', 'record-erased', 'sealed-record-altered'],
})

export const askForStamp = endpoint({
  method: 'POST',
  path: '/cases/:id/exhibits/:exhibit/stamp',
  id: 'askForStamp',
  tag: 'exhibits',
  summary: 'Ask the authority of time again, now',
  params: ofExhibit,
  query: plainQuery,
  responses: { 200: Exhibit },
  refusals: [...notFound, 'stamp-authority-missing'],
})

export const readStampQuery = endpoint({
  method: 'GET',
  path: '/cases/:id/exhibits/:exhibit/stamp/query',
  id: 'readStampQuery',
  tag: 'exhibits',
  summary: 'The question that was put to the authority of time (RFC 3161, DER)',
  description:
    'With the answer: openssl ts -verify -queryfile query.tsq -in answer.tsr -CAfile authority.pem',
  params: ofExhibit,
  query: plainQuery,
  responses: { 200: z.unknown() },
  produces: ['application/timestamp-query'],
  refusals: [...notFound, 'stamp-not-found'],
})

export const readStampAnswer = endpoint({
  method: 'GET',
  path: '/cases/:id/exhibits/:exhibit/stamp/answer',
  id: 'readStampAnswer',
  tag: 'exhibits',
  summary: 'The answer of the authority of time with its token (RFC 3161, DER)',
  params: ofExhibit,
  query: plainQuery,
  responses: { 200: z.unknown() },
  produces: ['application/timestamp-reply'],
  refusals: [...notFound, 'stamp-not-found'],
})
