/** Lists what is counted of States, and how much of it this unit holds. */
import type { IndicatorRead } from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { IndicatorSource } from './indicator-source.ts'
import { countsByIndicator } from './monitoring.store.ts'
import { shownIndicator } from './shapes.ts'

/** @throws Refusal `indicators-unusable`. */
export async function listIndicators(
  { db, journal }: Entered,
  { may }: Access,
  source: IndicatorSource,
): Promise<{ items: IndicatorRead[]; abilities: Record<string, boolean> }> {
  const indicators = await source.current()
  const counts = new Map((await countsByIndicator(db)).map((row) => [row.indicator, row]))
  journal({ action: 'monitoring.read', effect: 'read', detail: { indicators: indicators.size } })
  return {
    items: [...indicators.values()].map((each) => shownIndicator(each, counts.get(each.id))),
    abilities: { import: may('monitoring.import') },
  }
}
