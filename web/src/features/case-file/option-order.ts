/** The order in which offences that are not charged are offered: by offence, strongest first, remoter modes of liability last. */
import type { Option } from '@clew/law'
import { modes } from '@clew/casefile/words'

export type OptionGroup = { offence: string; first: Option; options: readonly Option[] }

const principal = (option: Option) =>
  option.mode === 'principal' || option.mode === 'legal-person' || option.mode === 'organising' ? 0 : 1

const compare = (a: Option, b: Option): number =>
  principal(a) - principal(b) ||
  b.standing - a.standing ||
  Number(b.lesserOf.length > 0) - Number(a.lesserOf.length > 0) ||
  a.missing.length - b.missing.length ||
  modes.indexOf(a.mode) - modes.indexOf(b.mode)

/** One group for each offence; what is equal keeps the order of the engine. */
export function optionGroups(options: readonly Option[]): readonly OptionGroup[] {
  const groups = Map.groupBy([...options].sort(compare), (option) => option.offence)
  return [...groups].flatMap(([offence, list]) =>
    list[0] === undefined ? [] : [{ offence, first: list[0], options: list }],
  )
}

/** The strongest option of each offence that stands at least on one source. */
export const standingOptions = (options: readonly Option[]): readonly Option[] =>
  optionGroups(options)
    .map((group) => group.first)
    .filter((option) => option.standing >= 2)
