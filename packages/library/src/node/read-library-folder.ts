// Reads the files of the library from disk; the only place in this package that touches anything outside memory.
import { readFile, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { readLibrary, type LibraryFiles, type LibraryRead } from '../read/read-library.ts'
import type { Known } from '../read/check-links.ts'

/** @param root the folder that holds checklist.yaml, tree.yaml, measures/ and practices/. Throws only what the file system throws. */
export async function readLibraryFiles(root: string): Promise<LibraryFiles> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => /^(?:(?:checklist|tree)\.yaml|measures\/.+\.md|practices\/.+\.md)$/.test(path))
    .toSorted()
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')))
  return new Map(paths.map((path, at) => [path, texts[at] ?? '']))
}

/** Path → text of every decision; none where the folder is not there. */
export async function readDecisionTexts(root: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(root, 'decisions')).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return []
    throw failure
  })
  const paths = names.filter((name) => name.endsWith('.yaml')).map((name) => `decisions/${name}`)
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')))
  return new Map(paths.map((path, at) => [path, texts[at] ?? '']))
}

/** Path → text of every curriculum and module; none where the folder is not there. */
export async function readTrainingTexts(root: string): Promise<ReadonlyMap<string, string>> {
  const folders = ['training/curricula', 'training/modules']
  const names = await Promise.all(
    folders.map(async (folder) => {
      const found = await readdir(join(root, folder)).catch((failure: NodeJS.ErrnoException) => {
        if (failure.code === 'ENOENT') return []
        throw failure
      })
      return found.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`)
    }),
  )
  const paths = names.flat()
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')))
  return new Map(paths.map((path, at) => [path, texts[at] ?? '']))
}

export async function readLibraryFolder(root: string, known: Known = {}): Promise<LibraryRead> {
  return readLibrary(await readLibraryFiles(root), known)
}
