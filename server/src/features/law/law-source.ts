/** The law packs in use: read from their folder, read anew when a file there changes, known by a key of their content. */
import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type LawSet, loadPacks, type PackFiles } from '@clew/law'
import { readPackFolder } from '@clew/law/node'
import { Refusal } from '../../platform/refusal.ts'

/** `key` changes whenever a byte of a pack does; whatever was computed under another key is of no use. */
export type LawInUse = { readonly law: LawSet; readonly key: string }

export type LawSource = {
  /** @throws Refusal `law-unusable` when the packs have errors: an old text is never used in silence. */
  current(): Promise<LawInUse>
}

type Loaded = LawInUse | { readonly errors: number }

function load(files: PackFiles): Loaded {
  const loaded = loadPacks(files)
  if (!loaded.ok) return { errors: loaded.problems.length }
  const hash = createHash('sha256')
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${text.length}\0`).update(text)
  }
  return { law: loaded.law, key: hash.digest('base64url') }
}

function usable(loaded: Loaded): LawInUse {
  if ('errors' in loaded) throw new Refusal('law-unusable', { count: loaded.errors })
  return loaded
}

/** Packs that do not change: for tests, and for whoever has read them already. */
export function fixedLaw(files: PackFiles): LawSource {
  const loaded = load(files)
  return { current: async () => usable(loaded) }
}

/** @param restMs how long the folder is trusted without a look at its files. */
export function lawFolder(folder: string, restMs = 1000): LawSource {
  let mark = ''
  let looked = Number.NEGATIVE_INFINITY
  let loaded: Promise<Loaded> | undefined
  const look = async (): Promise<Loaded> => {
    const seen = await markOf(folder)
    if (loaded === undefined || seen !== mark) {
      mark = seen
      loaded = readPackFolder(folder).then(({ files }) => load(files))
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
