// Holds one law pack against the checklist, item by item, as of a day: computed where the pack's data can decide, else as people answered.
import type { LawSet } from '../load/law-set.ts'
import type { LoadedPack, Taxonomy } from '../load/law-set.ts'
import type { ConformityAnswer, PersonAnswer, Reading } from '../pack/index.ts'
import type { ConformityReport, Finding, ItemAnswer, LawAnswer, PracticeAnswer, Remark } from './answer.ts'
import {
  frameOf,
  isPlainDuty,
  obligationOf,
  type Checklist,
  type ChecklistItem,
  type Frame,
} from './checklist.ts'
import { citedIn, inForceOn, lawOn } from './law-on.ts'
import { rules } from './rules.ts'

export type ConformityOptions = {
  /** ISO day; the texts in force on it are judged. */
  readonly asOf: string
  /** Palermo, UNTOC and TVPA where absent, and the EU directive for a State that it binds. */
  readonly frames?: readonly Frame[]
}

export const defaultFrames: readonly Frame[] = ['palermo', 'untoc', 'tvpa']

/** The texts against which a law is held when nobody says which; the packs of a law set say whom a regional text binds. */
export function framesFor(pack: LoadedPack, packs: readonly LoadedPack[]): readonly Frame[] {
  const bound = packs.some(
    ({ pack: id, states }) => id === 'eu' && pack.state !== undefined && states.includes(pack.state),
  )
  return bound || pack.pack === 'eu' ? [...defaultFrames, 'eu'] : defaultFrames
}

/** Never throws. Items come in the order of the checklist. */
export function conformityOf(
  pack: LoadedPack,
  law: Pick<LawSet, 'taxonomy' | 'packs'>,
  checklist: Checklist,
  options: ConformityOptions,
): ConformityReport {
  const frames = options.frames ?? framesFor(pack, law.packs)
  const items = checklist.items.filter(({ id }) => frames.some((frame) => frame === frameOf(id)))
  const find = findings(pack, law.taxonomy, options.asOf)
  const answered = new Map<string, ConformityAnswer>()
  for (const answer of pack.answers)
    if (inForceOn(answer.valid, options.asOf)) answered.set(answer.item, answer)
  const known = new Set(checklist.items.map(({ id }) => id))
  return {
    pack: pack.pack,
    title: pack.title,
    version: pack.version,
    reviewed: pack.review !== 'unverified',
    asOf: options.asOf,
    frames,
    strayAnswers: [...new Set(pack.answers.map(({ item }) => item))].filter((item) => !known.has(item)),
    items: items.map((item) => answerTo(pack, item, checklist, find(item.id), answered.get(item.id))),
    limits: pack.limits,
  }
}

/** Rules that several items share are asked once. */
function findings(pack: LoadedPack, taxonomy: Taxonomy, day: string): (id: string) => Finding {
  const law = lawOn(pack, taxonomy, day)
  const known = new Map<unknown, Finding>()
  return (id) => {
    const rule = Object.hasOwn(rules, id) ? rules[id] : undefined
    if (rule === undefined) return nothing
    const before = known.get(rule)
    if (before !== undefined) return before
    const found = rule(law)
    known.set(rule, found)
    return found
  }
}

const nothing: Finding = { verdict: 'not-assessed', remarks: [], missing: [], bases: [] }

function answerTo(
  pack: LoadedPack,
  item: ChecklistItem,
  checklist: Checklist,
  found: Finding,
  answer: ConformityAnswer | undefined,
): ItemAnswer {
  return {
    item: item.id,
    frame: frameOf(item.id) ?? 'palermo',
    group: item.group,
    strength: item.strength,
    ...(item.qualifier === undefined ? {} : { qualifier: item.qualifier }),
    obligation: obligationOf(item, checklist),
    question: item.question,
    satisfied: item.satisfied,
    law: lawAnswer(pack, item, found, answer?.law),
    practice: practiceAnswer(item, answer?.practice),
  }
}

function lawAnswer(
  pack: LoadedPack,
  item: ChecklistItem,
  found: Finding,
  person: PersonAnswer | undefined,
): LawAnswer {
  const reading = weakest([
    ...found.bases.flatMap(({ reading, entry }) => (entry === undefined ? [reading] : [reading, entry])),
    ...(person?.source === undefined ? [] : [person.source.reading]),
  ])
  const shown = { ...(reading === undefined ? {} : { reading }), ...(person === undefined ? {} : { person }) }
  const remarks = [...found.remarks, ...remarksOn(item, person)]
  if (found.verdict !== 'not-assessed') {
    const differs = person !== undefined && person.answer !== found.verdict
    return {
      ...found,
      ...shown,
      by: 'pack',
      remarks: differs ? [...remarks, { code: 'contradicted' }] : remarks,
    }
  }
  if (person === undefined) return { ...found, ...shown, by: 'nobody' }
  return {
    ...found,
    ...shown,
    by: 'person',
    // Somebody has said where it stands, so silence of the computed part would read as its denial.
    remarks: person.source === undefined ? remarks : remarks.filter(({ code }) => code !== 'silent'),
    bases:
      person.source === undefined
        ? found.bases
        : [...found.bases, citedIn(pack.instruments, person.source, pack.pack)],
    verdict: excused(item, person) ? 'not-assessed' : person.answer,
  }
}

/** A plain duty cannot be answered with "does not apply to us". */
const excused = (item: ChecklistItem, { answer }: PersonAnswer): boolean =>
  answer === 'not-applicable' && isPlainDuty(item)

function remarksOn(item: ChecklistItem, person: PersonAnswer | undefined): Remark[] {
  if (person?.reason === undefined) return []
  const leaves = person.answer === 'not' || person.answer === 'partly'
  if (excused(item, person) || (leaves && item.strength === 'mandatory'))
    return [{ code: 'not-reasoned-away' }]
  return [{ code: 'reasoned', value: person.reason }]
}

function practiceAnswer(item: ChecklistItem, person: PersonAnswer | undefined): PracticeAnswer {
  if (person === undefined) return { verdict: 'not-assessed' }
  return { verdict: excused(item, person) ? 'not-assessed' : person.answer, person }
}

const ranks: Readonly<Record<Reading, number>> = { unverified: 0, secondary: 1, read: 2 }
export function weakest(readings: readonly Reading[]): Reading | undefined {
  return readings.toSorted((a, b) => ranks[a] - ranks[b])[0]
}
