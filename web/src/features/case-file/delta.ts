/** What an edit, or a source thought away, changes in an assessment: charges first, then facts, then options. */
import type { Assessment, Option, Standing } from '@clew/law'

export type Shift = { id: string; from: Standing; to: Standing }

export type Delta = {
  /** Charges whose standing changed, the steepest fall first. */
  charges: readonly Shift[]
  facts: readonly Shift[]
  /** Options that came or went, and those whose standing changed. */
  options: readonly { option: Option; from?: Standing; to?: Standing }[]
  /** Charges that exist on one side only. */
  added: readonly string[]
  removed: readonly string[]
}

const optionKey = (option: Option) =>
  [option.offence, option.accused, option.mode, ...option.victims].join('|')

function shifts<T extends { standing: Standing }>(
  before: readonly T[],
  after: readonly T[],
  id: (one: T) => string,
): readonly Shift[] {
  const known = new Map(before.map((one) => [id(one), one.standing]))
  return after
    .flatMap((one) => {
      const from = known.get(id(one))
      return from === undefined || from === one.standing ? [] : [{ id: id(one), from, to: one.standing }]
    })
    .sort((a, b) => a.to - a.from - (b.to - b.from))
}

export function deltaOf(before: Assessment, after: Assessment): Delta {
  const had = new Set(before.charges.map((charge) => charge.charge))
  const has = new Set(after.charges.map((charge) => charge.charge))
  const optionsBefore = new Map(before.options.map((option) => [optionKey(option), option]))
  const optionsAfter = new Map(after.options.map((option) => [optionKey(option), option]))
  const came = after.options.flatMap((option) => {
    const from = optionsBefore.get(optionKey(option))?.standing
    if (from === option.standing) return []
    return [{ option, to: option.standing, ...(from === undefined ? {} : { from }) }]
  })
  const went = before.options
    .filter((option) => !optionsAfter.has(optionKey(option)))
    .map((option) => ({ option, from: option.standing }))
  return {
    charges: shifts(before.charges, after.charges, (charge) => charge.charge),
    facts: shifts(before.facts, after.facts, (fact) => fact.fact),
    options: [...came, ...went],
    added: [...has].filter((id) => !had.has(id)),
    removed: [...had].filter((id) => !has.has(id)),
  }
}

export const isEmpty = (delta: Delta): boolean =>
  delta.charges.length +
    delta.facts.length +
    delta.options.length +
    delta.added.length +
    delta.removed.length ===
  0
