// Finds branches that nobody can ever fill: under 14 inside "at least 18" is a slip of the pen that would silently kill a limb of the law.
import { isRecord } from './check-shape.ts'
import type { Path, Report } from './problem.ts'

type Ages = { atLeast: number; under: number }
type Known = { victim: Ages; accused: Ages }
const open: Ages = { atLeast: 0, under: 200 }

/** Works on the raw tree, so that it also speaks when something else in the tree is refused. */
export function checkAges(raw: unknown, path: Path, report: Report): void {
  visit(raw, path, { victim: open, accused: open }, report, 0)
}

function visit(raw: unknown, path: Path, known: Known, report: Report, depth: number): void {
  if (!isRecord(raw) || depth > 60) return
  const asked = agesOf(raw)
  if (asked !== undefined) {
    const ages = narrow(known[asked.of], asked.ages)
    if (ages.atLeast >= ages.under)
      report('unreachable-age', path, { atLeast: String(ages.atLeast), under: String(ages.under) })
    return
  }
  for (const key of ['all', 'any', 'of'] as const) {
    const list = raw[key]
    if (!Array.isArray(list)) continue
    for (const [at, child] of list.entries()) {
      // Inside `all`, what the other conjuncts ask of the age binds this one too; the later one of two that clash is named.
      const around = key === 'all' ? list.slice(0, at).concat(groupsBefore(list, at)) : []
      const narrowed = around.reduce<Known>((sofar, sibling) => bind(sofar, sibling), known)
      visit(child, [...path, key, at], narrowed, report, depth + 1)
    }
  }
  if ('count' in raw) visit(raw['where'], [...path, 'where'], { ...known, victim: open }, report, depth + 1)
}

/** Later age leaves bind an earlier branch, but an earlier leaf is not blamed for a later one. */
function groupsBefore(list: readonly unknown[], at: number): unknown[] {
  return agesOf(list[at]) === undefined ? list.slice(at + 1) : []
}

function bind(known: Known, sibling: unknown): Known {
  const asked = agesOf(sibling)
  return asked === undefined ? known : { ...known, [asked.of]: narrow(known[asked.of], asked.ages) }
}

function narrow(a: Ages, b: Ages): Ages {
  return { atLeast: Math.max(a.atLeast, b.atLeast), under: Math.min(a.under, b.under) }
}

function agesOf(raw: unknown): { of: keyof Known; ages: Ages } | undefined {
  if (!isRecord(raw) || !('ageUnder' in raw || 'ageAtLeast' in raw)) return undefined
  const { ageUnder, ageAtLeast, of } = raw
  return {
    of: of === 'accused' ? 'accused' : 'victim',
    ages: {
      atLeast: typeof ageAtLeast === 'number' ? ageAtLeast : open.atLeast,
      under: typeof ageUnder === 'number' ? ageUnder : open.under,
    },
  }
}
