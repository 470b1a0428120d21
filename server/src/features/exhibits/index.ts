/** The face of exhibits: their files, their time stamps and their custody. */
import { join } from 'node:path'
import type { Config } from '../../platform/config/settings.ts'
import type { Keys } from '../../platform/crypto/index.ts'
import type { Feature, FeatureParts } from '../../platform/feature.ts'
import { localFiles } from '../../platform/files/index.ts'
import { openClearer } from './clear-destroyed.ts'
import { clearLeftovers } from './clear-leftovers.ts'
import { custodyRoutes } from './custody.routes.ts'
import { exhibitFileRoutes } from './exhibits.routes.ts'
import { openReceiving } from './receiving.ts'
import { openStamper } from './stamper.ts'
import { uploadRoutes } from './uploads.routes.ts'

export { withCustody } from './custody-log.ts'
export { logStamp } from './custody.store.ts'
export { keptFiles } from './exhibits.store.ts'
export { releaseExhibit } from './release-exhibit.ts'

/** The files lie in the data folder, so that a backup takes them along. */
export const exhibitFolder = (config: Pick<Config, 'data'>): string => join(config.data, 'exhibits')

/** `clear` removes the bytes of what was destroyed by now; returns at once. */
export type ExhibitFeature = Feature & { readonly clear: () => void }

export function exhibits(
  { clock, log, config }: Pick<FeatureParts, 'clock' | 'log' | 'config'>,
  keys: Keys,
): ExhibitFeature {
  const store = localFiles(exhibitFolder(config))
  const stamper = openStamper({ url: config.tsaUrl, log })
  const clearer = openClearer({ store, clock, log })
  const parts = { clock, keys, store, stamper, receiving: openReceiving(store) }
  return {
    name: 'exhibits',
    clear: clearer.poke,
    routes: [...exhibitFileRoutes(parts), ...uploadRoutes(parts), ...custodyRoutes(parts)],
    onStart: async (doors) => {
      const removed = await clearLeftovers(doors, store, clock)
      if (removed > 0) log.info({ removed }, 'files that nobody goes on sending were removed')
      await clearer.start(doors)
      await stamper.start(doors)
    },
    onStop: async () => {
      await clearer.stop()
      await stamper.stop()
    },
  }
}
