/** Following the library: what a person wants to hear of, by e-mail once a day at most and as an Atom feed. */
import { Words } from '@clew/library'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'
import { LanguageTag } from './pages.ts'

const plainQuery = z.strictObject(languageQuery)

export const subscriptionsPerPerson = 200
export const followedKinds = ['measure', 'state', 'concept'] as const
export const Followed = z
  .strictObject({ kind: z.enum(followedKinds), subject: z.string().min(1).max(120) })
  .meta({ id: 'Followed' })
export type Followed = z.infer<typeof Followed>

export const Digest = z
  .strictObject({
    made: InstantText,
    state: z.enum(['waiting', 'sent', 'failed']),
    entries: z.int(),
    attempts: z.int(),
    sent: InstantText.optional(),
    next: InstantText.optional().describe('When it is tried again'),
    fault: z.string().optional().describe('What the mail server said, without addresses'),
  })
  .meta({ id: 'Digest' })
export type Digest = z.infer<typeof Digest>

export const Following = z
  .strictObject({
    items: z.array(z.strictObject({ ...Followed.shape, title: Words, since: InstantText })),
    mail: z.strictObject({
      wanted: z.boolean(),
      language: z.string(),
      address: z.string().optional().describe('The person’s own, as the administrator entered it'),
      ready: z.boolean().describe('Whether this installation can send mail'),
      digests: z.array(Digest).describe('The last ten, newest first'),
    }),
    feed: z.strictObject({
      made: InstantText.optional().describe('When its address was made; none without a feed'),
    }),
    news: z.array(
      z.strictObject({
        kind: z.enum(['measure', 'practice']),
        id: z.string(),
        language: z.string(),
        edition: z.int(),
        title: z.string(),
        what: z.enum(['published', 'withdrawn', 'added', 'changed', 'removed']),
        release: z
          .string()
          .optional()
          .describe('Version of Clew that brought, changed or took out the shipped page'),
        at: InstantText,
        because: z.array(Followed),
      }),
    ),
  })
  .meta({ id: 'Following' })
export type Following = z.infer<typeof Following>

const bodies = ['body-malformed', 'body-too-large', 'media-type-unsupported', 'library-unusable'] as const

export const readFollowing = endpoint({
  method: 'GET',
  path: '/library/following',
  id: 'readFollowing',
  tag: 'library',
  summary: 'What the person who asks follows, how they hear of it, and the latest news',
  query: plainQuery,
  responses: { 200: Following },
  refusals: ['library-unusable'],
})

export const follow = endpoint({
  method: 'POST',
  path: '/library/following',
  id: 'follow',
  tag: 'library',
  summary: 'Follow a measure, a State or a concept',
  query: plainQuery,
  body: Followed,
  responses: { 200: Following },
  refusals: [...bodies, 'subject-unknown', 'too-many-subscriptions', 'law-unusable'],
})

export const unfollow = endpoint({
  method: 'POST',
  path: '/library/following/ended',
  id: 'unfollow',
  tag: 'library',
  summary: 'Follow it no longer',
  query: plainQuery,
  body: Followed,
  responses: { 200: Following },
  refusals: [...bodies],
})

export const setDigests = endpoint({
  method: 'PUT',
  path: '/library/following/mail',
  id: 'setDigests',
  tag: 'library',
  summary: 'Whether digests come by e-mail, and in which language',
  query: plainQuery,
  body: z.strictObject({ wanted: z.boolean(), language: LanguageTag }).meta({ id: 'SetDigestsBody' }),
  responses: { 200: Following },
  refusals: [...bodies],
})

export const makeFeed = endpoint({
  method: 'POST',
  path: '/library/following/feed',
  id: 'makeFeed',
  tag: 'library',
  summary: 'Make a new secret address of the own feed; an old one ends. It is told this once',
  query: plainQuery,
  responses: { 201: z.strictObject({ path: z.string().describe('Below the address of this installation') }) },
  refusals: ['library-unusable'],
})

export const endFeed = endpoint({
  method: 'DELETE',
  path: '/library/following/feed',
  id: 'endFeed',
  tag: 'library',
  summary: 'End the feed; its address answers no more',
  query: plainQuery,
  responses: { 204: z.undefined() },
  refusals: [],
})

export const readFeed = endpoint({
  method: 'GET',
  path: '/library/feed/:token',
  id: 'readFeed',
  tag: 'library',
  summary: 'The feed of whoever knows its address, as Atom (RFC 4287)',
  params: z.strictObject({ token: PathId }),
  query: plainQuery,
  responses: { 200: z.string() },
  produces: ['application/atom+xml; charset=utf-8'],
  refusals: ['feed-not-found', 'library-unusable'],
})

export const stopDigests = endpoint({
  method: 'POST',
  path: '/library/stop/:token',
  id: 'stopDigests',
  tag: 'library',
  summary: 'End the e-mails of the person to whom the digest with this link was sent; asks for no sign-in',
  params: z.strictObject({ token: PathId }),
  query: plainQuery,
  responses: { 204: z.undefined() },
  refusals: ['feed-not-found'],
})
