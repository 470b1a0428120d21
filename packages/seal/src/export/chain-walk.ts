/** Walks the entries of one chain in the order of the export and tells what was done to them. */
import { beforeTheFirst, type Entry, entryHash } from '../chain/entry.ts'
import type { Head } from '../chain/head.ts'
import type { Crypto } from '../crypto.ts'
import type { Findings } from './finding.ts'
import type { EntryLine } from './lines.ts'
import { newSeen } from './ranges-seen.ts'

/**
 * An entry is written before its transaction commits, and clocks of two machines differ. A time may be off by so much
 * before it counts as false. The sealer looks back as far.
 */
export const toleranceMinutes = 15

export type ChainWalk = {
  readonly addHead: (head: Head) => void
  readonly take: (entry: EntryLine, line: number) => void
  /** @returns entries that no seal covers yet. */
  readonly finish: () => { readonly unsealed: number }
}

/** How far around its place an entry that was moved is looked for, and how often at most in one export. */
const reach = 512
export type Patience = { left: number }

/** Entries from `at` on stand `shift` before the number they were written with. */
type Moved = { readonly at: number; to: number; readonly shift: number; readonly line: number }
type Bounded = { readonly head: Head; readonly earliest: string; readonly latest: string }

/** @param lastSealing when heads were sealed last; what no seal covers was not there then. */
export function walkChain(
  crypto: Crypto,
  chain: string,
  findings: Findings,
  patience: Patience,
  lastSealing: () => string | null,
): ChainWalk {
  const heads: Bounded[] = []
  const seen = newSeen()
  const moved: Moved[] = []
  const twice: number[] = []
  let [headAt, unsealed, next, badFrom] = [0, 0, 1, 0]
  // Read once: entries follow the seals in an export.
  let [unsealedSince, earliestUnsealed]: [string?, string?] = []
  let last = { original: 0, hash: beforeTheFirst, at: '', sound: true }
  const found = (code: Parameters<Findings['add']>[0], seq: number, line: number, more = {}): void => {
    badFrom = Math.max(badFrom, seq)
    findings.add(code, { chain, seq, line, ...more })
  }

  /** The number under which an entry was written, if it was only given another. */
  const numberOf = (entry: Entry, hash: string): number | undefined => {
    const held = (seq: number): boolean => {
      patience.left -= 1
      return seq > 0 && patience.left > 0 && entryHash(crypto, { ...entry, seq }) === hash
    }
    const again = entry.seq + (moved.at(-1)?.shift ?? 0)
    if (held(again)) return again
    for (let step = 1; step <= reach; step++) {
      if (held(entry.seq + step)) return entry.seq + step
      if (held(entry.seq - step)) return entry.seq - step
    }
    return undefined
  }

  const noteMoved = (at: number, original: number, line: number): void => {
    const run = moved.at(-1)
    const shift = original - at
    if (run !== undefined && run.shift === shift && run.to === at - 1) run.to = at
    else moved.push({ at, to: at, shift, line })
  }

  /** The first head at or after an entry: it was sealed with that one. */
  const sealOf = (original: number): Bounded | undefined => {
    while (headAt > 0 && (heads[headAt - 1]?.head.seq ?? 0) >= original) headAt -= 1
    while ((heads[headAt]?.head.seq ?? Infinity) < original) headAt += 1
    return heads[headAt]
  }

  const checkAgainstSeal = (entry: EntryLine, original: number, sound: boolean, line: number): void => {
    const seal = sealOf(original)
    if (seal === undefined) {
      unsealed += 1
      unsealedSince ??= lastSealing() ?? ''
      earliestUnsealed ??= unsealedSince === '' ? '' : shifted(unsealedSince, -toleranceMinutes)
      if (sound && entry.at.slice(0, 23) < earliestUnsealed)
        found('time-before-seal', original, line, { detail: { at: entry.at, since: unsealedSince } })
      return
    }
    const { head, earliest, latest } = seal
    const at = entry.at.slice(0, 23)
    const detail = { at: entry.at, sealed: head.sealed, since: head.since ?? '' }
    if (sound && at < earliest) found('time-before-seal', original, line, { detail })
    if (sound && at > latest) found('time-after-seal', original, line, { detail })
    if (head.seq !== original || entry.hash === head.hash) return
    const from = (heads[headAt - 1]?.head.seq ?? 0) + 1
    if (badFrom < from) found('rewritten', from, line, { to: original, detail: { sealed: head.sealed } })
  }

  return {
    addHead: (head) => {
      heads.push({
        head,
        earliest: head.since === null ? '' : shifted(head.since, -toleranceMinutes),
        latest: shifted(head.sealed, toleranceMinutes),
      })
    },
    take: (entry, line) => {
      let original = entry.seq
      let sound = entryHash(crypto, entry) === entry.hash
      if (!sound) {
        const number = numberOf(entry, entry.hash)
        if (number === undefined) {
          found(entry.at < last.at ? 'time-altered' : 'content', entry.seq, line, {
            detail: { at: entry.at },
          })
        } else {
          sound = true
          original = number
          noteMoved(entry.seq, original, line)
        }
      }
      if (entry.found !== undefined && entry.found !== entry.payload) found('details', original, line)
      const fresh = seen.add(original)
      if (!fresh) {
        twice.push(original)
        found('twice', original, line)
      } else if (entry.seq < next) found('out-of-place', original, line)
      if (original === last.original + 1 && last.sound && sound) {
        if (entry.previous !== last.hash) found('replaced', Math.max(1, original - 1), line)
        if (entry.at < last.at)
          found('time-runs-back', original, line, { detail: { at: entry.at, before: last.at } })
      }
      checkAgainstSeal(entry, original, sound, line)
      next = Math.max(next, entry.seq + 1)
      last = { original, hash: entry.hash, at: sound ? entry.at : last.at, sound }
    },
    finish: () => {
      const gaps = seen.gaps()
      for (const { from, to } of gaps) findings.add('missing', { chain, seq: from, to })
      for (const { at, to, shift, line } of moved) {
        const lost = gaps.reduce((sum, gap) => sum + (gap.to < at + shift ? gap.to - gap.from + 1 : 0), 0)
        const extra = twice.filter((original) => original <= at + shift).length
        if (shift !== lost - extra)
          findings.add('moved', { chain, seq: at, to, line, detail: { was: at + shift } })
      }
      const sealed = heads.at(-1)?.head
      const end = seen.highest()
      if (sealed !== undefined && sealed.seq > end)
        findings.add('cut', { chain, seq: end + 1, to: sealed.seq, detail: { sealed: sealed.sealed } })
      return { unsealed }
    },
  }
}

const shifted = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString().slice(0, 23)
