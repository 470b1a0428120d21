// The time in which acts count for a question: one frame for all periods that take in the same facts, so that an answer found in one is found for all.
import { couldOverlap, firstDay, lastDay, type UncertainDateValue } from '@clew/casefile'
import type { CompiledOffence } from './compile.ts'
import { within } from './in-force.ts'

export type Frame = {
  /** Number among the frames of a case file. */
  readonly at: number
  /** The charged period itself, for ages and for offences inside offences. */
  readonly charged: UncertainDateValue | undefined
  /** 1 for each fact that may lie in the charged period inside the validity of the text. */
  readonly inTime: Uint8Array
}

type Dated = { readonly when: UncertainDateValue | undefined }

export class Frames {
  readonly #facts: readonly Dated[]
  readonly #known: Frame[] = []
  /** The frame that takes in every fact, which is the usual one. */
  readonly #whole = new Map<UncertainDateValue | undefined, Frame>()
  /** By charged period, then by number of the offence's validity; null where the text was not in force. */
  readonly #ofOffences = new Map<UncertainDateValue | undefined, (Frame | null | undefined)[]>()

  constructor(facts: readonly Dated[]) {
    this.#facts = facts
  }

  /** @param period days within which acts must lie; undefined for any day. */
  of(charged: UncertainDateValue | undefined, period: UncertainDateValue | undefined): Frame {
    const all = this.#facts.every(
      ({ when }) => when === undefined || period === undefined || couldOverlap(when, period),
    )
    const whole = all ? this.#whole.get(charged) : undefined
    if (whole !== undefined) return whole
    const inTime = new Uint8Array(this.#facts.length)
    for (const [at, { when }] of this.#facts.entries()) {
      if (when === undefined || period === undefined || couldOverlap(when, period)) inTime[at] = 1
    }
    const before = this.#known.find(
      (f) => f.charged === charged && f.inTime.every((one, at) => one === inTime[at]),
    )
    if (before !== undefined) return before
    const frame: Frame = { at: this.#known.length, charged, inTime }
    this.#known.push(frame)
    if (all) this.#whole.set(charged, frame)
    return frame
  }

  /** The frame of a whole offence, as its own tree asks; undefined where its text was not in force. */
  ofOffence(charged: UncertainDateValue | undefined, offence: CompiledOffence): Frame | undefined {
    let frames = this.#ofOffences.get(charged)
    if (frames === undefined) this.#ofOffences.set(charged, (frames = []))
    let frame = frames[offence.validity]
    if (frame === undefined) {
      frame = this.#cut(charged, offence.inForce) ?? null
      frames[offence.validity] = frame
    }
    return frame ?? undefined
  }

  #cut(charged: UncertainDateValue | undefined, inForce: UncertainDateValue): Frame | undefined {
    // A text that was always in force reads every act, dated or not.
    if (charged === undefined && inForce.earliest <= firstDay && inForce.latest >= lastDay)
      return this.of(charged, undefined)
    const period = within(charged, inForce)
    return period === undefined ? undefined : this.of(charged, period)
  }
}
