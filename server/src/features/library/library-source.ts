/** The shipped library: read from its folder, and read anew when a file there changes. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Library, type LibraryFiles, readLibrary } from '@clew/library'
import { readLibraryFiles } from '@clew/library/node'
import { Refusal } from '../../platform/refusal.ts'

/** Another object for each reading, so that what was made from an older one can be told apart. */
export type Shipped = { readonly library: Library; readonly files: LibraryFiles }

export type LibrarySource = {
  /** @throws Refusal `library-unusable` when a page has a mistake: it would be quoted. */
  readonly current: () => Promise<Shipped>
}

type Loaded = Shipped | { readonly errors: number }

function loadedFrom(files: LibraryFiles): Loaded {
  const read = readLibrary(files)
  return read.ok ? { library: read.library, files } : { errors: read.problems.length }
}

function usable(loaded: Loaded): Shipped {
  if ('errors' in loaded) throw new Refusal('library-unusable', { count: loaded.errors })
  return loaded
}

/** Pages that do not change: for tests. */
export function fixedLibrary(files: LibraryFiles): LibrarySource {
  const loaded = loadedFrom(files)
  return { current: async () => usable(loaded) }
}

/** @param restMs how long the folder is trusted without a look at its files. */
export function libraryFolder(folder: string, restMs = 2000): LibrarySource {
  let mark = ''
  let looked = Number.NEGATIVE_INFINITY
  let loaded: Promise<Loaded> | undefined
  const look = async (): Promise<Loaded> => {
    const seen = await markOf(folder)
    if (loaded === undefined || seen !== mark) {
      mark = seen
      loaded = readLibraryFiles(folder).then(loadedFrom)
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

/** Names, sizes and times of every file. */
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
