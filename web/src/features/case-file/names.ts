/** How the records of a case file are called on the screen; victims by their pseudonyms only. */
import type { CaseFile, Evidence, Fact } from '@clew/casefile'

export type PersonKind = 'party' | 'victim' | 'witness' | 'source'

export type Names = {
  /** Name of a party, pseudonym of a victim, description of a witness, title of a source; the id where none has it. */
  person: (id: string) => string
  kind: (id: string) => PersonKind | undefined
  fact: (id: string) => Fact | undefined
  item: (id: string) => Evidence | undefined
  /** Short text for any record: what it says, what it is called, or its id. */
  any: (id: string) => string
}

/** Looks names up once for the whole file. */
export function namesOf(caseFile: CaseFile): Names {
  const persons = new Map<string, { name: string; kind: PersonKind }>()
  for (const party of caseFile.parties) persons.set(party.id, { name: party.name, kind: 'party' })
  for (const victim of caseFile.victims) persons.set(victim.id, { name: victim.pseudonym, kind: 'victim' })
  for (const witness of caseFile.witnesses)
    persons.set(witness.id, { name: witness.description, kind: 'witness' })
  for (const source of caseFile.sources) persons.set(source.id, { name: source.title, kind: 'source' })
  const facts = new Map(caseFile.facts.map((fact) => [fact.id, fact]))
  const items = new Map(caseFile.evidence.map((item) => [item.id, item]))
  const places = new Map(caseFile.places.map((place) => [place.id, place.name]))
  const person = (id: string) => persons.get(id)?.name ?? id
  return {
    person,
    kind: (id) => persons.get(id)?.kind,
    fact: (id) => facts.get(id),
    item: (id) => items.get(id),
    any: (id) => facts.get(id)?.says ?? items.get(id)?.title ?? places.get(id) ?? person(id),
  }
}
