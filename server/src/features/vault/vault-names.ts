/** What gives the persons of the vault away in a text: opened in memory, compared, and forgotten. */
import {
  findNames,
  type Needle,
  needlesOfName,
  needlesOfNumber,
  outermost,
  type ProsePlace,
  type TokenField,
} from '@clew/casefile'
import type { Identity, NamePlace } from '@clew/contract'
import type { Keys } from '../../platform/crypto/index.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { openRecord } from './sealed-record.ts'
import { sealedEverywhere, sealedIn, type SealedRow } from './vault.store.ts'

export type Giveaway = {
  readonly caseId: CaseId
  readonly person: string
  readonly gives: TokenField
  readonly needles: readonly Needle[]
}

/** Of one case, or of every case that the person reaches. @throws Refusal `keys-unavailable`, `sealed-record-altered`. */
export async function giveaways(db: Entered['db'], keys: Keys, caseId?: CaseId): Promise<Giveaway[]> {
  const rows = caseId === undefined ? await sealedEverywhere(db) : await sealedIn(db, caseId)
  const live = rows.filter(({ erased_at }) => erased_at === null)
  const found: Giveaway[] = []
  for (const [id, ofCase] of Map.groupBy(live, ({ case_id }) => case_id)) {
    const of = { unitId: ofCase[0]?.unit_id as SealedRow['unit_id'], caseId: id, kind: 'identity' } as const
    const opened = await keys.openAll(
      db,
      of,
      ofCase.map(({ record_id }) => record_id),
    )
    for (const row of ofCase) {
      const key = opened.get(row.record_id)
      if (key !== undefined)
        for (const each of inIdentity(openRecord(key, row)))
          found.push({ caseId: id, person: row.person, ...each })
    }
  }
  return found
}

type Given = Pick<Giveaway, 'gives' | 'needles'>

export function inIdentity({ names, born, contacts, addresses, documents, family }: Identity): Given[] {
  const relatives = family ?? []
  const number =
    (gives: TokenField) =>
    (text: string): Given => ({ gives, needles: needlesOfNumber(text) })
  const reached = [...(contacts ?? []), ...relatives.flatMap((each) => each.contacts ?? [])]
  return [
    ...(names ?? []).map(({ text }): Given => ({ gives: 'name', needles: needlesOfName(text) })),
    ...relatives
      .flatMap((each) => each.names)
      .map(({ text }): Given => ({ gives: 'family', needles: needlesOfName(text) })),
    ...reached.map(({ value }) => value).map(number('contact')),
    ...(documents ?? []).map((each) => each.number).map(number('document')),
    ...(addresses ?? []).map(({ text }) => text).map(number('address')),
    ...(born === undefined ? [] : [born]).map(number('birth')),
  ]
}

type Span = { readonly start: number; readonly end: number; readonly whole: boolean }

/** Every span of the text that gives somebody away, none inside another; a name of the person before one of their family. */
export const spansIn = (text: string, people: readonly Giveaway[]): (Span & Omit<Giveaway, 'needles'>)[] =>
  outermost(
    people.flatMap(({ needles, ...of }) => findNames(text, needles).map((found) => ({ ...found, ...of }))),
  )

/** @param home the case that the texts are of; persons of another are named with theirs. */
export function placesIn(
  prose: readonly ProsePlace[],
  people: readonly Giveaway[],
  home: CaseId,
): NamePlace[] {
  return prose.flatMap(({ collection, id, field, text }) =>
    spansIn(text, people).map(({ caseId, ...span }) => ({
      collection,
      id,
      field,
      ...span,
      ...(caseId === home ? {} : { case: caseId }),
    })),
  )
}
