// Which States a case file touches, for lists and for choosing the law that may apply.
import type { CaseFile } from '@clew/casefile'

/** Every State named in the file, the forum first, the others in alphabetical order. */
export function statesInvolved(caseFile: CaseFile): string[] {
  const named = new Set<string>(statesOfConduct(caseFile))
  for (const party of caseFile.parties) {
    for (const state of party.nationality) named.add(state)
    for (const { state } of [...party.offices, ...party.present]) named.add(state)
    if (party.residence !== undefined) named.add(party.residence)
  }
  for (const victim of caseFile.victims) {
    for (const state of victim.nationality) named.add(state)
    if (victim.residence !== undefined) named.add(victim.residence)
  }
  for (const { obtained } of caseFile.evidence) if (obtained.from !== undefined) named.add(obtained.from)
  named.delete(caseFile.forum)
  return [caseFile.forum, ...[...named].toSorted()]
}

/** The forum, and the States where something happened (territory, flag or registration). */
export function statesOfConduct(caseFile: CaseFile): string[] {
  const places = caseFile.places.flatMap(({ state }) => (state === undefined ? [] : [state]))
  return [...new Set([caseFile.forum, ...places])]
}
