/** What people of a unit answered, laid beside what a pack shows: it fills what nobody decided and never replaces what was computed. */
import type { ConformityAnswered } from '@clew/contract'
import {
  conformityOf,
  frames as allFrames,
  type ConformityAnswer,
  type ConformityReport,
  type LoadedPack,
  type PersonAnswer,
} from '@clew/law'
import type { Entered } from '../../platform/database/doors.ts'
import type { UnitId } from '../../platform/ids/ids.ts'
import { printed } from '../law/index.ts'
import { answersAbout } from './conformity.store.ts'
import type { Bench } from './reports.ts'

export async function answersOf(
  db: Entered['db'],
  unitId: UnitId,
  pack: LoadedPack,
): Promise<readonly ConformityAnswered[]> {
  return answersIn(await answersAbout(db, unitId, [pack.pack]), pack)
}

type Row = Awaited<ReturnType<typeof answersAbout>>[number]

/** The same of several packs, by pack. */
export async function answersOfEach(
  db: Entered['db'],
  unitId: UnitId,
  packs: readonly LoadedPack[],
): Promise<ReadonlyMap<LoadedPack, readonly ConformityAnswered[]>> {
  if (packs.length === 0) return new Map()
  const rows = await answersAbout(
    db,
    unitId,
    packs.map(({ pack }) => pack),
  )
  const byPack = Map.groupBy(rows, ({ pack }) => pack)
  return new Map(packs.map((pack) => [pack, answersIn(byPack.get(pack.pack) ?? [], pack)]))
}

function answersIn(rows: readonly Row[], pack: LoadedPack): readonly ConformityAnswered[] {
  const newest = new Map<string, number>()
  for (const { item, side, version } of rows) {
    const key = `${item} ${side}`
    newest.set(key, Math.max(newest.get(key) ?? 0, version))
  }
  return rows.map((row) => ({
    item: row.item,
    side: row.side,
    version: row.version,
    verdict: row.verdict,
    evidence: row.evidence,
    citation: row.citation,
    ...sourceOf(row, pack),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.valid_from === null ? {} : { validFrom: row.valid_from }),
    ...(row.valid_to === null ? {} : { validTo: row.valid_to }),
    by: row.author,
    at: row.answered_at.toISOString(),
    current: newest.get(`${row.item} ${row.side}`) === row.version,
  }))
}

function sourceOf(
  { instrument, article }: { instrument: string | null; article: string | null },
  pack: LoadedPack,
): Pick<ConformityAnswered, 'source'> {
  if (instrument === null || article === null) return {}
  return {
    source: { instrument, article, text: printed(pack.instruments, { instrument, article } as never) },
  }
}

/** The newest answers that hold on the day and were not taken back. */
export function inForce(answers: readonly ConformityAnswered[], day: string): readonly ConformityAnswered[] {
  return answers.filter(
    ({ current, verdict, validFrom, validTo }) =>
      current &&
      verdict !== 'withdrawn' &&
      (validFrom === undefined || validFrom <= day) &&
      (validTo === undefined || day <= validTo),
  )
}

/** The report with the unit's own answers; what the pack's file says of an item stays where the unit says nothing. */
export function reportWith(
  answers: readonly ConformityAnswered[],
  pack: LoadedPack,
  day: string,
  bench: Bench,
): ConformityReport {
  const fresh = inForce(answers, day)
  if (fresh.length === 0) return bench.report(pack.pack, day)
  const inFile = pack.answers.filter(
    ({ valid }) =>
      (valid.from === undefined || valid.from <= day) && (valid.to === undefined || day <= valid.to),
  )
  const merged = new Map<string, ConformityAnswer>(inFile.map((answer) => [answer.item, answer]))
  for (const answer of fresh)
    merged.set(answer.item, {
      ...merged.get(answer.item),
      item: answer.item,
      valid: {},
      [answer.side]: personOf(answer),
    })
  return conformityOf({ ...pack, answers: [...merged.values()] }, bench.law, bench.standards.checklist, {
    asOf: day,
    frames: allFrames,
  })
}

function personOf({ verdict, evidence, source, reason, by, at }: ConformityAnswered): PersonAnswer {
  return {
    answer: verdict === 'withdrawn' ? 'not' : verdict,
    evidence,
    ...(source === undefined
      ? {}
      : {
          source: { instrument: source.instrument, article: source.article, reading: 'unverified' as const },
        }),
    ...(reason === undefined ? {} : { reason }),
    by,
    on: at.slice(0, 10),
  }
}
