// What a person or source of the file is called in a sentence: a published name, a pseudonym, a function; never a victim's name.
import type { CaseFile } from '@clew/casefile'

/** Names longer than this are replaced by the id: a sentence must stay a sentence. */
const longest = 48

/** A function from id to name over one file; ids that nobody has stay as they are. */
export function callerOf(caseFile: CaseFile): (id: string) => string {
  const names = new Map<string, string>()
  for (const party of caseFile.parties) names.set(party.id, party.name)
  for (const victim of caseFile.victims) names.set(victim.id, victim.pseudonym)
  for (const witness of caseFile.witnesses) names.set(witness.id, witness.description)
  for (const source of caseFile.sources) names.set(source.id, source.title)
  return (id) => {
    const name = names.get(id)
    return name === undefined || name.length > longest ? id : name
  }
}
