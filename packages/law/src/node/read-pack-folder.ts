// Reads pack files from disk for Node programs; the only place in this package that touches anything outside memory.
import { readFile, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { PackFiles } from '../load/index.ts'

export type PackFolderOptions = {
  /** Folders to read; all when absent. Packs that they refer to are read too, because a reference must lead somewhere. */
  packs?: readonly string[] | undefined
  /** Also scenarios, which assessments do not need. */
  scenarios?: boolean | undefined
}
export type PackFolderRead = {
  files: PackFiles
  /** Asked for and not there. */
  missing: readonly string[]
  /** Every pack folder on disk, read or not. */
  available: readonly string[]
}

/** @param root the folder that holds concepts.yaml and one folder a pack. Throws only what the file system throws for `root` itself. */
export async function readPackFolder(root: string, options: PackFolderOptions = {}): Promise<PackFolderRead> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => options.scenarios === true || !/^[^/]+\/scenarios\//.test(path))
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')))
  const files = new Map(paths.map((path, at) => [path, texts[at] ?? '']))
  const available = entries
    .filter((entry) => entry.isDirectory() && entry.parentPath === root)
    .map(({ name }) => name)
    .toSorted()
  return { ...selectPacks(files, available, options.packs), available }
}

/** The files of some packs, of the packs that they refer to, and those that all packs share. */
export function selectPacks(
  files: PackFiles,
  available: readonly string[],
  packs: readonly string[] | undefined,
): Pick<PackFolderRead, 'files' | 'missing'> {
  if (packs === undefined) return { files, missing: [] }
  const wanted = new Set<string>()
  let next = packs.filter((pack) => available.includes(pack))
  while (next.length > 0) {
    for (const pack of next) wanted.add(pack)
    const texts = [...files].filter(([path]) => next.includes(folderOf(path))).map(([, text]) => text)
    const named = new Set(texts.flatMap(packsNamedIn))
    next = available.filter((pack) => named.has(pack) && !wanted.has(pack))
  }
  return {
    files: new Map([...files].filter(([path]) => !path.includes('/') || wanted.has(folderOf(path)))),
    missing: packs.filter((pack) => !available.includes(pack)),
  }
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf('/')))

/** Packs that a text seems to refer to (`us/forced-labour`); one too many costs a little time, one too few would be an error. */
function packsNamedIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w/.:-])([a-z][a-z0-9-]*)\/[a-z0-9]/g)].map(([, pack = '']) => pack)
}
