// Resilience: what each charge loses when a source falls away, and the smallest sets of sources whose loss ends it.
import type { Loss, Standing } from '../assessment/index.ts'
import { bind, type ChargeCase } from './charge-case.ts'
import type { CompiledLaw } from './compile.ts'
import { factsOnLevel, keptFacts } from './fact-survival.ts'
import { worldOf } from './fact-standing.ts'
import { type Readings, readingsOf } from './reading.ts'
import { type Bits, most, Survival } from './survival.ts'

export type Resilience = {
  readonly single: readonly Loss[]
  readonly critical: readonly (readonly string[])[]
}

type Share = { readonly losses: readonly (readonly number[])[]; readonly survival: Survival }

/** The losses of one and of two sources, thirty at a time, asked of every charge. */
export class Losses {
  readonly #law: CompiledLaw
  readonly #readings: Readings
  readonly #without: ReadonlySet<string>
  readonly #worlds = new Map<number, Readings>()
  readonly #known = new Map<string, readonly Share[]>()
  /** Numbers of the sources with an item that counts. */
  readonly sources: readonly number[]

  constructor(law: CompiledLaw, readings: Readings, without: ReadonlySet<string>) {
    this.#law = law
    this.#readings = readings
    this.#without = without
    const { index, alive } = readings.world
    const inUse = new Set<number>()
    index.items.forEach((item, at) => {
      if (alive[at] === 1) for (const root of item.roots) inUse.add(root)
    })
    for (const fact of index.facts)
      if (fact.binds !== undefined) for (const root of fact.admittedBy) inUse.add(root)
    this.sources = index.sourceIds.map((_, at) => at).filter((at) => inUse.has(at))
  }

  /** Losses of one source, asked whether a level is kept. */
  singles(level: number): readonly Share[] {
    return this.#shares(`1 ${level}`, () =>
      thirties(this.sources.map((source) => [source])).map((losses) => ({
        losses,
        survival: new Survival(level, losses.length, ({ pack, view }) =>
          factsOnLevel(
            losses.map(([source]) => {
              const lost = this.#lost(source ?? -1)
              return (view.against === undefined ? lost : lost.against(view.against)).of(pack).codes
            }),
            level,
          ),
        ),
      })),
    )
  }

  /** Losses of two sources, asked whether anything is left at all. */
  pairs(): readonly Share[] {
    return this.#shares('2', () =>
      thirties(
        this.sources.flatMap((first, at) => this.sources.slice(at + 1).map((second) => [first, second])),
      ).map((losses) => ({
        losses,
        survival: new Survival(2, losses.length, ({ view }) =>
          keptFacts(this.#against(view.against), losses),
        ),
      })),
    )
  }

  idOf(source: number): string {
    return this.#readings.world.index.sourceIds[source] ?? ''
  }

  /** Losses in which the case on a charge stands for every victim named. */
  surviving(item: ChargeCase, survival: Survival): Bits {
    let bits = survival.full
    for (const victim of item.victims) bits &= survival.of(item.root, bind(this.#readings, item, victim))
    return bits
  }

  #against(person: number | undefined): Readings['world'] {
    return person === undefined ? this.#readings.world : this.#readings.against(person).world
  }

  #shares(key: string, make: () => readonly Share[]): readonly Share[] {
    let shares = this.#known.get(key)
    if (shares === undefined) this.#known.set(key, (shares = make()))
    return shares
  }

  #lost(source: number): Readings {
    let readings = this.#worlds.get(source)
    if (readings === undefined) {
      const { index, decided } = this.#readings.world
      const without = new Set([...this.#without, this.idOf(source)])
      readings = readingsOf(this.#law, worldOf(index, decided, without))
      this.#worlds.set(source, readings)
    }
    return readings
  }
}

function thirties<T>(list: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = []
  for (let at = 0; at < list.length; at += most) parts.push(list.slice(at, at + most))
  return parts
}

/**
 * A charge has ended when nothing admissible supports one of its elements. It cannot fall lower than that: only a court rejects.
 */
export function resilienceOf(
  losses: Losses,
  item: ChargeCase,
  standing: Standing,
  pairs: boolean,
): Resilience {
  if (standing <= 1) return { single: [], critical: [] }
  const left = new Map<number, Standing>(losses.sources.map((source) => [source, 1]))
  for (let level = 2; level <= standing; level += 1) {
    for (const { losses: some, survival } of losses.singles(level)) {
      const bits = losses.surviving(item, survival)
      for (const [at, [source]] of some.entries())
        if (source !== undefined && (bits & (1 << at)) !== 0) left.set(source, level as Standing)
    }
  }
  const single: Loss[] = []
  const critical: string[][] = []
  for (const [source, to] of left) {
    if (to < standing) single.push({ without: [losses.idOf(source)], from: standing, to })
    if (to === 1) critical.push([losses.idOf(source)])
  }
  if (pairs) {
    for (const { losses: some, survival } of losses.pairs()) {
      const bits = losses.surviving(item, survival)
      if (bits === survival.full) continue
      for (const [at, pair] of some.entries()) {
        if ((bits & (1 << at)) === 0 && pair.every((source) => left.get(source) !== 1))
          critical.push(pair.map((source) => losses.idOf(source)))
      }
    }
  }
  return { single: single.toSorted((a, b) => a.to - b.to), critical }
}
