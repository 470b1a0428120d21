/** What a share leaves of a case file: one rule for the preview, the partner's answer, searches and lists. */
import {
  type CaseFile,
  type CollectionName,
  collectionNames,
  type Reference,
  references,
} from '@clew/casefile'
import type { SharedCaseFile } from './shares.ts'
import type { ShareField } from './words.ts'

type Plain = Readonly<Record<string, unknown>>

/**
 * Only the fields that are named; everything else is absent, not empty. Inside what is shared every mention of a record that is
 * not shared goes too: a name in a list would tell that there is somebody. What is nothing without such a mention goes with it.
 */
export function sharedPart(caseFile: CaseFile, fields: readonly ShareField[]): SharedCaseFile {
  const shown = new Set<string>(fields)
  const lists = collectionNames.filter((name) => shown.has(name))
  const known = knownIds(caseFile, lists)
  const part: Record<string, unknown> = {}
  for (const field of fields) {
    const value = caseFile[field]
    const list = lists.find((name) => name === field)
    if (value === undefined) continue
    part[field] = list === undefined ? value : recordsShown(caseFile, list, known)
  }
  return part
}

/** A link falls when an end of it is hidden, and then it may be all that another rests on: so this looks only at whole lists. */
function knownIds(caseFile: CaseFile, lists: readonly CollectionName[]): ReadonlySet<string> {
  return new Set(lists.flatMap((name) => caseFile[name].map(({ id }) => id)))
}

function recordsShown(caseFile: CaseFile, list: CollectionName, known: ReadonlySet<string>): Plain[] {
  const own = references.filter(({ from }) => from === list)
  return caseFile[list].flatMap((record) => {
    const kept = own.reduce<Plain>((left, reference) => prune(left, reference, known), record)
    return isLeft(list, record, kept) ? [kept] : []
  })
}

/** A copy of the record without the mentions of one field that lead to what is hidden. */
function prune(record: Plain, { field }: Reference, known: ReadonlySet<string>): Plain {
  return without(record, field, known, false) ?? {}
}

function without(
  value: Plain,
  path: readonly string[],
  known: ReadonlySet<string>,
  inList: boolean,
): Plain | undefined {
  const [name, ...rest] = path
  if (name === undefined || !Object.hasOwn(value, name)) return value
  const left = pruned(value[name], rest, known)
  if (left !== undefined) return { ...value, [name]: left }
  // An entry of a list that only said whom it is about says nothing any more.
  if (inList) return undefined
  const { [name]: _hidden, ...others } = value
  return others
}

function pruned(value: unknown, rest: readonly string[], known: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value
      .map((item: unknown) =>
        typeof item === 'object' && item !== null
          ? without(item as Plain, rest, known, true)
          : pruned(item, rest, known),
      )
      .filter((item) => item !== undefined)
  }
  if (typeof value === 'object' && value !== null) return without(value as Plain, rest, known, false)
  return typeof value === 'string' && rest.length === 0 && !known.has(value) ? undefined : value
}

function isLeft(list: CollectionName, before: Plain, after: Plain): boolean {
  const has = (record: Plain, name: string) => record[name] !== undefined
  if (list === 'links') return has(after, 'fact') && (has(after, 'evidence') || has(after, 'inference'))
  if (list === 'findings') {
    const was = has(before, 'fact') || has(before, 'charge')
    return !was || has(after, 'fact') || has(after, 'charge')
  }
  return true
}
