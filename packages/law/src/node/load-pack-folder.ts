// Loads packs from disk for the command line, and remembers the result by content: reading YAML costs more than the assessment itself.
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { lawSetFrom, loadPacks, type LawData, type LoadedLaw, type PackFiles } from '../load/index.ts'
import {
  readPackFolder,
  selectPacks,
  type PackFolderOptions,
  type PackFolderRead,
} from './read-pack-folder.ts'

export type PackFolderLoaded = LoadedLaw &
  Omit<PackFolderRead, 'files'> & {
    /** `unavailable` says why in `cacheProblem`; the packs are loaded all the same. */
    cache: 'off' | 'hit' | 'stored' | 'unavailable'
    cacheProblem?: string
  }

/** How many remembered results are kept; each is a few hundred kilobytes. */
const kept = 12

/** Where a user's programs keep what they can always make again. */
export function lawCacheFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return join(environment['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'clew')
}

/**
 * @param root the folder that holds concepts.yaml and one folder a pack.
 * @param options.cache a folder of the user's own for remembered results; nothing is remembered when absent. Refusals never are.
 * A result remembered for all packs serves for some of them.
 */
export async function loadPackFolder(
  root: string,
  options: Pick<PackFolderOptions, 'packs'> & { cache?: string | undefined } = {},
): Promise<PackFolderLoaded> {
  const { files: all, available } = await readPackFolder(root)
  const { files, missing } = selectPacks(all, available, options.packs)
  const found = { missing, available }
  if (options.cache === undefined) return { ...loadPacks(files), ...found, cache: 'off' }
  const folder = options.cache
  const loader = await loaderTexts()
  const place = (texts: PackFiles): string => join(folder, `law-${keyOf(loader, texts)}.json`)
  const path = place(files)
  const remembered = (await recall(place(all))) ?? (await recall(path))
  if (remembered !== undefined) {
    const folders = new Set([...files.keys()].map((file) => file.split('/')[0]))
    const packs = remembered.packs.filter(({ pack }) => folders.has(pack))
    return { ok: true, law: lawSetFrom({ ...remembered, packs }), ...found, cache: 'hit' }
  }
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

/** The code that loads packs, because a change of it is a change of what it makes of the same texts. */
async function loaderTexts(): Promise<PackFiles> {
  const texts = new Map<string, string>()
  for (const room of ['pack', 'load', 'taxonomy']) {
    const folder = join(import.meta.dirname, '..', room)
    for (const name of await readdir(folder))
      if (!name.includes('.test.')) texts.set(`${room}/${name}`, await readFile(join(folder, name), 'utf8'))
  }
  return texts
}

function keyOf(...maps: readonly PackFiles[]): string {
  const hash = createHash('sha256')
  for (const texts of maps)
    for (const path of [...texts.keys()].toSorted()) {
      const text = texts.get(path) ?? ''
      hash.update(`${path.length}:${path}${text.length}:${text}`)
    }
  return hash.digest('hex').slice(0, 40)
}

/** A file that is missing, cut off or not ours counts as not remembered. */
async function recall(path: string): Promise<LawData | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LawData
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
