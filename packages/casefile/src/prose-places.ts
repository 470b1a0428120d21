// Every place of a case file where people write freely: where a name can slip in, and where it can be taken out again.
import type * as z from 'zod'
import { CaseFile } from './case-file.ts'
import type { Step } from './change.ts'
import { type CollectionName, collectionNames } from './collections.ts'
import { walkLeaves } from './schema-walk.ts'

/** A text and where it stands. Fields above the lists are of `header` under their name, notes of `notes` under their position. */
export type ProsePlace = {
  readonly collection: string
  readonly id: string
  /** Path inside the record, joined by dots; empty where the record is the text. */
  readonly field: string
  readonly text: string
}

/** Whether people write what they like there: text that no pattern holds. */
function isFree(leaf: z.core.$ZodType): boolean {
  const { def } = leaf._zod as { def: { type: string; checks?: { _zod: { def: { format?: string } } }[] } }
  return def.type === 'string' && !(def.checks ?? []).some((check) => check._zod.def.format === 'regex')
}

const lists: readonly string[] = collectionNames

/** In file order. */
export function proseOf(caseFile: CaseFile): ProsePlace[] {
  const places: ProsePlace[] = []
  walkLeaves(CaseFile, caseFile, (leaf, text, path) => {
    if (typeof text !== 'string' || !isFree(leaf)) return
    const [first, second, ...rest] = path.map(String)
    if (first === undefined) return
    if (first === 'notes') places.push({ collection: 'notes', id: second ?? '', field: '', text })
    else if (!lists.includes(first)) {
      const field = second === undefined ? '' : [second, ...rest].join('.')
      places.push({ collection: 'header', id: first, field, text })
    } else {
      const record = caseFile[first as CollectionName][Number(second)]
      if (record !== undefined) places.push({ collection: first, id: record.id, field: rest.join('.'), text })
    }
  })
  return places
}

export type Rewrite = (place: ProsePlace) => string

/** The steps that put other words in these places and change nothing else; none where every text stays. */
export function rewriteProse(caseFile: CaseFile, rewrite: Rewrite): Step[] {
  const changed = proseOf(caseFile).filter((place) => rewrite(place) !== place.text)
  const steps: Step[] = []
  for (const [key, places] of Map.groupBy(changed, ({ collection, id }) => `${collection}\n${id}`)) {
    const [collection = '', id = ''] = key.split('\n')
    if (collection === 'notes')
      for (const place of places) steps.push({ kind: 'replace-note', at: Number(id), text: rewrite(place) })
    else if (collection === 'header') {
      const value = withTexts(caseFile[id as keyof CaseFile], places, rewrite)
      steps.push({ kind: 'set-header', header: { [id]: value } })
    } else {
      const name = collection as CollectionName
      const record = withTexts(
        caseFile[name].find((each) => each.id === id),
        places,
        rewrite,
      )
      steps.push({ kind: 'put-record', collection: name, record } as Step)
    }
  }
  return steps
}

function withTexts(value: unknown, places: readonly ProsePlace[], rewrite: Rewrite): unknown {
  if (places.length === 1 && places[0]?.field === '') return rewrite(places[0])
  const copy = structuredClone(value)
  for (const place of places) {
    const keys = place.field.split('.')
    let holder = copy as Record<string, unknown>
    for (const key of keys.slice(0, -1)) holder = holder[key] as Record<string, unknown>
    holder[keys.at(-1) ?? ''] = rewrite(place)
  }
  return copy
}
