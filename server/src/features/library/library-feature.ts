/** Puts the library together: what it is read from, who may write, and what the clock does for it. */
import type { Press } from '../../platform/documents/index.ts'
import type { Feature, FeatureParts } from '../../platform/feature.ts'
import { describeError } from '../../platform/log/log.ts'
import { openPost } from '../../platform/mail/index.ts'
import type { LawSource } from '../law/index.ts'
import { followingRoutes } from './following.routes.ts'
import { libraryRoutes } from './library.routes.ts'
import type { LibrarySource } from './library-source.ts'
import { tendLibrary } from './send-digests.ts'
import { openShelf } from './shelf.ts'
import { textRoutes } from './texts.routes.ts'

export type LibraryFeatureParts = Pick<FeatureParts, 'clock' | 'log' | 'config'> & {
  readonly source: LibrarySource
  readonly law: LawSource
  readonly press: Press
}

/** How often the library is looked after: a digest a day at most needs no more. */
const everyMs = 15 * 60_000

export function libraryFeature({ clock, log, config, source, law, press }: LibraryFeatureParts): Feature {
  const shelf = openShelf(source)
  const home = config.publicUrl?.origin ?? `http://localhost:${config.port}`
  const post = config.mail === undefined ? undefined : openPost(config.mail)
  const parts = { clock, post, home, place: shelf.place }
  let timer: NodeJS.Timeout | undefined
  let tending: Promise<unknown> = Promise.resolve()
  return {
    name: 'library',
    routes: [
      ...libraryRoutes({ shelf, law, press }),
      ...textRoutes({ shelf, law, clock }),
      ...followingRoutes({ shelf, law, clock, ready: post !== undefined, home }),
    ],
    onStart: async (doors) => {
      const tend = (): Promise<unknown> =>
        tendLibrary(doors, parts).catch((error: unknown) =>
          log.error({ error: describeError(error) }, 'the library was not looked after'),
        )
      // The texts are read before the first request; letters are nothing to wait for.
      await tendLibrary(doors, { ...parts, post: undefined })
      timer = setInterval(() => {
        tending = tending.then(tend)
      }, everyMs).unref()
    },
    onStop: async () => {
      clearInterval(timer)
      await tending
      post?.close()
    },
  }
}
