/** The law packs in use: read from their folder, read anew when a file there changes, known by a key of their content. */
import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type LawSet, type LoadedLaw, loadPacks, type PackFiles } from '@clew/law'
import { loadPackFolder, readPackFolder } from '@clew/law/node'
import { Refusal } from '../../platform/refusal.ts'
import { engineMark } from './engine-mark.ts'

/** `key` changes whenever anything that a pack says does, and with the engine that reads it; whatever was computed under another key is of no use. */
export type LawInUse = { readonly law: LawSet; readonly key: string }

export type LawSource = {
  /** @throws Refusal `law-unusable` when the packs have errors: an old text is never used in silence. */
  current(): Promise<LawInUse>
  /** The packs as they are written, for whoever drafts a change. */
  texts(): Promise<PackFiles>
}

type Loaded = LawInUse | { readonly errors: number }

/** Comments and layout are not law: they do not change the key. Another engine does. */
function keyed(loaded: LoadedLaw): Loaded {
  if (!loaded.ok) return { errors: loaded.problems.length }
  const key = createHash('sha256')
    .update(engineMark())
    .update(JSON.stringify(loaded.law.data))
    .digest('base64url')
  return { law: loaded.law, key }
}

function usable(loaded: Loaded): LawInUse {
  if ('errors' in loaded) throw new Refusal('law-unusable', { count: loaded.errors })
  return loaded
}

/** Packs that do not change: for tests, and for whoever has read them already. */
export function fixedLaw(files: PackFiles): LawSource {
  const loaded = keyed(loadPacks(files))
  return { current: async () => usable(loaded), texts: async () => files }
}

export type LawFolderOptions = {
  /** How long the folder is trusted without a look at its files. */
  readonly restMs?: number
  /** Folder in which loaded packs are remembered, because reading them takes longer than anything else at a start. */
  readonly cache?: string
}

export function lawFolder(folder: string, { restMs = 1000, cache }: LawFolderOptions = {}): LawSource {
  let mark = ''
  let looked = Number.NEGATIVE_INFINITY
  let loaded: Promise<Loaded> | undefined
  const look = async (): Promise<Loaded> => {
    const seen = await markOf(folder)
    if (loaded === undefined || seen !== mark) {
      mark = seen
      loaded = loadPackFolder(folder, { cache }).then(keyed)
      // A folder that cannot be read now may be readable at the next look.
      loaded.catch(() => {
        loaded = undefined
      })
    }
    return loaded
  }
  return {
    current: async () => {
      const now = performance.now()
      if (loaded !== undefined && now - looked < restMs) return usable(await loaded)
      looked = now
      return usable(await look())
    },
    texts: async () => (await readPackFolder(folder)).files,
  }
}

/** Names, sizes and times of every file: a look that costs a thousandth of a reading. */
async function markOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const marks = await Promise.all(
    files.toSorted().map(async (file) => {
      const { mtimeMs, size } = await stat(file)
      return `${file}:${mtimeMs}:${size}`
    }),
  )
  return marks.join('\n')
}
