// The case on one charge: which text of the law applies, in which mode, for which victims, and its standing in any world.
import { type Charge, couldOverlap, type Mode, type UncertainDateValue } from '@clew/casefile'
import type { Binding } from './binding.ts'
import type { Compiled, CompiledLaw, CompiledMode, CompiledOffence } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { type Code, codeOf } from './fact-standing.ts'
import type { Frame } from './frames.ts'
import { within } from './in-force.ts'
import { both } from './leaf.ts'
import type { Readings } from './reading.ts'

export type ChargeCase = {
  readonly charge: Charge
  readonly offence: CompiledOffence
  readonly mode: CompiledMode | undefined
  /** The pack has no rule for this mode and this offence. */
  readonly modeUnknown: boolean
  readonly root: Compiled
  readonly accused: number
  /** Numbers of the victims named; [-1] where none is, or the offence has none. */
  readonly victims: readonly number[]
  readonly charged: UncertainDateValue | undefined
  readonly frame: Frame
  /** No version of the text was in force in the charged period. */
  readonly notInForce: boolean
  readonly decided: ReadonlyMap<string, boolean> | undefined
}

/** The rule of a pack for a mode and an offence; `principal` needs none. */
export function modeRule(
  offence: CompiledOffence,
  mode: Mode,
  period: UncertainDateValue | undefined,
): CompiledMode | undefined {
  return offence.pack.modes.find((rule) => {
    if (rule.mode !== mode || (rule.offences !== undefined && !rule.offences.has(offence.offence.id)))
      return false
    return rule.inForce === undefined || period === undefined || couldOverlap(period, rule.inForce)
  })
}

export function bind(
  readings: Readings,
  item: Pick<ChargeCase, 'offence' | 'accused' | 'frame' | 'decided'>,
  victim: number,
  onlyIn?: string,
): Binding {
  return {
    reading: readings.against(item.accused).of(item.offence.pack),
    accused: item.accused,
    victim,
    frame: item.frame,
    base: item.offence,
    onlyIn,
    decided: item.decided,
    depth: 0,
  }
}

/** Code over all victims named: the lowest, contested when one is. */
export function codeOn(readings: Readings, item: ChargeCase, onlyIn?: string): Code {
  let code: Code | undefined
  for (const victim of item.victims) {
    const one = evaluate(item.root, bind(readings, item, victim, onlyIn))
    code = code === undefined ? one : both(code, one)
  }
  return code ?? codeOf(1, false)
}

/**
 * The case on a charge under the text that was in force at the time. Where the period spans an amendment, each text reads the acts
 * of its own time and the one under which the charge stands best is applied, the later of equals.
 * Undefined when no pack knows the offence.
 */
export function chargeCase(
  law: CompiledLaw,
  readings: Readings,
  charge: Charge,
  decided: ReadonlyMap<string, boolean> | undefined,
): ChargeCase | undefined {
  const versions = law.byRef.get(charge.offence)
  const index = readings.world.index
  const accused = index.personAt.get(charge.accused)
  if (versions === undefined || versions.length === 0 || accused === undefined) return undefined
  const charged = index.period(charge.period)
  const named = charge.victims.map((id) => index.personAt.get(id)).filter((n): n is number => n !== undefined)
  const victims = named.length === 0 ? [-1] : named
  const inForce = versions.filter((v) => charged === undefined || within(charged, v.inForce) !== undefined)
  const candidates = (
    inForce.length === 0 ? versions.slice(-1) : charged === undefined ? inForce.slice(-1) : inForce
  ).map((offence): ChargeCase => {
    const period = inForce.length === 0 ? charged : within(charged, offence.inForce)
    const mode = charge.mode === 'principal' ? undefined : modeRule(offence, charge.mode, charged)
    return {
      charge,
      offence,
      mode,
      modeUnknown: charge.mode !== 'principal' && mode === undefined,
      root: mode?.root ?? offence.root,
      accused,
      victims,
      charged,
      frame: index.frames.of(
        charged,
        // An offence whose text is open at both ends reads every act, dated or not.
        charged === undefined && period !== undefined && period.openStart && period.openEnd
          ? undefined
          : period,
      ),
      notInForce: inForce.length === 0,
      decided,
    }
  })
  let best = candidates[0]
  for (const candidate of candidates.slice(1)) {
    if (best === undefined || codeOn(readings, candidate) >= codeOn(readings, best)) best = candidate
  }
  return best
}
