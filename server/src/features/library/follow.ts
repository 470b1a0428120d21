/** Begins and ends following, and says how a person wants to hear of it. */
import { type Followed, type Following, subscriptionsPerPerson } from '@clew/contract'
import { digestOf, newToken } from '../../platform/authentication/token.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addSubscription, removeSubscription, setFeed, setMail, subscriptionsOf } from './following.store.ts'
import { type Followers, following, titleOf } from './read-following.ts'

/** @throws Refusal `subject-unknown`, `too-many-subscriptions`. */
export async function follow(parts: Followers, subject: Followed): Promise<Following> {
  const { entered, actor, now } = parts
  if (titleOf(parts, subject) === undefined)
    throw new Refusal('subject-unknown', { kind: subject.kind, id: subject.subject })
  const count = (await subscriptionsOf(entered.db, actor.userId)).length
  if (count >= subscriptionsPerPerson) throw new Refusal('too-many-subscriptions', { count })
  await addSubscription(entered.db, actor, subject, now)
  entered.journal({ action: 'library.subscribe', effect: 'change', detail: { follow: subject } })
  return following(parts)
}

export async function unfollow(parts: Followers, subject: Followed): Promise<Following> {
  const { entered, actor } = parts
  await removeSubscription(entered.db, actor.userId, subject)
  entered.journal({ action: 'library.subscribe', effect: 'change', detail: { unfollow: subject } })
  return following(parts)
}

export async function setDigests(
  parts: Followers,
  wish: { readonly wanted: boolean; readonly language: string },
): Promise<Following> {
  const { entered, actor, now } = parts
  await setMail(entered.db, actor, { ...wish, at: now })
  entered.journal({ action: 'library.subscribe', effect: 'change', detail: { mail: wish.wanted } })
  return following(parts)
}

/** @returns where the feed is, below the address of the installation; told once, because only its digest is kept. */
export async function makeFeed({ entered, actor, language, now }: Followers): Promise<{ path: string }> {
  const secret = newToken()
  await setFeed(entered.db, actor, { hash: digestOf(secret), language, at: now })
  entered.journal({ action: 'library.subscribe', effect: 'change', detail: { feed: true } })
  return { path: `/api/library/feed/${secret}` }
}

export async function endFeed({ entered, actor, language, now }: Followers): Promise<void> {
  await setFeed(entered.db, actor, { hash: null, language, at: now })
  entered.journal({ action: 'library.subscribe', effect: 'change', detail: { feed: false } })
}
