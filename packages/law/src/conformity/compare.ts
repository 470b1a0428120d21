// Two reports beside each other: what an amendment changed, what a draft would change, and many States in one table.
import type { Assessment, ChargeAssessment } from '../assessment/index.ts'
import type { Standing } from '../assessment/index.ts'
import { writeTerm } from '../load/terms.ts'
import type { ConformityReport, ItemAnswer, Verdict } from './answer.ts'

export type ItemChange = {
  readonly item: string
  readonly obligation: string
  readonly from: Verdict
  readonly to: Verdict
  /** What was missing before and no longer is, and the reverse. */
  readonly gained: readonly string[]
  readonly lost: readonly string[]
  /** Provisions that the answer rests on now and did not before, and the reverse. */
  readonly newProvisions: readonly string[]
  readonly oldProvisions: readonly string[]
}

/** Items of which verdict, gaps or provisions differ; items that only one report holds are left out. */
export function changesBetween(before: ConformityReport, after: ConformityReport): ItemChange[] {
  const old = new Map(before.items.map((answer) => [answer.item, answer]))
  return after.items.flatMap((now): ItemChange[] => {
    const then = old.get(now.item)
    if (then === undefined) return []
    const change = {
      item: now.item,
      obligation: now.obligation,
      from: then.law.verdict,
      to: now.law.verdict,
      gained: minus(then.law.missing, now.law.missing),
      lost: minus(now.law.missing, then.law.missing),
      newProvisions: minus(provisionsOf(now), provisionsOf(then)),
      oldProvisions: minus(provisionsOf(then), provisionsOf(now)),
    }
    const same =
      change.from === change.to &&
      [change.gained, change.lost, change.newProvisions, change.oldProvisions].every(
        (list) => list.length === 0,
      )
    return same ? [] : [change]
  })
}

const provisionsOf = ({ law }: ItemAnswer): string[] => [...new Set(law.bases.map(({ text }) => text))]
const minus = (from: readonly string[], take: readonly string[]): string[] =>
  [...new Set(from)].filter((one) => !take.includes(one))

export type MatrixRow = { readonly item: string; readonly verdicts: readonly Verdict[] }
export type Matrix = { readonly packs: readonly string[]; readonly rows: readonly MatrixRow[] }

/** States in the order given, items in the order of the first report and then of the others. */
export function matrixOf(reports: readonly ConformityReport[]): Matrix {
  const items = [...new Set(reports.flatMap((report) => report.items.map(({ item }) => item)))]
  const tables = reports.map((report) => new Map(report.items.map(({ item, law }) => [item, law.verdict])))
  return {
    packs: reports.map(({ pack }) => pack),
    rows: items.map((item) => ({ item, verdicts: tables.map((table) => table.get(item) ?? 'not-assessed') })),
  }
}

export type ChargeChange = {
  readonly charge: string
  readonly offence: string
  readonly from?: Standing
  readonly to?: Standing
  /** Elements that hold the charge down under each text. */
  readonly weakestBefore: readonly string[]
  readonly weakestAfter: readonly string[]
  /** Highest term of the range, in the spelling of packs. */
  readonly maximumBefore?: string
  readonly maximumAfter?: string
  readonly barsBefore: readonly string[]
  readonly barsAfter: readonly string[]
}

/** Charges of one case that end differently under another text of the law: standing, bars or the top of the range. */
export function chargesChanged(before: Assessment, after: Assessment): ChargeChange[] {
  const now = new Map(after.charges.map((charge) => [charge.charge, charge]))
  const then = new Map(before.charges.map((charge) => [charge.charge, charge]))
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((id): ChargeChange[] => {
    const [one, two] = [then.get(id), now.get(id)]
    const change = changeOf(id, one, two)
    const same =
      change.from === change.to &&
      change.maximumBefore === change.maximumAfter &&
      change.barsBefore.join(' ') === change.barsAfter.join(' ')
    return same ? [] : [change]
  })
}

function changeOf(
  id: string,
  one: ChargeAssessment | undefined,
  two: ChargeAssessment | undefined,
): ChargeChange {
  const [maximumBefore, maximumAfter] = [one, two]
    .map((charge) => charge?.penalty.range?.max)
    .map((max) => (max === undefined ? undefined : writeTerm(max)))
  return {
    charge: id,
    offence: one?.offence ?? two?.offence ?? '',
    ...(one === undefined ? {} : { from: one.standing }),
    ...(two === undefined ? {} : { to: two.standing }),
    weakestBefore: one?.weakest ?? [],
    weakestAfter: two?.weakest ?? [],
    ...(maximumBefore === undefined ? {} : { maximumBefore }),
    ...(maximumAfter === undefined ? {} : { maximumAfter }),
    barsBefore: codes(one),
    barsAfter: codes(two),
  }
}

const codes = (charge: ChargeAssessment | undefined): string[] =>
  [...new Set(charge?.bars.map(({ code }) => code) ?? [])].toSorted()
