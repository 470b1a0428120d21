// Checks between offences: references that lead nowhere, offences that rest on themselves, two texts in force on one day.
import { isRecord, meant } from './check-shape.ts'
import type { Path, RawProblem } from './problem.ts'
import { fullRef } from './resolve-node.ts'

/** An offence entry as it stands in its file, whether or not the rest of it was refused. */
export type RawOffence = { pack: string; id: string; file: string; path: Path; raw: Record<string, unknown> }
/** A place that names an offence. `whole` marks references from an element tree, along which circles are looked for. */
type Reference = { ref: string; file: string; path: Path; from?: string }

export function checkOffenceReferences(
  offences: readonly RawOffence[],
  packFiles: readonly { pack: string; file: string; raw: unknown }[],
): RawProblem[] {
  const known = new Set(offences.map(({ pack, id }) => `${pack}/${id}`))
  const references = [
    ...offences.flatMap(referencesOfOffence),
    ...packFiles.flatMap(({ pack, file, raw }) => referencesOfPack(pack, file, raw)),
  ]
  const unknown = references
    .filter(({ ref }) => !known.has(ref))
    .map(({ ref, file, path }): RawProblem => ({
      code: 'unknown-offence',
      file,
      path,
      params: { offence: ref, ...meant(ref, known) },
    }))
  return [...unknown, ...circles(references), ...overlaps(offences)]
}

function referencesOfOffence({ pack, id, file, path, raw }: RawOffence): Reference[] {
  const from = `${pack}/${id}`
  const at = (reference: Reference): Reference => ({ ...reference, file })
  const trees = leaves(raw['elements'], [...path, 'elements'], pack).map((leaf) => at({ ...leaf, from }))
  const others = ['defences', 'aggravations'].flatMap((key) =>
    listOf(raw[key]).flatMap((item, index) =>
      leaves(isRecord(item) ? item['when'] : undefined, [...path, key, index, 'when'], pack),
    ),
  )
  const lesser = listOf(raw['lesser']).flatMap((item, index): Reference[] =>
    isRecord(item) && typeof item['offence'] === 'string'
      ? [{ ref: fullRef(pack, item['offence']), file, path: [...path, 'lesser', index, 'offence'] }]
      : [],
  )
  return [...trees, ...others.map(at), ...lesser]
}

function referencesOfPack(pack: string, file: string, raw: unknown): Reference[] {
  if (!isRecord(raw)) return []
  return ['jurisdiction', 'modes', 'limitation', 'restitution'].flatMap((key) =>
    listOf(raw[key]).flatMap((rule, index): Reference[] => {
      if (!isRecord(rule)) return []
      const named = listOf(rule['offences']).flatMap((id, at): Reference[] =>
        typeof id === 'string' ? [{ ref: fullRef(pack, id), file, path: [key, index, 'offences', at] }] : [],
      )
      const tree = leaves(rule['elements'], [key, index, 'elements'], pack)
      return [...named, ...tree.map((leaf) => ({ ...leaf, file }))]
    }),
  )
}

/** Offence leaves of a raw tree. */
function leaves(raw: unknown, path: Path, pack: string): Reference[] {
  if (path.length > 120) return []
  if (Array.isArray(raw)) return raw.flatMap((child, at) => leaves(child, [...path, at], pack))
  if (!isRecord(raw)) return []
  const own = listOf(raw['offence']).flatMap((ref, at): Reference[] =>
    typeof ref === 'string' ? [{ ref: fullRef(pack, ref), file: '', path: [...path, 'offence', at] }] : [],
  )
  return [...own, ...['all', 'any', 'of', 'where'].flatMap((key) => leaves(raw[key], [...path, key], pack))]
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Every reference that closes a circle: its own offence can be reached from the one that it names. */
function circles(references: readonly Reference[]): RawProblem[] {
  const next = new Map<string, string[]>()
  for (const { from, ref } of references)
    if (from !== undefined) next.set(from, [...(next.get(from) ?? []), ref])
  return references.flatMap(({ from, ref, file, path }): RawProblem[] => {
    if (from === undefined) return []
    const way = wayFrom(ref, from, next)
    return way === undefined
      ? []
      : [{ code: 'circular-offence', file, path, params: { circle: [from, ...way].join(' → ') } }]
  })
}

function wayFrom(
  start: string,
  goal: string,
  next: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const open: string[][] = [[start]]
  const seen = new Set<string>()
  for (let way = open.shift(); way !== undefined; way = open.shift()) {
    const last = way.at(-1) ?? ''
    if (last === goal) return way
    if (seen.has(last)) continue
    seen.add(last)
    for (const step of next.get(last) ?? []) open.push([...way, step])
  }
  return undefined
}

/** Entries of one id are the law of different years: no day may have two. */
function overlaps(offences: readonly RawOffence[]): RawProblem[] {
  return offences.flatMap((later, at) =>
    offences.slice(0, at).flatMap((earlier): RawProblem[] => {
      if (earlier.pack !== later.pack || earlier.id !== later.id) return []
      const [a, b] = [validity(earlier.raw), validity(later.raw)]
      const apart = a.to < b.from || b.to < a.from
      return apart
        ? []
        : [
            {
              code: 'overlapping-validity',
              file: later.file,
              path: [...later.path, 'id'],
              params: { offence: later.id, other: earlier.file, ...spoken(a, 'a'), ...spoken(b, 'b') },
            },
          ]
    }),
  )
}

export function validity(raw: Record<string, unknown>): { from: string; to: string } {
  const valid = isRecord(raw['valid']) ? raw['valid'] : {}
  return {
    from: typeof valid['from'] === 'string' ? valid['from'] : '0000-00-00',
    to: typeof valid['to'] === 'string' ? valid['to'] : '9999-99-99',
  }
}

function spoken({ from, to }: { from: string; to: string }, name: string): Record<string, string> {
  return { [name]: `${from === '0000-00-00' ? '…' : from} – ${to === '9999-99-99' ? '…' : to}` }
}
