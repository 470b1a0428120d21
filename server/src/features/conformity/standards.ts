/** What laws are held against, and what States did about it: the checklist and the practices of the library, read anew when a file changes. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ConformityPractice } from '@clew/contract'
import type { Words } from '@clew/law'
import {
  readLibrary,
  type ChecklistFile,
  type Library,
  type LibraryFiles,
  type LibraryRead,
} from '@clew/library'
import { readLibraryFiles } from '@clew/library/node'
import { Refusal } from '../../platform/refusal.ts'

export type Standards = {
  readonly checklist: ChecklistFile
  /** Good practices under the measures that answer an item; those of the State itself are left out by whoever shows them. */
  readonly practicesFor: (
    item: string,
  ) => readonly (ConformityPractice & { readonly states: readonly string[] })[]
  /** Measures that answer an item: how to close the gap. */
  readonly measuresFor: (item: string) => readonly { readonly id: string; readonly name: Words }[]
  /** Changes when the library is read anew. */
  readonly key: string
}

export type StandardsSource = {
  /** @throws Refusal `checklist-unusable` while the library has errors. */
  current(): Promise<Standards>
}

/** For tests, and for whoever has read the files already. */
export function fixedStandards(files: LibraryFiles): StandardsSource {
  const read = readLibrary(files)
  return { current: async () => standardsOf(read, 'fixed') }
}

/** @param restMs how long the folder is trusted without a look at its files. */
export function standardsFolder(folder: string, restMs = 1000): StandardsSource {
  let mark = ''
  let looked = Number.NEGATIVE_INFINITY
  let read: Promise<LibraryRead> | undefined
  let made: Standards | undefined
  return {
    current: async () => {
      const now = performance.now()
      if (read === undefined || now - looked >= restMs) {
        looked = now
        const seen = await markOf(folder)
        if (read === undefined || seen !== mark) {
          mark = seen
          made = undefined
          read = readLibraryFiles(folder).then((files) => readLibrary(files))
          read.catch(() => {
            read = undefined
          })
        }
      }
      const done = await read
      return (made ??= standardsOf(done, mark))
    },
  }
}

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

function standardsOf(read: LibraryRead, key: string): Standards {
  if (!read.ok) {
    const [first] = read.problems
    const place = { file: first?.file ?? '', line: first?.line ?? 1 }
    throw new Refusal('checklist-unusable', { count: read.problems.length, ...place })
  }
  const { library } = read
  const known = new Map<string, ReturnType<Standards['practicesFor']>>()
  return {
    checklist: library.checklist,
    key,
    measuresFor: (item) =>
      library.measuresForItem(item).map(({ front }) => ({ id: front.id, name: front.title })),
    practicesFor: (item) => {
      const before = known.get(item)
      if (before !== undefined) return before
      const found = practicesOf(library, item)
      known.set(item, found)
      return found
    },
  }
}

function practicesOf(library: Library, item: string): ReturnType<Standards['practicesFor']> {
  const ids = new Set(library.measuresForItem(item).flatMap(({ front }) => front.practices))
  return [...ids].flatMap((id) => {
    const practice = library.practices.get(id)?.front
    if (practice === undefined || practice.kind !== 'good-practice') return []
    return [
      {
        id,
        title: practice.title,
        places: practice.places.map((place) => ('state' in place ? place.name : place.body)),
        states: practice.places.flatMap((place) => ('state' in place ? [place.state] : [])),
        ...(practice.year === undefined ? {} : { year: practice.year }),
        reading: practice.reading,
      },
    ]
  })
}
