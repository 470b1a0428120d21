/** Reach taken in an emergency, and the alarms that it raises. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'

const plainQuery = z.strictObject(languageQuery)
const bodyRefusals = ['body-malformed', 'body-too-large', 'media-type-unsupported'] as const

export const BreakGlassBody = z
  .strictObject({
    case: z.string().trim().min(1).max(200).describe('Reference or id of the case'),
    reason: z
      .string()
      .trim()
      .min(10)
      .max(1000)
      .describe('Shown to heads and auditors; never the name of a victim'),
  })
  .meta({ id: 'BreakGlassBody' })
export type BreakGlassBody = z.infer<typeof BreakGlassBody>

export const GlassBroken = z
  .strictObject({
    case: z.string(),
    reference: z.string(),
    until: InstantText.describe('Then the case is out of reach again'),
    told: z.int().describe('Heads and auditors who were alarmed'),
  })
  .meta({ id: 'GlassBroken' })
export type GlassBroken = z.infer<typeof GlassBroken>

export const OpenEmergency = z
  .strictObject({
    case: z.string(),
    reference: z.string(),
    reason: z.string(),
    until: InstantText.describe('Then the case is out of reach again'),
  })
  .meta({ id: 'OpenEmergency' })
export type OpenEmergency = z.infer<typeof OpenEmergency>

export const Alarm = z
  .strictObject({
    id: z.string(),
    raised: InstantText,
    by: z.strictObject({ id: z.string(), name: z.string() }),
    reason: z.string(),
    until: InstantText,
    case: z
      .strictObject({ id: z.string(), reference: z.string() })
      .optional()
      .describe('Absent where the case is out of the reader’s own reach'),
    seen: InstantText.optional(),
  })
  .meta({ id: 'Alarm' })
export type Alarm = z.infer<typeof Alarm>

export const AlarmQuery = z.strictObject({
  state: z.enum(['new', 'all']).default('new'),
  after: z.string().max(1000).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  ...languageQuery,
})
export type AlarmQuery = z.infer<typeof AlarmQuery>

export const AlarmList = z
  .strictObject({
    items: z.array(Alarm),
    next: z.string().optional(),
    unseen: z.int().describe('Alarms for the asker that nobody ticked off yet'),
  })
  .meta({ id: 'AlarmList' })
export type AlarmList = z.infer<typeof AlarmList>

export const breakGlass = endpoint({
  method: 'POST',
  path: '/cases/break-glass',
  id: 'breakGlass',
  tag: 'cases',
  summary: 'Take reach of a case in an emergency, for four hours; heads and auditors are alarmed',
  description:
    'A case that does not exist, one in a closed compartment and one with a conflict of interest answer in the same words.',
  query: plainQuery,
  body: BreakGlassBody,
  responses: { 201: GlassBroken },
  refusals: [...bodyRefusals, 'case-not-found', 'already-in-reach', 'vetting-ended'],
})

export const listEmergencies = endpoint({
  method: 'GET',
  path: '/cases/break-glass',
  id: 'listEmergencies',
  tag: 'cases',
  summary: 'Cases that the asker reaches in an emergency, and until when',
  query: plainQuery,
  responses: { 200: z.strictObject({ items: z.array(OpenEmergency) }) },
  refusals: [],
})

export const listAlarms = endpoint({
  method: 'GET',
  path: '/alarms',
  id: 'listAlarms',
  tag: 'people',
  summary: 'Alarms for the asker, newest first',
  query: AlarmQuery,
  responses: { 200: AlarmList },
  refusals: ['cursor-invalid'],
})

export const seeAlarm = endpoint({
  method: 'POST',
  path: '/alarms/:id/seen',
  id: 'seeAlarm',
  tag: 'people',
  summary: 'Tick off an alarm: the asker has looked into it',
  params: z.strictObject({ id: PathId }),
  query: plainQuery,
  responses: { 200: Alarm },
  refusals: ['alarm-not-found'],
})
