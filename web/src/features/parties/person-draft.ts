/** What a form holds of a person of the file, and the record that it becomes; what the form does not show is kept. */
import type { Party, Victim, Witness } from '@clew/casefile'
import { isDateProblem, parseUncertainDate } from '@clew/casefile/uncertain-date'
import { withoutEmpty } from '../facts/use-draft.ts'

export const sorts = ['party', 'victim', 'witness'] as const
export type Sort = (typeof sorts)[number]

export type Person =
  | { sort: 'party'; record: Party }
  | { sort: 'victim'; record: Victim }
  | { sort: 'witness'; record: Witness }

export type PersonDraft = {
  name: string
  kind: Party['kind']
  roles: Party['roles']
  nationality: string
  residence: string
  born: string
  sex: Victim['sex']
  /** How many persons the record stands for, as typed. */
  number: string
  heard: string
  protected: boolean
  identified: Party['identified']
  relations: Party['relations']
}

export const collectionOf = { party: 'parties', victim: 'victims', witness: 'witnesses' } as const

export const nameOf = (known: Person): string =>
  known.sort === 'party'
    ? known.record.name
    : known.sort === 'victim'
      ? known.record.pseudonym
      : known.record.description

/** The fields of a known person, or an empty form. */
export function draftOf(known: Person | undefined): PersonDraft {
  const party = known?.sort === 'party' ? known.record : undefined
  const victim = known?.sort === 'victim' ? known.record : undefined
  const witness = known?.sort === 'witness' ? known.record : undefined
  const body = party ?? victim
  return {
    name: known === undefined ? '' : nameOf(known),
    kind: party?.kind ?? 'natural',
    roles: [...(party?.roles ?? [])],
    nationality: body?.nationality[0] ?? '',
    residence: body?.residence ?? '',
    born: body?.born ?? '',
    sex: victim?.sex ?? 'not-stated',
    number: body?.number === undefined ? '' : String(body.number),
    heard: witness?.heard ?? '',
    protected: witness?.protected ?? false,
    identified: party?.identified ?? 'yes',
    relations: [...(party?.relations ?? [])],
  }
}

/** An empty date is no mistake: it is not known. */
export const isBadDate = (written: string): boolean =>
  written !== '' && isDateProblem(parseUncertainDate(written))

export const isBadNumber = (written: string): boolean => written !== '' && !/^[1-9]\d{0,5}$/.test(written)

/** The person that the form would store. */
export function personOf(
  sort: Sort,
  id: string,
  draft: PersonDraft,
  known: Person | undefined,
): Person['record'] {
  const { name, nationality, residence, born } = draft
  if (sort === 'witness')
    return withoutEmpty({
      ...(known?.sort === 'witness' ? known.record : {}),
      id,
      description: name,
      protected: draft.protected ? true : undefined,
      heard: draft.heard,
    }) as Witness
  const others = known === undefined || known.sort === 'witness' ? [] : known.record.nationality.slice(1)
  const shared = {
    id,
    nationality: [...(nationality === '' ? [] : [nationality]), ...others],
    residence,
    born,
    number: draft.number === '' ? undefined : Number(draft.number),
  }
  if (sort === 'victim')
    return withoutEmpty({
      ...(known?.sort === 'victim' ? known.record : {}),
      ...shared,
      pseudonym: name,
      sex: draft.sex,
    }) as Victim
  const party: Party = {
    offices: [],
    immunities: [],
    present: [],
    questioned: 'not-known',
    ...(known?.sort === 'party' ? known.record : {}),
    ...(shared as Pick<Party, 'id' | 'nationality'>),
    kind: draft.kind,
    name,
    roles: draft.roles,
    identified: draft.identified,
    relations: draft.relations.filter((relation) => relation.to !== ''),
  }
  return withoutEmpty(party)
}
