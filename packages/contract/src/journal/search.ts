/** Looking into the journal: who did what, when, to what and why, and what is unusual in it. No names of victims. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Day, InstantText, languageQuery } from '../scalars.ts'

const Actor = z.strictObject({ id: z.string(), name: z.string() })

export const JournalLine = z
  .strictObject({
    chain: z.enum(['case', 'unit']),
    chainId: z.string().describe('Id of the case or of the unit'),
    reference: z.string().optional().describe('Of a case that the reader reaches; else absent'),
    number: z.int().positive().describe('Place of the entry in its chain'),
    at: InstantText,
    /** Absent where the system acted by itself. */
    by: Actor.optional(),
    why: z.string(),
    stated: z
      .string()
      .optional()
      .describe(
        'What the person said it was for: the purpose of a reveal or of a share, the reason of an emergency',
      ),
    what: z.string(),
    subject: z.string().optional(),
    request: z.string().optional(),
    /** Before and after, counts, filters; absent once it was erased. */
    detail: z.unknown().optional(),
    erased: z.boolean(),
  })
  .meta({ id: 'JournalLine' })
export type JournalLine = z.infer<typeof JournalLine>

export const JournalPage = z
  .strictObject({ items: z.array(JournalLine), next: z.string().optional() })
  .meta({ id: 'JournalPage' })
export type JournalPage = z.infer<typeof JournalPage>

export const JournalQuery = z.strictObject({
  user: z.string().max(40).optional().describe('Id of who acted'),
  what: z
    .string()
    .max(60)
    .regex(/^[a-z-]+(\.[a-z-]*)?(\.[a-z-]*)?$/)
    .optional()
    .describe('An action as `case.read`, or its beginning as `vault.`'),
  case: z.string().max(40).optional().describe('Id of a case'),
  why: z
    .string()
    .max(60)
    .optional()
    .describe('The purpose: `supervision`, or one that was stated: `interview`'),
  said: z
    .string()
    .trim()
    .min(2)
    .max(100)
    .optional()
    .describe('Words of what was stated as the purpose or reason'),
  from: Day.optional(),
  to: Day.optional().describe('The last day, included'),
  request: z.string().max(60).optional().describe('The id that a problem names as its report'),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  ...languageQuery,
})
export type JournalQuery = z.infer<typeof JournalQuery>

/** What makes access unusual; each is a rule with a number, and none says that anybody did wrong. */
export const unusualKinds = [
  'many-cases',
  'at-night',
  'other-region',
  'colleagues',
  'refused-often',
  'glass-broken',
  'many-reveals',
  'let-in-alone',
] as const

export const UnusualAccess = z
  .strictObject({
    kind: z.enum(unusualKinds),
    by: Actor,
    day: Day.describe('In UTC'),
    count: z.int().positive(),
    /** What is usual: the limit of the rule, or this person's own median where that is higher. */
    usual: z.int().nonnegative(),
    /** A query that lists the entries behind the count. */
    entries: z.strictObject({
      user: z.string(),
      from: Day,
      to: Day,
      what: z.string().optional(),
    }),
  })
  .meta({ id: 'UnusualAccess' })
export type UnusualAccess = z.infer<typeof UnusualAccess>

export const searchJournal = endpoint({
  method: 'GET',
  path: '/journal/entries',
  id: 'searchJournal',
  tag: 'journal',
  summary: 'Entries of the journal by who, what, when, why and case, newest first',
  query: JournalQuery,
  responses: { 200: JournalPage },
  refusals: ['cursor-invalid'],
})

export const findUnusualAccess = endpoint({
  method: 'GET',
  path: '/journal/unusual',
  id: 'findUnusualAccess',
  tag: 'journal',
  summary:
    'Access that differs from what is usual, by rules that are written down; a question, not a finding of guilt',
  query: z.strictObject({
    from: Day,
    to: Day,
    /** Whole hours that the unit lies east of UTC, for what counts as night. */
    east: z.coerce.number().int().min(-12).max(14).default(0),
    ...languageQuery,
  }),
  responses: {
    200: z.strictObject({
      items: z.array(UnusualAccess),
      limits: z.record(z.enum(unusualKinds), z.int()).describe('From which count on each kind is shown'),
    }),
  },
  refusals: [],
})
