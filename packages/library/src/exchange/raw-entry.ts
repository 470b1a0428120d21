// What a reader of one format hands on: values that nobody has checked yet, with their lines.
import type { Fault } from '../decision/check.ts'
import type { DecisionRefusalCode } from '../decision/refusal.ts'

/** From 1. */
type Placed = { readonly line: number; readonly id?: string }

export type RawEntry = Placed & ({ readonly value: unknown } | { readonly fault: Fault })

/** A fault of the whole file: then nothing of it is taken. */
export type FileFault = {
  readonly code: DecisionRefusalCode
  readonly line: number
  readonly params: Readonly<Record<string, string>>
}

export type RawRead =
  | { readonly ok: true; readonly entries: readonly RawEntry[] }
  | { readonly ok: false; readonly faults: readonly FileFault[] }
