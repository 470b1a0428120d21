// Reads a file of decisions: each is whole and taken, or refused with its line and the reason; none is lost between the two.
import { canonicalDecision, checkDecision, type KnownLinks } from '../decision/check.ts'
import type { Decision } from '../decision/decision.ts'
import type { DecisionRefusal } from '../decision/refusal.ts'
import type { FileFault, RawEntry } from './raw-entry.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'

/** `canonical` is the same for equal decisions. */
export type ReadDecision = {
  readonly line: number
  readonly decision: Decision
  readonly canonical: string
}

export type DecisionsRead =
  | {
      readonly ok: true
      /** Decisions in the file, whatever became of each. */
      readonly count: number
      readonly taken: readonly ReadDecision[]
      /** One list for each decision that is refused, in the order of the file. */
      readonly refused: readonly (readonly DecisionRefusal[])[]
    }
  /** Nothing of the file was taken. */
  | { readonly ok: false; readonly faults: readonly FileFault[] }

/** `taken` and `refused` together are `count`. */
export function decisionsFrom(text: string, as: 'json' | 'csv', known: KnownLinks = {}): DecisionsRead {
  const raw = as === 'csv' ? readCsv(text) : readJson(text)
  if (!raw.ok) return raw
  const read = raw.entries.map((entry) => readOne(entry, known))
  const byId = Map.groupBy(
    read.flatMap((one) => ('decision' in one ? [one] : [])),
    ({ decision }) => decision.id,
  )
  const taken: ReadDecision[] = []
  const refused: (readonly DecisionRefusal[])[] = []
  for (const one of read) {
    if (!('decision' in one)) {
      refused.push(one.refusals)
      continue
    }
    const same = byId.get(one.decision.id) ?? []
    const refusal = repetition(one, same)
    if (refusal === undefined) taken.push(one)
    else refused.push([refusal])
  }
  return { ok: true, count: raw.entries.length, taken, refused }
}

function readOne(
  entry: RawEntry,
  known: KnownLinks,
): ReadDecision | { readonly refusals: readonly DecisionRefusal[] } {
  const { line, id } = entry
  const named = id === undefined ? { line } : { line, id }
  if ('fault' in entry) return { refusals: [{ ...named, ...entry.fault }] }
  const checked = checkDecision(entry.value, known)
  if (!checked.ok) return { refusals: checked.faults.map((fault) => ({ ...named, ...fault })) }
  return { line, decision: checked.decision, canonical: canonicalDecision(checked.decision) }
}

/** Told twice alike, the first counts; told twice and differently, none does. */
function repetition(one: ReadDecision, same: readonly ReadDecision[]): DecisionRefusal | undefined {
  const [first] = same
  if (first === undefined || same.length === 1) return undefined
  const { id } = one.decision
  const place = { line: one.line, id, path: '/id' }
  if (same.some(({ canonical }) => canonical !== first.canonical))
    return { ...place, code: 'conflicting', params: { id, lines: same.map(({ line }) => line).join(', ') } }
  return one === first ? undefined : { ...place, code: 'repeated', params: { line: String(first.line) } }
}
