/** The custody log: who held an item, what was done with it, and where the log breaks. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { languageQuery, PathId } from '../scalars.ts'
import { CustodyEventRead, CustodyLog, ReceiptBody, RecordCustodyBody, ReleaseBody } from './shapes.ts'

const ofCase = z.strictObject({ id: PathId })
const plainQuery = z.strictObject(languageQuery)
const body = ['body-malformed', 'body-too-large', 'media-type-unsupported', 'case-not-found'] as const

export const readCustodyLog = endpoint({
  method: 'GET',
  path: '/cases/:id/custody',
  id: 'readCustodyLog',
  tag: 'exhibits',
  summary: 'The custody log of a case, or of one item, and where it breaks',
  params: ofCase,
  query: z.strictObject({ evidence: z.string().max(64).optional(), ...languageQuery }),
  responses: { 200: CustodyLog },
  refusals: ['case-not-found'],
})

export const recordCustody = endpoint({
  method: 'POST',
  path: '/cases/:id/custody',
  id: 'recordCustody',
  tag: 'exhibits',
  summary: 'Write an event into the custody log, in one’s own name',
  params: ofCase,
  query: plainQuery,
  body: RecordCustodyBody,
  responses: { 201: CustodyEventRead },
  refusals: [
    ...body,
    'evidence-not-found',
    'exhibit-not-found',
    'colleague-not-found',
    'custody-parties-wrong',
    'custody-seal-missing',
    'custody-in-future',
  ],
})

export const releaseExhibit = endpoint({
  method: 'POST',
  path: '/cases/:id/custody/release',
  id: 'releaseExhibit',
  tag: 'exhibits',
  summary: 'Write down that an item was returned, or destroyed together with its stored files',
  params: ofCase,
  query: plainQuery,
  body: ReleaseBody,
  responses: { 201: CustodyEventRead },
  refusals: [...body, 'evidence-not-found', 'needs-second-person'],
})

export const confirmReceipt = endpoint({
  method: 'POST',
  path: '/cases/:id/custody/:event/receipt',
  id: 'confirmReceipt',
  tag: 'exhibits',
  summary: 'Confirm, as the receiver, that an item was handed over',
  params: z.strictObject({ id: PathId, event: PathId }),
  query: plainQuery,
  body: ReceiptBody,
  responses: { 201: CustodyEventRead },
  refusals: [
    ...body,
    'custody-event-not-found',
    'custody-not-receiver',
    'custody-confirmed-already',
    'custody-in-future',
  ],
})
