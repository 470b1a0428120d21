// What an element tree is asked about: one accused, one victim, one period, under one pack, in one world.
import type { Trace } from '../assessment/index.ts'
import type { CompiledLaw, CompiledOffence, CompiledPack } from './compile.ts'
import type { OffenceTry } from './evaluate.ts'
import type { Frame } from './frames.ts'
import type { CaseIndex } from './index-case.ts'

/**
 * The facts of one world as packs with the same law of evidence and the same rule of attribution read them, and every answer
 * found so far: the same question is asked by many offences of many laws.
 */
export type View = {
  /** Number of the person against whom the facts are read; undefined for the file as such. */
  readonly against: number | undefined
  readonly codes: Uint8Array
  /** Attribution of one person's acts to another: `accused × persons + other`, per victim. */
  readonly attributed: Map<number, number>
  /** By number of the frame: code of each question for each accused and victim, plus one; 0 where not asked yet. */
  readonly answers: (Uint8Array | undefined)[]
  /** The best way to make out each offence leaf, by place of its answer and number of the frame. */
  readonly tries: Map<number, OffenceTry>
  /** Traces of whole offences inside others, likewise. */
  readonly traces: Map<number, Trace>
  /** Upper bound of each question over everybody and everything, plus one; made when first asked for. */
  bounds: Uint8Array | undefined
}

/** Fixed for a whole assessment of a pack. */
export type Reading = {
  readonly law: CompiledLaw
  readonly index: CaseIndex
  readonly view: View
  readonly codes: Uint8Array
  readonly pack: CompiledPack
  /** Codes as another pack reads the facts, for offences referred to across packs. */
  readonly readingOf: (pack: CompiledPack) => Reading
}

export type Binding = {
  readonly reading: Reading
  /** Number of the accused. */
  readonly accused: number
  /** Number of the victim; -1 where the charge names none. */
  readonly victim: number
  /** Time within which acts must lie: the charged period inside the validity of the text. */
  readonly frame: Frame
  /** Offence that a mode of liability extends. */
  readonly base: CompiledOffence | undefined
  /** Only facts placed in this State count, where jurisdiction reaches no further. */
  readonly onlyIn: string | undefined
  /** Elements that a court decided for the charge, by id. */
  readonly decided: ReadonlyMap<string, boolean> | undefined
  /** How many offence leaves deep; circles are refused by the loader and cut here. */
  readonly depth: number
}
