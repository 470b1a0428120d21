/** Computed conformity as it is read: the list of laws, one law, laws side by side, two days. */
import {
  namesIn,
  type ConformityChanges,
  type ConformityList,
  type ConformityMatrix,
  type ConformityRead,
} from '@clew/contract'
import { amendmentDays, changesBetween, framesFor, type LoadedPack } from '@clew/law'
import { Refusal } from '../../platform/refusal.ts'
import { framesAsked, only, type Bench } from './reports.ts'
import { countsOf, lawShown, practicesFor, sayChange, sayItem } from './say-report.ts'

export function listLaws(bench: Bench, day = bench.today): ConformityList {
  return {
    asOf: day,
    items: bench.law.packs.map((pack) => ({
      ...lawShown(pack),
      counts: countsOf(only(bench.report(pack.pack, day), framesFor(pack, bench.law.packs))),
    })),
  }
}

/** @throws Refusal `pack-not-found`, `frames-unknown`. */
export function readLaw(
  bench: Bench,
  name: string,
  { day = bench.today, against }: { day?: string | undefined; against?: string | undefined },
): ConformityRead {
  const pack = bench.pack(name)
  const report = only(bench.report(name, day), framesAsked(against, pack, bench.law))
  const practices = new Map(
    report.items.flatMap(({ item }) => practicesFor(item, pack, bench).map((each) => [each.id, each])),
  )
  const measures = new Map(
    report.items.flatMap(({ item }) => bench.standards.measuresFor(item)).map((each) => [each.id, each]),
  )
  return {
    law: lawShown(pack),
    asOf: day,
    frames: [...report.frames],
    binding: [...framesFor(pack, bench.law.packs)],
    groups: groupsOf(
      bench,
      report.items.map(({ group }) => group),
    ),
    counts: countsOf(report),
    items: report.items.map((answer) => sayItem(answer, pack, day, bench)),
    measures: [...measures.values()],
    practices: [...practices.values()],
    limits: [...pack.limits],
    amendments: amendmentDays(pack),
  }
}

/** The laws of a matrix; all national ones where nobody says which. @throws Refusal `packs-unknown`. */
export function packsAsked(bench: Bench, names: string | undefined): readonly LoadedPack[] {
  const asked = namesIn(names)
  const unknown = asked.filter((name) => bench.law.pack(name) === undefined)
  if (unknown.length > 0) {
    const known = bench.law.packs.map(({ pack }) => pack).join(', ')
    throw new Refusal('packs-unknown', { packs: unknown.join(', '), known })
  }
  return asked.length === 0
    ? bench.law.packs.filter(({ kind }) => kind === 'national')
    : asked.map((name) => bench.pack(name))
}

const groupsOf = ({ standards }: Bench, used: readonly string[]) =>
  standards.checklist.groups.filter(({ id }) => used.includes(id)).map(({ id, title }) => ({ id, title }))

/** @throws Refusal `packs-unknown`, `frames-unknown`. */
export function compareLaws(
  bench: Bench,
  query: { packs?: string | undefined; day?: string | undefined; against?: string | undefined },
): ConformityMatrix {
  const { day = bench.today, against } = query
  const packs = packsAsked(bench, query.packs)
  const asking = new Set(packs.flatMap((pack) => [...framesAsked(against, pack, bench.law)]))
  const reports = packs.map(({ pack }) => {
    const whole = bench.report(pack, day)
    return only(
      whole,
      whole.frames.filter((frame) => asking.has(frame)),
    )
  })
  const tables = reports.map((report) => new Map(report.items.map((answer) => [answer.item, answer.law])))
  const items = reports[0]?.items ?? []
  return {
    asOf: day,
    frames: [...(reports[0]?.frames ?? [])],
    laws: packs.map(lawShown),
    groups: groupsOf(
      bench,
      items.map(({ group }) => group),
    ),
    rows: items.map(({ item, frame, group, strength, obligation, question }) => ({
      item,
      frame,
      group,
      strength,
      obligation,
      question,
      cells: tables.map((table) => {
        const law = table.get(item)
        return {
          verdict: law?.verdict ?? 'not-assessed',
          cited: [...new Set(law?.bases.map(({ text }) => text) ?? [])],
        }
      }),
    })),
  }
}

/** @throws Refusal `pack-not-found`, `frames-unknown`. */
export function readChanges(
  bench: Bench,
  name: string,
  {
    from,
    to = bench.today,
    against,
  }: { from: string; to?: string | undefined; against?: string | undefined },
): ConformityChanges {
  const pack = bench.pack(name)
  const frames = framesAsked(against, pack, bench.law)
  const [before, after] = [only(bench.report(name, from), frames), only(bench.report(name, to), frames)]
  return {
    law: lawShown(pack),
    from,
    to,
    amendments: amendmentDays(pack),
    before: countsOf(before),
    after: countsOf(after),
    changes: changesBetween(before, after).flatMap((change) => sayChange(change, after, bench.law.taxonomy)),
  }
}
