/** Counts what differs from what is usual, by rules that anybody can read: a question to ask somebody, never a verdict on them. */
import type { UnusualAccess, unusualKinds } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { atNight, type CountRow, letInAlone, manyCases, ofActions, otherRegion } from './search.store.ts'

type Kind = (typeof unusualKinds)[number]

/** From which count of one person on one day on each kind is shown. */
export const limits = {
  'many-cases': 20,
  'at-night': 10,
  'other-region': 3,
  colleagues: 15,
  'refused-often': 5,
  'glass-broken': 1,
  'many-reveals': 5,
  'let-in-alone': 1,
} as const satisfies Readonly<Record<Kind, number>>

/** Which entries lie behind a count, where all of them have one beginning. */
const behind: Readonly<Partial<Record<Kind, string>>> = {
  'many-cases': 'case.',
  'other-region': 'case.',
  colleagues: 'person.read',
  'refused-often': 'refused.',
  'glass-broken': 'case.break-glass',
  'many-reveals': 'vault.reveal',
  'let-in-alone': 'person.',
}

const patterns = {
  colleagues: '^person\\.read$',
  'refused-often': '^(refused\\.|session\\.refused$)',
  'glass-broken': '^case\\.break-glass$',
  'many-reveals': '^vault\\.reveal$',
} as const satisfies Readonly<Partial<Record<Kind, string>>>

export async function findUnusualAccess(
  { db, journal }: Entered,
  { from, to, east }: { from: string; to: string; east: number },
): Promise<{ items: UnusualAccess[]; limits: typeof limits }> {
  const span = (kind: Kind) => ({ from, to, least: limits[kind] })
  const found: [Kind, CountRow[]][] = [
    ['many-cases', await manyCases(db, span('many-cases'))],
    ['at-night', await atNight(db, { ...span('at-night'), east })],
    ['other-region', await otherRegion(db, span('other-region'))],
    ['let-in-alone', await letInAlone(db, span('let-in-alone'))],
  ]
  for (const kind of Object.keys(patterns) as (keyof typeof patterns)[])
    found.push([kind, await ofActions(db, { ...span(kind), pattern: patterns[kind] })])
  const items = found.flatMap(([kind, rows]) => rows.map((row) => unusual(kind, row)))
  journal({ action: 'journal.unusual', effect: 'read', detail: { from, to, east, found: items.length } })
  return { items: items.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.count - a.count)), limits }
}

function unusual(kind: Kind, { user_id: id, name, day, count, usual }: CountRow): UnusualAccess {
  const what = behind[kind]
  const entries = { user: id, from: day, to: day, ...(what === undefined ? {} : { what }) }
  return { kind, by: { id, name }, day, count, usual, entries }
}
