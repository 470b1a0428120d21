// Resilience: what each charge loses when a source falls away, and the smallest sets of sources whose loss ends it.
import type { Loss, Standing } from '../assessment/index.ts'
import { type ChargeCase, codeOn } from './charge-case.ts'
import type { CompiledLaw } from './compile.ts'
import { standingIn, type World, worldOf } from './fact-standing.ts'
import { type Readings, readingsOf } from './reading.ts'

export type Resilience = {
  readonly single: readonly Loss[]
  readonly critical: readonly (readonly string[])[]
}

/** A charge has ended when nothing admissible supports one of its elements. */
const ended = (standing: Standing): boolean => standing < 2

/** Worlds without some sources, each computed once for all charges. */
export class Losses {
  readonly #law: CompiledLaw
  readonly #world: World
  readonly #without: ReadonlySet<string>
  readonly #known = new Map<string, Readings>()
  /** Sources with an item that counts. */
  readonly sources: readonly string[]

  constructor(law: CompiledLaw, world: World, without: ReadonlySet<string>) {
    this.#law = law
    this.#world = world
    this.#without = without
    const inUse = new Set<number>()
    world.index.items.forEach((item, at) => {
      if (world.alive[at] === 1) for (const root of item.roots) inUse.add(root)
    })
    for (const fact of world.index.facts)
      if (fact.binds !== undefined) for (const root of fact.admittedBy) inUse.add(root)
    this.sources = world.index.sourceIds.filter((_, at) => inUse.has(at))
  }

  readings(lost: readonly string[]): Readings {
    const key = lost.join('\n')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const readings = readingsOf(
      this.#law,
      worldOf(this.#world.index, this.#world.decided, new Set([...this.#without, ...lost])),
    )
    this.#known.set(key, readings)
    return readings
  }
}

export function resilienceOf(
  losses: Losses,
  item: ChargeCase,
  standing: Standing,
  pairs: boolean,
): Resilience {
  if (standing <= 1) return { single: [], critical: [] }
  const single: Loss[] = []
  const critical: string[][] = []
  const left: string[] = []
  for (const source of losses.sources) {
    const to = standingIn(codeOn(losses.readings([source]), item))
    if (to < standing) single.push({ without: [source], from: standing, to })
    if (ended(to)) critical.push([source])
    else left.push(source)
  }
  if (pairs) {
    for (const [at, first] of left.entries()) {
      for (const second of left.slice(at + 1)) {
        if (ended(standingIn(codeOn(losses.readings([first, second]), item)))) critical.push([first, second])
      }
    }
  }
  return { single: single.toSorted((a, b) => a.to - b.to), critical }
}
