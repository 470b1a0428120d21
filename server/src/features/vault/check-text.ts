/** Says where names of the vault stand in plain text of a case file, and how it would read without them; never a name. */
import { maskSpans, personElsewhere, type ProsePlace, proseOf, rewriteProse } from '@clew/casefile'
import type { CheckBody, TextChecked } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { caseIdOf, loadCase } from '../cases/index.ts'
import type { VaultParts } from './parts.ts'
import { type Giveaway, giveaways, placesIn, spansIn } from './vault-names.ts'

/** @throws Refusal `case-not-found`, `keys-unavailable`, `sealed-record-altered`. */
export async function checkText(
  { db, journal }: Entered,
  { keys }: VaultParts,
  caseText: string,
  { parts, everywhere }: CheckBody,
): Promise<TextChecked> {
  const { id, version, caseFile } = await loadCase(db, caseIdOf(caseText))
  const people = await giveaways(db, keys, everywhere ? undefined : id)
  const places = placesIn(proseOf(caseFile), people, id)
  journal({ action: 'vault.check', caseId: id, effect: 'read', detail: { places: places.length } })
  const changes = rewriteProse(caseFile, (place) => maskPlace(place, people, { home: id, parts }))
  return { version, places, changes }
}

type Masking = { readonly home: CaseId; readonly parts: boolean }

/**
 * The text of a place with tokens in it; in place of a pseudonym that is a name, the id of the person. Ids of people of
 * another case mean somebody else here.
 */
export function maskPlace(
  { collection, id, field, text }: ProsePlace,
  people: readonly Giveaway[],
  { home, parts }: Masking,
): string {
  const spans = spansIn(text, people)
    .filter(({ whole }) => whole || parts)
    .map(({ gives, caseId, person, ...span }) => ({
      ...span,
      person: caseId === home ? person : personElsewhere,
      field: gives,
    }))
  const [first] = spans
  if (collection === 'victims' && field === 'pseudonym')
    return first === undefined ? text : first.person === personElsewhere ? id : first.person
  return maskSpans(text, spans)
}
