/** Finds the charges that a change weakens by what it takes away, as the law engine reads the file before and after. */
import type { CaseFile, Charge, Evidence } from '@clew/casefile'
import { assess, type LawSet, type Standing } from '@clew/law'
import { text } from './case-row.ts'

export type Weakened = { readonly charge: string; readonly from: Standing; readonly to: Standing }

/** What a charge needs to be brought at all: each element on one source at least. */
const chargeable: Standing = 2
const brought: readonly string[] = ['charged', 'tried']
const ended: readonly string[] = ['withdrawn', 'discontinued']
/** What a standing rests on. */
const weighed = [
  'parties',
  'victims',
  'witnesses',
  'places',
  'sources',
  'evidence',
  'facts',
  'links',
  'charges',
  'findings',
] as const satisfies readonly (keyof CaseFile)[]

/**
 * What a change adds never counts against whoever adds it, nor does what a court decided: the file is read a third time with the
 * change but without them, and a charge is weakened where it stands lower there too. A charge that was brought is weakened by any
 * fall, one that is only considered by falling below what is needed to bring it.
 */
export function weakenedCharges(
  before: CaseFile,
  after: CaseFile,
  law: LawSet,
  at: Date,
): readonly Weakened[] {
  if (!takesAway(before, after)) return []
  const old = new Map(before.charges.map((charge) => [charge.id, charge]))
  const drafts = (file: CaseFile): CaseFile => ({ ...file, charges: asDrafted(file, old) })
  const kept = withoutAdditions(before, after)
  const found = new Map<string, Weakened>()
  // The parties' evidence by itself, so that a judgment hides no loss of it; with judgments too, so that none is lost.
  const views =
    before.findings.length > 0
      ? (['before-judgment', 'after-judgment'] as const)
      : (['before-judgment'] as const)
  for (const view of views) {
    const standings = (file: CaseFile) => standingsIn(file, before, law, at, view)
    const stood = standings(before)
    const stands = standings(drafts(after))
    const fallen = [...stood].filter(
      ([id, from]) => !found.has(id) && falls(old.get(id), from, stands.get(id)),
    )
    if (fallen.length === 0) continue
    const left = standings(drafts(kept))
    for (const [charge, from] of fallen) {
      const to = stands.get(charge)
      if (to !== undefined && falls(old.get(charge), from, left.get(charge)))
        found.set(charge, { charge, from, to })
    }
  }
  return [...found.values()]
}

function falls(charge: Charge | undefined, from: Standing, to: Standing | undefined): boolean {
  if (charge === undefined || to === undefined) return false
  if (ended.includes(charge.status) || from < chargeable) return false
  return brought.includes(charge.status) ? to < from : to < chargeable
}

/** Whether a record on which a standing may rest goes or is written over. */
function takesAway(before: CaseFile, after: CaseFile): boolean {
  return weighed.some((list) => {
    const now = new Map(after[list].map((record) => [record.id, text(record)]))
    return before[list].some((record) => now.get(record.id) !== text(record))
  })
}

/** Charges of both sides. What was only considered is read as it was: to draft it anew takes nothing away from it. */
function asDrafted({ charges, parties, victims }: CaseFile, old: ReadonlyMap<string, Charge>): Charge[] {
  const people = new Set([...parties, ...victims].map(({ id }) => id))
  return charges.flatMap((charge) => {
    const was = old.get(charge.id)
    if (was === undefined) return []
    if (brought.includes(was.status)) return was.offence === charge.offence ? [charge] : []
    return [was.accused, ...was.victims].every((id) => people.has(id)) ? [was] : []
  })
}

/** The file after the change without what the change brought in. */
function withoutAdditions(before: CaseFile, after: CaseFile): CaseFile {
  const there = <Of extends { readonly id: string }>(list: readonly Of[], was: readonly Of[]): Of[] => {
    const ids = new Set(was.map(({ id }) => id))
    return list.filter(({ id }) => ids.has(id))
  }
  const facts = there(after.facts, before.facts)
  const known = new Set(facts.map(({ id }) => id))
  const isKnown = (id: string | undefined) => id === undefined || known.has(id)
  const items = new Map(before.evidence.map((item) => [item.id, item]))
  return {
    ...after,
    facts,
    evidence: after.evidence.map((item) => withoutRuling(item, items.get(item.id))),
    links: there(after.links, before.links).filter((link) => isKnown(link.fact) && isKnown(link.inference)),
    findings: there(after.findings, before.findings).filter(({ fact }) => isKnown(fact)),
  }
}

/** A ruling that names the court and its day is the court's act, and recording it takes nothing away. */
function withoutRuling(item: Evidence, was: Evidence | undefined): Evidence {
  const { status, by, on } = item.admissibility
  const ruled = status === 'excluded' && by !== undefined && on !== undefined
  return was !== undefined && ruled ? { ...item, admissibility: was.admissibility } : item
}

function standingsIn(
  caseFile: CaseFile,
  { charges }: CaseFile,
  law: LawSet,
  at: Date,
  view: 'before-judgment' | 'after-judgment',
): ReadonlyMap<string, Standing> {
  const packs = [...new Set(charges.map(({ offence }) => offence.slice(0, offence.indexOf('/'))))]
  const read = assess(caseFile, law, {
    asOf: at.toISOString().slice(0, 10),
    view,
    packs,
    parts: { options: false, resilience: 'none', gaps: false, traces: false },
  })
  return new Map(read.charges.map(({ charge, standing }) => [charge, standing]))
}
