/** Says where names of the vault stand in plain text of a case file, and how it would read without them; never a name. */
import { maskSpans, type ProsePlace, proseOf, rewriteProse } from '@clew/casefile'
import type { CheckBody, TextChecked } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { caseIdOf, loadCase } from '../cases/index.ts'
import type { VaultParts } from './parts.ts'
import { type Giveaway, giveaways, placesIn, spansIn } from './vault-names.ts'

/** @throws Refusal `case-not-found`, `keys-unavailable`, `sealed-record-altered`. */
export async function checkText(
  { db, journal }: Entered,
  { keys }: VaultParts,
  caseText: string,
  { parts }: CheckBody,
): Promise<TextChecked> {
  const { id, version, caseFile } = await loadCase(db, caseIdOf(caseText))
  const people = await giveaways(db, keys, id)
  const places = placesIn(proseOf(caseFile), people, id)
  journal({ action: 'vault.check', caseId: id, effect: 'read', detail: { places: places.length } })
  const changes = rewriteProse(caseFile, (place) => maskPlace(place, people, parts))
  return { version, places, changes }
}

/** The text of a place with tokens in it; in place of a pseudonym that is a name, the id of the person. */
export function maskPlace(
  { collection, field, text }: Pick<ProsePlace, 'collection' | 'field' | 'text'>,
  people: readonly Giveaway[],
  parts: boolean,
): string {
  const spans = spansIn(text, people)
    .filter(({ whole }) => whole || parts)
    .map(({ gives, ...span }) => ({ ...span, field: gives }))
  const [first] = spans
  if (collection === 'victims' && field === 'pseudonym') return first?.person ?? text
  return maskSpans(text, spans)
}
