// How each pack reads the facts of one world: plain, or with similar independent accounts where its law of evidence allows them.
import type { Reading, View } from './binding.ts'
import type { CompiledLaw, CompiledPack } from './compile.ts'
import { factCodes, type World, worldAgainst } from './fact-standing.ts'
import { withSimilarAccounts } from './similar-accounts.ts'

export type Readings = {
  readonly world: World
  readonly codes: Uint8Array
  readonly of: (pack: CompiledPack) => Reading
  /** The same readings against one person, whom the admissions of others do not bind. */
  readonly against: (person: number) => Readings
}

export function readingsOf(law: CompiledLaw, world: World): Readings {
  const codes = factCodes(world)
  let similar: Uint8Array | undefined
  const views = new Map<string, View>()
  const known = new Map<CompiledPack, Reading>()
  const viewOf = (pack: CompiledPack): View => {
    const key = `${pack.attributionRank}${pack.similarAccounts}`
    const before = views.get(key)
    if (before !== undefined) return before
    if (pack.similarAccounts) similar ??= withSimilarAccounts(world, codes)
    const view: View = {
      against: world.against,
      codes: pack.similarAccounts ? (similar ?? codes) : codes,
      attributed: new Map(),
      answers: [],
      tries: new Map(),
      traces: new Map(),
      bounds: undefined,
    }
    views.set(key, view)
    return view
  }
  const of = (pack: CompiledPack): Reading => {
    const before = known.get(pack)
    if (before !== undefined) return before
    const view = viewOf(pack)
    const reading: Reading = { law, index: world.index, view, codes: view.codes, pack, readingOf: of }
    known.set(pack, reading)
    return reading
  }
  const persons = new Map<number, Readings>()
  const against = (person: number): Readings => {
    if (!world.index.bindsSome) return readings
    const before = persons.get(person)
    if (before !== undefined) return before
    const found = readingsOf(law, worldAgainst(world, person))
    persons.set(person, found)
    return found
  }
  const readings: Readings = { world, codes, of, against }
  return readings
}
