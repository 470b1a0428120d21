// Shipped packs for the engine's tests, loaded once per file.
import { loadPacks, type LawSet } from '../../load/index.ts'
import { readPackFolder } from '../../node/index.ts'

const folder = new URL('../../../../../law-packs', import.meta.url).pathname

/** Throws where a shipped pack does not load: every test of the engine would be about nothing. */
export async function lawOf(...packs: readonly string[]): Promise<LawSet> {
  const read = await readPackFolder(folder, { packs })
  const loaded = loadPacks(read.files)
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'))
  return loaded.law
}
