/** Files on their way: begun, sent in pieces, gone on with after a break, completed or given up. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { languageQuery, PathId } from '../scalars.ts'
import { BeginUploadBody, Exhibit, pieceLimit, Upload } from './shapes.ts'

const ofCase = z.strictObject({ id: PathId })
const ofUpload = z.strictObject({ id: PathId, upload: PathId })
const plainQuery = z.strictObject(languageQuery)
const body = ['body-malformed', 'body-too-large', 'media-type-unsupported'] as const
const notFound = ['case-not-found', 'upload-not-found'] as const
const sealed = ['keys-unavailable', 'record-erased', 'sealed-record-altered'] as const

export const beginUpload = endpoint({
  method: 'POST',
  path: '/cases/:id/uploads',
  id: 'beginUpload',
  tag: 'exhibits',
  summary: 'Announce a file for an item of evidence',
  params: ofCase,
  query: plainQuery,
  body: BeginUploadBody,
  responses: { 201: Upload },
  refusals: [
    ...body,
    'case-not-found',
    'evidence-not-found',
    'exhibit-too-large',
    'too-many-uploads',
    'keys-unavailable',
  ],
})

export const listUploads = endpoint({
  method: 'GET',
  path: '/cases/:id/uploads',
  id: 'listUploads',
  tag: 'exhibits',
  summary: 'The files that whoever asks is still sending to this case',
  params: ofCase,
  query: plainQuery,
  responses: { 200: z.strictObject({ items: z.array(Upload) }) },
  refusals: ['case-not-found', ...sealed],
})

export const readUpload = endpoint({
  method: 'GET',
  path: '/cases/:id/uploads/:upload',
  id: 'readUpload',
  tag: 'exhibits',
  summary: 'How much of a file is safely stored',
  params: ofUpload,
  query: plainQuery,
  responses: { 200: Upload },
  refusals: [...notFound, ...sealed],
})

export const sendPiece = endpoint({
  method: 'PUT',
  path: '/cases/:id/uploads/:upload',
  id: 'sendPiece',
  tag: 'exhibits',
  summary: 'Send the next bytes of a file',
  description:
    'From the offset that was last answered as `received`. What does not fill a chunk of 64 KiB and does not end the file is not kept: go on from the ' +
    '`received` of the answer. When the line breaks, ask for the upload and go on from there.',
  params: ofUpload,
  query: z.strictObject({ from: z.coerce.number().int().min(0), ...languageQuery }),
  consumes: 'application/octet-stream',
  bodyLimit: pieceLimit,
  responses: { 200: z.strictObject({ received: z.int() }).meta({ id: 'PieceReceived' }) },
  refusals: [
    ...notFound,
    ...sealed,
    'body-too-large',
    'media-type-unsupported',
    'upload-offset-differs',
    'upload-exceeds-size',
    'upload-busy',
  ],
})

export const completeUpload = endpoint({
  method: 'POST',
  path: '/cases/:id/uploads/:upload/complete',
  id: 'completeUpload',
  tag: 'exhibits',
  summary: 'Make the file an exhibit, once all of it is there',
  params: ofUpload,
  query: plainQuery,
  responses: { 201: Exhibit },
  refusals: [
    ...notFound,
    ...sealed,
    'upload-incomplete',
    'exhibit-hash-differs',
    'exhibit-damaged',
    'upload-busy',
  ],
})

export const giveUpUpload = endpoint({
  method: 'DELETE',
  path: '/cases/:id/uploads/:upload',
  id: 'giveUpUpload',
  tag: 'exhibits',
  summary: 'Give up a file that is still arriving',
  params: ofUpload,
  query: plainQuery,
  responses: { 204: z.undefined() },
  refusals: [...notFound, 'upload-busy'],
})
