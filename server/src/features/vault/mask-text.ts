/** Takes names out of a case file, and out of what is kept for undoing, where they would stand for ever. */
import { proseOf, rewriteProse } from '@clew/casefile'
import type { ChangesBody, Language, MaskBody, TextMasked } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { caseIdOf, changeCase, type Concepts, loadCase, rewriteEdits } from '../cases/index.ts'
import { Refusal } from '../../platform/refusal.ts'
import { maskPlace } from './check-text.ts'
import type { VaultParts } from './parts.ts'
import { type Giveaway, giveaways, placesIn } from './vault-names.ts'

/** @throws Refusal as `checkText`, and `version-conflict`, `change-refused`. */
export async function maskText(
  entered: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
  caseText: string,
  { version, parts, everywhere }: MaskBody,
  concepts: Concepts,
  language: Language,
): Promise<TextMasked> {
  const { db, journal } = entered
  const { id, version: current, caseFile } = await loadCase(db, caseIdOf(caseText))
  if (version !== current) throw new Refusal('version-conflict', { seen: version, current })
  const people = await giveaways(db, keys, everywhere ? undefined : id)
  const masking = { home: id, parts }
  const places = placesIn(proseOf(caseFile), people, id).filter(({ whole }) => whole || parts)
  const changes = rewriteProse(caseFile, (place) =>
    maskPlace(place, people, masking),
  ) as ChangesBody['changes']
  const changed =
    changes.length === 0
      ? { version }
      : await changeCase(entered, actor, id, { version, changes }, concepts, clock, language)
  const edits = await rewriteEdits(db, id, (value) => maskDeep(value, people, masking))
  journal({
    action: 'vault.check',
    caseId: id,
    effect: 'change',
    detail: { masked: places.length, edits, version: changed.version },
  })
  return { version: changed.version, places: places.length, edits }
}

/** Every text inside a value. Names of fields stay: they are ours. */
function maskDeep(
  value: unknown,
  people: readonly Giveaway[],
  masking: Parameters<typeof maskPlace>[2],
  { field = '', id = '' } = {},
): unknown {
  if (typeof value === 'string') {
    const collection = field === 'pseudonym' ? 'victims' : ''
    return maskPlace({ collection, id, field, text: value }, people, masking)
  }
  if (Array.isArray(value)) return value.map((each) => maskDeep(each, people, masking, { field, id }))
  if (typeof value !== 'object' || value === null) return value
  const own = 'id' in value && typeof value.id === 'string' ? value.id : id
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      maskDeep(each, people, masking, { field: key, id: own }),
    ]),
  )
}
