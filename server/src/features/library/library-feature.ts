/** Puts the library together: what it is read from, who may write, and what the clock does for it. */
import type { Press } from '../../platform/documents/index.ts'
import type { Feature, FeatureParts } from '../../platform/feature.ts'
import { describeError } from '../../platform/log/log.ts'
import { openPost } from '../../platform/mail/index.ts'
import type { UnitId } from '../../platform/ids/ids.ts'
import type { LawSource } from '../law/index.ts'
import type { Release } from './announce-release.ts'
import type { DecidedTitle } from './decided-cases.ts'
import { followingRoutes } from './following.routes.ts'
import { libraryRoutes } from './library.routes.ts'
import type { LibrarySource } from './library-source.ts'
import { tendLibrary } from './send-digests.ts'
import { openShelf } from './shelf.ts'
import { broaderConcepts, textRoutes } from './texts.routes.ts'

export type LibraryFeatureParts = FeatureParts & {
  readonly source: LibrarySource
  readonly law: LawSource
  readonly press: Press
  /** What decided cases are called. */
  readonly decided: () => Promise<DecidedTitle>
}

export type LibraryFeature = Feature & {
  /** Ids of the measures that the readers of a unit see; undefined while the library cannot be read. */
  readonly measures: (unitId: UnitId) => Promise<ReadonlySet<string> | undefined>
}

/** How often the library is looked after: a digest a day at most needs no more. */
const everyMs = 15 * 60_000

export function libraryFeature({
  clock,
  log,
  config,
  version,
  source,
  law,
  press,
  decided,
}: LibraryFeatureParts): LibraryFeature {
  const shelf = openShelf(source)
  const home = config.publicUrl?.origin ?? `http://localhost:${config.port}`
  const post = config.mail === undefined ? undefined : openPost(config.mail)
  const parts = { clock, post, home, place: shelf.place }
  const releaseNow = async (): Promise<Release | undefined> => {
    try {
      const [shipped, broader] = await Promise.all([source.current(), broaderConcepts(law)])
      return { shipped, version, broader }
    } catch (error) {
      // A library with a mistake is told to whoever reads it; what changed is told at the next start.
      log.error({ error: describeError(error) }, 'what this release changed in the library could not be read')
      return undefined
    }
  }
  let timer: NodeJS.Timeout | undefined
  let tending: Promise<unknown> = Promise.resolve()
  return {
    name: 'library',
    measures: (unitId) =>
      shelf.of(unitId).then(
        ({ library }) => new Set(library.measures.keys()),
        () => undefined,
      ),
    routes: [
      ...libraryRoutes({ shelf, law, press, decided }),
      ...textRoutes({ shelf, law, clock }),
      ...followingRoutes({ shelf, law, clock, ready: post !== undefined, home }),
    ],
    onStart: async (doors) => {
      const tend = (release?: Release): Promise<unknown> =>
        tendLibrary(doors, release === undefined ? parts : { ...parts, post: undefined, release }).catch(
          (error: unknown) => log.error({ error: describeError(error) }, 'the library was not looked after'),
        )
      // The texts are read before the first request; letters and what a release changed are nothing to wait for.
      await tendLibrary(doors, { ...parts, post: undefined })
      tending = releaseNow().then(tend)
      timer = setInterval(() => {
        tending = tending.then(() => tend())
      }, everyMs).unref()
    },
    onStop: async () => {
      clearInterval(timer)
      await tending
      post?.close()
    },
  }
}
