// Walks the custody log of an item and says where it breaks. What it finds makes the item contested and moves no standing:
// a gap is explained to the court, which decides what it is worth, and is never overwritten.
import { type CustodyEvent, type Evidence, parseInstant } from '@clew/casefile'
import type { CustodyAssessment, CustodyFinding } from '../assessment/index.ts'

type Params = CustodyFinding['params']

/** A finding about these events, in the order in which they are walked. */
const found = (
  code: CustodyFinding['code'],
  events: readonly (CustodyEvent | undefined)[],
  params: Params = {},
): CustodyFinding => ({
  code,
  events: events.filter((each) => each !== undefined).map(({ id }) => id),
  params,
})

const moment = (text: string): number => parseInstant(text) ?? 0

/** Where the log stands after an event. */
type Held = {
  /** Who answers for the item now; two where a hand-over was not confirmed, nobody before it was collected. */
  holders: readonly string[]
  /** Number of the seal that is on it; `''` for one without a number, undefined where it is open. */
  seal: string | undefined
  destroyed: CustodyEvent | undefined
}

/** Reads the item after it was opened, so that the seal need not hold any more. */
const opens = ({ kind }: CustodyEvent): boolean => kind === 'examined' || kind === 'copied'

function takenBySomebodyElse(event: CustodyEvent, before: CustodyEvent | undefined, { holders }: Held) {
  if (before === undefined)
    return event.kind === 'collected' ? [] : [found('no-collection', [event], { by: event.by })]
  if (holders.includes(event.by)) return []
  // What came back to its owner can be taken again.
  if (before.kind === 'returned' && event.kind === 'collected') return []
  const code = event.kind === 'handed-over' ? 'giver-not-holder' : 'gap-between-holders'
  return [found(code, [before, event], { by: event.by, holder: holders[0] ?? '', kind: event.kind })]
}

function sealWrong(event: CustodyEvent, before: CustodyEvent | undefined, { seal }: Held): CustodyFinding[] {
  if (seal === undefined) return []
  if (event.kind === 'sealed') return [found('seal-opened-unexamined', [before, event], { seal })]
  if (event.seal === undefined || seal === '' || event.seal === seal) return []
  return [found('seal-differs', [before, event], { seal, other: event.seal })]
}

function fileWrong(event: CustodyEvent, { files = [] }: Evidence): CustodyFinding[] {
  const file = files.find(({ id }) => id === event.file)
  return file === undefined || event.sha256 === undefined || event.sha256 === file.sha256
    ? []
    : [found('file-differs', [event], { file: file.id })]
}

/** A confirmation may take until the end of the day; one that other events overtook is missing at once. */
function unconfirmed(event: CustodyEvent, last: boolean, asOf: string): CustodyFinding[] {
  if (event.kind !== 'handed-over' || event.confirmed !== undefined || event.document !== undefined) return []
  const day = new Date(moment(event.at)).toISOString().slice(0, 10)
  return last && asOf <= day
    ? []
    : [found('hand-over-unconfirmed', [event], { by: event.by, to: event.to ?? '' })]
}

function after(event: CustodyEvent, held: Held): Held {
  const { kind, by, to, confirmed, document } = event
  const sure = confirmed !== undefined || document !== undefined
  const holders =
    kind === 'handed-over' ? (sure ? [to ?? by] : [by, to ?? by]) : kind === 'returned' ? [to ?? ''] : [by]
  const seal =
    kind === 'sealed'
      ? (event.seal ?? '')
      : kind === 'collected'
        ? event.seal
        : opens(event)
          ? undefined
          : held.seal
  return { holders, seal, destroyed: held.destroyed ?? (kind === 'destroyed' ? event : undefined) }
}

/** Times as they were written down, one after the other: what was entered later happened later. */
function backwards(events: readonly CustodyEvent[]): CustodyFinding[] {
  const late = events.flatMap((event, at) => {
    const before = events[at - 1]
    return before === undefined || moment(event.at) >= moment(before.at)
      ? []
      : [found('time-runs-back', [before, event])]
  })
  const early = events
    .filter(({ at, confirmed }) => confirmed !== undefined && moment(confirmed) < moment(at))
    .map((event) => found('time-runs-back', [event]))
  return [...late, ...early]
}

/**
 * What is wrong with the custody of one item.
 * @param asOf ISO day, up to which a hand-over may wait for its confirmation.
 */
export function custodyFindings(item: Evidence, asOf: string): readonly CustodyFinding[] {
  const written = item.custody ?? []
  const findings = backwards(written)
  let held: Held = { holders: [], seal: undefined, destroyed: undefined }
  let before: CustodyEvent | undefined
  const events = written.toSorted((a, b) => moment(a.at) - moment(b.at))
  for (const [at, event] of events.entries()) {
    if (held.destroyed === undefined) {
      findings.push(...takenBySomebodyElse(event, before, held), ...sealWrong(event, before, held))
      findings.push(...unconfirmed(event, at === events.length - 1, asOf))
    } else findings.push(found('after-destruction', [held.destroyed, event], { kind: event.kind }))
    findings.push(...fileWrong(event, item))
    held = after(event, held)
    before = event
  }
  for (const { id, damaged } of item.files ?? [])
    if (damaged !== undefined) findings.push(found('file-differs', [], { file: id }))
  return findings
}

/** Items whose custody is broken, in file order. */
export function custodyOf(items: readonly Evidence[], asOf: string): readonly CustodyAssessment[] {
  return items.flatMap((item) => {
    if (item.custody === undefined && item.files === undefined) return []
    const findings = custodyFindings(item, asOf)
    return findings.length === 0 ? [] : [{ evidence: item.id, contested: true as const, findings }]
  })
}
