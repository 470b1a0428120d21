/** The addresses of following, of the feed, and of the link that ends the mail. */
import * as contract from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { openRoute, type Route, route, type RouteRules } from '../../platform/http/route.ts'
import type { LawSource } from '../law/index.ts'
import { endFeed, follow, makeFeed, setDigests, unfollow } from './follow.ts'
import { conceptTitles } from './library.routes.ts'
import { readFeed } from './read-feed.ts'
import { type Followers, readFollowing } from './read-following.ts'
import type { Shelf } from './shelf.ts'
import { stopDigests } from './stop-digests.ts'

export type FollowingParts = {
  readonly shelf: Shelf
  readonly law: LawSource
  readonly clock: Clock
  /** Whether this installation can send mail. */
  readonly ready: boolean
  readonly home: string
}

type Asker = {
  readonly actor: Actor
  readonly language: string
  readonly enter: <T>(work: (entered: Entered) => Promise<T>) => Promise<T>
}

const changing: RouteRules = { permission: 'library.subscribe', journal: ['library.subscribe'] }
const secret = { everybody: 'The address itself is the secret: 256 random bits that its owner can end.' }

export function followingRoutes({ shelf, law, clock, ready, home }: FollowingParts): Route[] {
  const among = async <T>(
    { actor, language, enter }: Asker,
    work: (parts: Followers) => Promise<T>,
  ): Promise<T> => {
    const holdings = await shelf.of(actor.unitId)
    const concepts = await conceptTitles(law)
    const now = clock()
    return enter((entered) => work({ entered, actor, holdings, concepts, language, ready, now }))
  }
  return [
    route(
      contract.readFollowing,
      { permission: 'library.subscribe', journal: ['library.following'] },
      async (call) => ({ status: 200, body: await among(call, readFollowing) }),
    ),
    route(contract.follow, changing, async (call) => ({
      status: 200,
      body: await among(call, (parts) => follow(parts, call.body)),
    })),
    route(contract.unfollow, changing, async (call) => ({
      status: 200,
      body: await among(call, (parts) => unfollow(parts, call.body)),
    })),
    route(contract.setDigests, changing, async (call) => ({
      status: 200,
      body: await among(call, (parts) => setDigests(parts, call.body)),
    })),
    route(contract.makeFeed, changing, async (call) => ({ status: 201, body: await among(call, makeFeed) })),
    route(contract.endFeed, changing, async (call) => {
      await among(call, endFeed)
      return { status: 204 }
    }),
    openRoute(
      contract.readFeed,
      { permission: secret, journal: ['library.feed'] },
      async ({ doors, params }) => ({
        status: 200,
        body: await readFeed(doors, { token: params.token, home, now: clock() }),
        headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
      }),
    ),
    openRoute(
      contract.stopDigests,
      { permission: secret, journal: ['library.stop'] },
      async ({ doors, params }) => {
        await stopDigests(doors, params.token)
        return { status: 204 }
      },
    ),
  ]
}
