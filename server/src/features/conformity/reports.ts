/** Reports of every law on a day, computed when first asked and kept under the content of law and checklist, so that they are never stale. */
import {
  conformityOf,
  frames as allFrames,
  framesFor,
  type ConformityReport,
  type Frame,
  type LawSet,
  type LoadedPack,
} from '@clew/law'
import { namesIn } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { LawSource } from '../law/index.ts'
import type { Standards, StandardsSource } from './standards.ts'

export type Sources = { readonly law: LawSource; readonly standards: StandardsSource; readonly clock: Clock }

/** One look at law and checklist, with every report that it was asked for. */
export type Bench = {
  readonly law: LawSet
  readonly standards: Standards
  readonly today: string
  /** @throws Refusal `pack-not-found`. */
  readonly pack: (name: string) => LoadedPack
  /** All items of all texts; a text is picked by `only`. */
  readonly report: (pack: string, day: string) => ConformityReport
}

/** Days are few: today, and those of amendments. A report is about a hundred kilobytes. */
const keptReports = 400

export function openReports({ law: source, standards: library, clock }: Sources): () => Promise<Bench> {
  let key = ''
  let kept = new Map<string, ConformityReport>()
  return async () => {
    const [inUse, standards] = await Promise.all([source.current(), library.current()])
    const { law } = inUse
    const fresh = `${inUse.key} ${standards.key}`
    if (fresh !== key) {
      key = fresh
      kept = new Map()
    }
    const reports = kept
    const pack = (name: string): LoadedPack => {
      const found = law.pack(name)
      if (found === undefined) throw new Refusal('pack-not-found', { pack: name })
      return found
    }
    const report = (name: string, day: string): ConformityReport => {
      const id = `${name} ${day}`
      const before = reports.get(id)
      if (before !== undefined) return before
      if (reports.size >= keptReports) reports.clear()
      const made = conformityOf(pack(name), law, standards.checklist, { asOf: day, frames: allFrames })
      reports.set(id, made)
      return made
    }
    return { law, standards, today: clock().toISOString().slice(0, 10), pack, report }
  }
}

/** The texts that were asked for, in their own order; those that bind the State where nobody says. */
export function framesAsked(against: string | undefined, pack: LoadedPack, law: LawSet): readonly Frame[] {
  const asked = namesIn(against)
  if (asked.length === 0) return framesFor(pack, law.packs)
  const unknown = asked.filter((name) => !allFrames.some((frame) => frame === name))
  if (unknown.length > 0)
    throw new Refusal('frames-unknown', { frames: unknown.join(', '), known: allFrames.join(', ') })
  return allFrames.filter((frame) => asked.includes(frame))
}

/** The same report, of some of the texts. */
export function only(report: ConformityReport, frames: readonly Frame[]): ConformityReport {
  return { ...report, frames, items: report.items.filter(({ frame }) => frames.includes(frame)) }
}
