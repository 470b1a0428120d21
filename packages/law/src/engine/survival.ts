// In which of many losses of sources a tree still stands: one bit a loss, so that the tree is asked once about thirty of them.
import { ageCode } from './age.ts'
import { knowledgeOf, participationOf } from './attribution.ts'
import type { Binding, Reading, View } from './binding.ts'
import { placeOf } from './candidates.ts'
import type { BaseNode, Compiled, CompiledOffence, CountNode, Leaf, OffenceNode } from './compile.ts'
import { baseTries, evaluate, maxDepth, rootCode } from './evaluate.ts'
import { standingIn } from './fact-standing.ts'
import type { IndexedFact } from './index-case.ts'
import { candidatesFor, conceptCode, mentalCode } from './leaf.ts'

/** Small numbers stay out of the heap; one bit is left for "not asked yet". */
export const most = 30

/** The losses in which something stands on a level, one bit each. */
export type Bits = number

type Watch = {
  /** Losses in which each fact stands on the level. */
  readonly facts: Int32Array
  /** By number of the frame: bits of each question, plus one; 0 where not asked yet. */
  readonly answers: (Int32Array | undefined)[]
}

/**
 * Up to thirty losses of sources, and the level of which it is asked whether it is kept. `all` being the lowest and `any` the highest,
 * a tree stands on a level exactly when it is true of the facts that do, read with *and* and *or*. No loss raises a standing, so
 * that what is below the level with every source is below it in every loss.
 */
export class Survival {
  readonly level: number
  readonly full: Bits
  readonly #factBits: (reading: Reading) => Int32Array
  readonly #watches = new Map<View, Watch>()

  constructor(level: number, losses: number, factBits: (reading: Reading) => Int32Array) {
    this.level = level
    this.full = 2 ** losses - 1
    this.#factBits = factBits
  }

  /** Losses in which the tree stands on the level. */
  of(node: Compiled, binding: Binding): Bits {
    const decided = binding.decided?.get(node.id)
    if (decided !== undefined) return decided ? this.full : 0
    switch (node.kind) {
      case 'all': {
        let bits = this.full
        for (const child of node.children) {
          bits &= this.of(child, binding)
          if (bits === 0) return 0
        }
        return bits
      }
      case 'any': {
        let bits = 0
        for (const child of node.children) {
          bits |= this.of(child, binding)
          if (bits === this.full) return bits
        }
        return bits
      }
      case 'at-least':
        return this.#atLeast(
          node.need,
          node.children.map((child) => ({ bits: this.of(child, binding), number: 1 })),
        )
      case 'base':
        return this.#base(node, binding)
      default:
        return this.#remembered(node, binding)
    }
  }

  #remembered(node: Leaf | CountNode | OffenceNode, binding: Binding): Bits {
    if (standingIn(evaluate(node, binding)) < this.level) return 0
    if (binding.onlyIn !== undefined || node.tied) return this.#answer(node, binding)
    const { places } = binding.reading.index.candidates
    const at = placeOf(places, node.key, binding.accused, binding.victim)
    const answers = (this.#watch(binding.reading).answers[binding.frame.at] ??= new Int32Array(places.size))
    const known = answers[at]
    if (known !== undefined && known > 0) return known - 1
    const bits = this.#answer(node, binding)
    answers[at] = bits + 1
    return bits
  }

  #watch(reading: Reading): Watch {
    let watch = this.#watches.get(reading.view)
    if (watch === undefined)
      this.#watches.set(reading.view, (watch = { facts: this.#factBits(reading), answers: [] }))
    return watch
  }

  #answer(node: Leaf | CountNode | OffenceNode, binding: Binding): Bits {
    switch (node.kind) {
      case 'count': {
        const people = node.persons ? binding.reading.index.actors : binding.reading.index.victims
        return this.#atLeast(
          node.need,
          people.map((person) => ({
            bits: this.of(node.where, {
              ...binding,
              decided: undefined,
              ...(node.persons ? { accused: person } : { victim: person }),
            }),
            number: binding.reading.index.numberOf[person] ?? 1,
          })),
        )
      }
      case 'offence':
        return this.#offence(node, binding)
      default:
        return this.#leaf(node, binding)
    }
  }

  #leaf(node: Leaf, binding: Binding): Bits {
    const { facts } = this.#watch(binding.reading)
    let bits = 0
    for (const fact of candidatesFor(node, binding)) {
      const code =
        node.kind === 'concept'
          ? conceptCode(fact, node, binding)
          : node.kind === 'mental'
            ? mentalCode(fact, node, binding)
            : ageCode(fact, node, binding)
      if (code === undefined || standingIn(code) < this.level) continue
      const own = facts[fact.at] ?? 0
      const through = node.kind === 'concept' && node.by === 'scheme' && !fact.by.includes(binding.accused)
      bits |= through ? own & this.#attributed(fact, binding) : own
    }
    return bits
  }

  /** Losses that leave a participation with knowledge by which an act of others is the accused's. */
  #attributed(fact: IndexedFact, { reading, accused, victim }: Binding): Bits {
    const { facts } = this.#watch(reading)
    const any = (list: readonly IndexedFact[]): Bits =>
      list.reduce((bits, one) => bits | (facts[one.at] ?? 0), 0)
    const parts = fact.by.reduce(
      (bits, other) => bits | any(participationOf(reading, accused, other, victim)),
      0,
    )
    return parts === 0 ? 0 : parts & any(knowledgeOf(reading, accused, victim))
  }

  #offence(node: OffenceNode, binding: Binding): Bits {
    if (binding.depth >= maxDepth) return 0
    const { reading } = binding
    const { index } = reading
    const actors = node.by === 'accused' ? [binding.accused] : index.actors
    const victims = node.to === 'victim' || index.victims.length === 0 ? [binding.victim] : index.victims
    let bits = 0
    for (const offence of node.targets) {
      const inPack = offence.pack === reading.pack ? reading : reading.readingOf(offence.pack)
      for (const accused of actors) {
        if (node.by === 'another' && accused === binding.accused) continue
        for (const victim of victims) {
          bits |= this.#root(offence, {
            ...binding,
            reading: inPack,
            accused,
            victim,
            depth: binding.depth + 1,
          })
          if (bits === this.full) return bits
          if (!offence.perVictim) break
        }
      }
    }
    return bits
  }

  /** A whole offence, as its own tree asks, over the period charged. */
  #root(offence: CompiledOffence, { reading, accused, victim, frame, depth }: Binding): Bits {
    const { charged } = frame
    if (standingIn(rootCode(offence, reading, charged, accused, victim, depth)) < this.level) return 0
    const own = reading.index.frames.ofOffence(charged, offence)
    if (own === undefined) return 0
    const { places } = reading.index.candidates
    const at = placeOf(places, offence.key, accused, victim)
    const answers = (this.#watch(reading).answers[own.at] ??= new Int32Array(places.size))
    const known = answers[at]
    if (known !== undefined && known > 0) return known - 1
    const bits = this.of(offence.root, {
      reading,
      accused,
      victim,
      frame: own,
      base: offence,
      onlyIn: undefined,
      decided: undefined,
      depth,
    })
    answers[at] = bits + 1
    return bits
  }

  #base(node: BaseNode, binding: Binding): Bits {
    const { base } = binding
    if (base === undefined) return 0
    let bits = 0
    for (const attempt of baseTries(node, binding)) {
      const plain = attempt.decided === undefined && attempt.onlyIn === undefined
      bits |= node.mentalOnly
        ? (this.#mental(base.root, attempt) ?? this.full)
        : plain
          ? this.#root(base, attempt)
          : this.of(base.root, attempt)
    }
    return bits
  }

  /** As mentalPart() of evaluate.ts: undefined where the tree asks for no state of mind. */
  #mental(node: Compiled, binding: Binding): Bits | undefined {
    if (node.kind === 'mental') return this.of(node, binding)
    if (node.kind !== 'all' && node.kind !== 'any' && node.kind !== 'at-least') return undefined
    const parts = node.children.map((child) => this.#mental(child, binding))
    const asked = parts.filter((bits): bits is Bits => bits !== undefined)
    if (asked.length === 0) return undefined
    if (node.kind === 'all') return asked.reduce((all, bits) => all & bits, this.full)
    if (parts.length - asked.length >= node.need) return undefined
    return this.#atLeast(
      node.need,
      parts.map((bits) => ({ bits: bits ?? this.full, number: 1 })),
    )
  }

  /** Losses in which so many hold, groups counting with their number: `reached[n]` are those in which n have been seen. */
  #atLeast(need: number, members: readonly { readonly bits: Bits; readonly number: number }[]): Bits {
    const reached: Bits[] = [this.full]
    for (const { bits, number } of members) {
      for (let n = need; n > 0; n -= 1)
        reached[n] = (reached[n] ?? 0) | ((reached[Math.max(0, n - number)] ?? 0) & bits)
    }
    return reached[need] ?? 0
  }
}
