// Loads packs from disk for the command line, and remembers the result by content: reading YAML costs more than the assessment itself.
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lawSetFrom, loadPacks, type LawData, type LawSet, type LoadedLaw } from '../load/index.ts'
import { readPackFolder, type PackFolderOptions, type PackFolderRead } from './read-pack-folder.ts'

export type PackFolderLoaded = LoadedLaw &
  Omit<PackFolderRead, 'files'> & {
    /** `unavailable` says why in `cacheProblem`; the packs are loaded all the same. */
    cache: 'off' | 'hit' | 'stored' | 'unavailable'
    cacheProblem?: string
  }

/** How many remembered results are kept; each is a few hundred kilobytes. */
const kept = 12

/**
 * @param root the folder that holds concepts.yaml and one folder a pack.
 * @param options.cache a folder of the user's own for remembered results; nothing is remembered when absent. Refusals never are.
 */
export async function loadPackFolder(
  root: string,
  options: PackFolderOptions & { cache?: string | undefined } = {},
): Promise<PackFolderLoaded> {
  const { files, ...found } = await readPackFolder(root, options)
  if (options.cache === undefined) return { ...loadPacks(files), ...found, cache: 'off' }
  const folder = options.cache
  const path = join(folder, `law-${await keyOf(files)}.json`)
  const remembered = await recall(path)
  if (remembered !== undefined) return { ok: true, law: remembered, ...found, cache: 'hit' }
  const loaded = loadPacks(files)
  if (!loaded.ok) return { ...loaded, ...found, cache: 'off' }
  try {
    await remember(folder, path, loaded.law.data)
    return { ...loaded, ...found, cache: 'stored' }
  } catch (failure) {
    const cacheProblem = failure instanceof Error ? failure.message : String(failure)
    return { ...loaded, ...found, cache: 'unavailable', cacheProblem }
  }
}

/** Texts of the packs and of the loader itself: a change of either is another key. */
async function keyOf(files: ReadonlyMap<string, string>): Promise<string> {
  const hash = createHash('sha256')
  const add = (name: string, text: string): void => {
    hash.update(`${name.length}:${name}${text.length}:${text}`)
  }
  for (const room of ['pack', 'load', 'taxonomy']) {
    const folder = join(import.meta.dirname, '..', room)
    const names = (await readdir(folder)).filter((name) => !name.includes('.test.')).toSorted()
    for (const name of names) add(name, await readFile(join(folder, name), 'utf8'))
  }
  for (const path of [...files.keys()].toSorted()) add(path, files.get(path) ?? '')
  return hash.digest('hex').slice(0, 40)
}

/** A file that is missing, cut off or not ours counts as not remembered. */
async function recall(path: string): Promise<LawSet | undefined> {
  try {
    const data = JSON.parse(await readFile(path, 'utf8')) as LawData
    return lawSetFrom(data)
  } catch {
    return undefined
  }
}

async function remember(folder: string, path: string, data: LawData): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${process.pid}`
  await writeFile(draft, JSON.stringify(data), { mode: 0o600 })
  await rename(draft, path)
  const older = (await readdir(folder)).filter((name) => /^law-[0-9a-f]{40}\.json$/.test(name))
  const surplus = older.filter((name) => join(folder, name) !== path).slice(kept - 1)
  await Promise.all(surplus.map((name) => rm(join(folder, name), { force: true })))
}
