// Reads pack files from disk for Node programs; the only place in this package that touches anything outside memory.
import { readFile, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { PackFiles } from '../load/index.ts'

export type PackFolderOptions = {
  /** Folders to read; all when absent. Packs that they refer to are read too, because a reference must lead somewhere. */
  packs?: readonly string[]
  /** Also scenarios, which assessments do not need. */
  scenarios?: boolean
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
  const entries = await readdir(root, { withFileTypes: true })
  const available = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
  const files = new Map<string, string>()
  const shared = entries.filter((entry) => entry.isFile() && isYaml(entry.name)).map(({ name }) => name)
  await Promise.all(shared.map(async (name) => files.set(name, await readFile(join(root, name), 'utf8'))))

  const wanted = options.packs ?? available
  const missing = wanted.filter((pack) => !available.includes(pack))
  const done = new Set<string>()
  let next = wanted.filter((pack) => available.includes(pack))
  while (next.length > 0) {
    const texts = await Promise.all(next.map((pack) => readPack(root, pack, options.scenarios ?? false)))
    for (const pack of next) done.add(pack)
    for (const [path, text] of texts.flat()) files.set(path, text)
    const named = texts.flat().flatMap(([, text]) => packsNamedIn(text, available))
    next = [...new Set(named)].filter((pack) => !done.has(pack))
  }
  return { files, missing, available }
}

async function readPack(root: string, pack: string, scenarios: boolean): Promise<[string, string][]> {
  const entries = await readdir(join(root, pack), { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile() && isYaml(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => scenarios || !path.startsWith(`${pack}/scenarios/`))
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => [path, await readFile(join(root, path), 'utf8')]),
  )
}

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name)

/** Packs that a text seems to refer to (`us/forced-labour`); one too many costs a little time, one too few would be an error. */
function packsNamedIn(text: string, available: readonly string[]): string[] {
  const words = [...text.matchAll(/(?<![\w/.:-])([a-z][a-z0-9-]*)\/[a-z0-9]/g)].map((match) => match[1])
  return available.filter((pack) => words.includes(pack))
}
