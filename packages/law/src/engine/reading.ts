// How each pack reads the facts of one world: plain, or with similar independent accounts where its law of evidence allows them.
import type { Reading } from './binding.ts'
import type { CompiledLaw, CompiledPack } from './compile.ts'
import { factCodes, type World } from './fact-standing.ts'
import { withSimilarAccounts } from './similar-accounts.ts'

export type Readings = {
  readonly world: World
  readonly codes: Uint8Array
  readonly of: (pack: CompiledPack) => Reading
}

export function readingsOf(law: CompiledLaw, world: World): Readings {
  const codes = factCodes(world)
  let similar: Uint8Array | undefined
  // Attribution depends on the degree of knowledge that a pack asks and on its reading of the facts; nothing else.
  const attributed = new Map<string, Map<number, number>>()
  const known = new Map<CompiledPack, Reading>()
  const of = (pack: CompiledPack): Reading => {
    const before = known.get(pack)
    if (before !== undefined) return before
    similar ??= pack.similarAccounts ? withSimilarAccounts(world, codes) : undefined
    const key = `${pack.attributionRank}${pack.similarAccounts}`
    const shared = attributed.get(key) ?? new Map<number, number>()
    attributed.set(key, shared)
    const reading: Reading = {
      law,
      index: world.index,
      codes: pack.similarAccounts ? (similar ?? codes) : codes,
      attributed: shared,
      pack,
      readingOf: of,
    }
    known.set(pack, reading)
    return reading
  }
  return { world, codes, of }
}
