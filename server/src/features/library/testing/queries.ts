/** One call of each function of the stores of the library, for the texts of statements that are committed. */
import type { Entered } from '../../../platform/database/doors.ts'
import { timeOrderedId, type UnitId, type UserId } from '../../../platform/ids/ids.ts'
import * as digests from '../digests.store.ts'
import * as following from '../following.store.ts'
import * as news from '../news.store.ts'
import * as releases from '../releases.store.ts'
import * as texts from '../texts.store.ts'

type Call = (db: Entered['db']) => Promise<unknown>

const at = new Date('2026-05-05T12:00:00Z')
const clock = () => at

export function libraryCalls(unitId: UnitId, userId: UserId): Record<string, Record<string, Call>> {
  const page = { kind: 'practice', id: 'a-practice' } as const
  const name = { ...page, language: 'en', edition: 1 }
  const person = { userId, unitId }
  const followed = { kind: 'state', subject: 'TH' } as const
  const digest = { user_id: userId, digest_id: timeOrderedId<'library-digest'>(clock) }
  const steps = [timeOrderedId<'library-step'>(clock)]
  const hash = Buffer.alloc(32)
  const entry = { ...page, digest: hash, title: 't', touches: [] }
  return {
    'library-texts': {
      insertText: (db) =>
        texts.insertText(db, {
          ...page,
          unitId,
          language: 'en',
          text: 't',
          title: 't',
          base: null,
          authorId: userId,
          at,
        }),
      textsOfPage: (db) => texts.textsOfPage(db, unitId, page),
      textOf: (db) => texts.textOf(db, unitId, name),
      openTexts: (db) => texts.openTexts(db, unitId),
      publishedTexts: (db) => texts.publishedTexts(db, unitId),
      updateText: (db) => texts.updateText(db, unitId, name, 1, { state: 'proposed', changed_at: at }),
      insertStep: (db) =>
        texts.insertStep(db, unitId, name, {
          id: timeOrderedId<'library-step'>(clock),
          step: 'begun',
          by: userId,
          at,
          reason: null,
          touches: [],
        }),
      stepsOfPage: (db) => texts.stepsOfPage(db, unitId, page),
      lastReturns: (db) => texts.lastReturns(db, unitId),
    },
    'library-following': {
      subscriptionsOf: (db) => following.subscriptionsOf(db, userId),
      addSubscription: (db) => following.addSubscription(db, person, followed, at),
      removeSubscription: (db) => following.removeSubscription(db, userId, followed),
      readerOf: (db) => following.readerOf(db, userId),
      setMail: (db) => following.setMail(db, person, { wanted: true, language: 'en', at }),
      setFeed: (db) => following.setFeed(db, person, { hash, language: 'en', at }),
      readerByFeed: (db) => following.readerByFeed(db, hash),
      digestsOf: (db) => following.digestsOf(db, userId),
    },
    'library-news': {
      newsFor: (db) => news.newsFor(db, person, { after: at, upTo: at, limit: 50 }),
      newsOfSteps: (db) => news.newsOfSteps(db, unitId, steps),
    },
    'library-releases': {
      entriesSeen: releases.entriesSeen,
      keepEntry: (db) => releases.keepEntry(db, entry),
      forgetEntry: (db) => releases.forgetEntry(db, entry),
      insertRelease: (db) =>
        releases.insertRelease(db, {
          ...page,
          releaseId: timeOrderedId<'library-step'>(clock),
          title: 't',
          touches: [],
          step: 'changed',
          version: '1.0.0',
          at,
        }),
    },
    'library-digests': {
      takeTurns: digests.takeTurns,
      readersDue: (db) => digests.readersDue(db, at),
      insertDigest: (db) => digests.insertDigest(db, { ...person, id: digest.digest_id, steps, at }),
      waitingDigests: (db) => digests.waitingDigests(db, at, 50),
      countAttempt: (db) => digests.countAttempt(db, digest, { attempts: 1, next: at, stop: hash }),
      settleDigest: (db) => digests.settleDigest(db, digest, { state: 'sent', sent_at: at, fault: null }),
      stopMail: (db) => digests.stopMail(db, hash),
    },
  }
}

export const libraryStores = {
  'library-texts': texts,
  'library-following': following,
  'library-news': news,
  'library-releases': releases,
  'library-digests': digests,
}
export const libraryStoresOfSystem = ['library-digests', 'library-releases']
