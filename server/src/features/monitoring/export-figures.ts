/** Gives out the figures in force as a table that reads back to the same figures. */
import { figuresAsCsv } from '@clew/library/figures'
import type { Entered } from '../../platform/database/doors.ts'
import type { IndicatorSource } from './indicator-source.ts'
import { figuresInForce } from './monitoring.store.ts'
import { figureOf } from './shapes.ts'

/** @param indicator all of them where absent. @throws Refusal `indicators-unusable`. */
export async function exportFigures(
  { db, journal }: Entered,
  indicator: string | undefined,
  source: IndicatorSource,
): Promise<string> {
  const ids = indicator === undefined ? [...(await source.current()).keys()] : [indicator]
  const rows = await figuresInForce(db, ids)
  journal({
    action: 'monitoring.export',
    effect: 'read',
    detail: { indicator: indicator ?? 'all', figures: rows.length },
  })
  return figuresAsCsv(rows.map(figureOf))
}
