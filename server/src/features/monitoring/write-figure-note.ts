/** Keeps what must be known to read a series: a law that changed, a register that began. */
import type { FigureNote, FigureNoteBody } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { IndicatorSource } from './indicator-source.ts'
import { insertNote } from './monitoring.store.ts'

/** @throws Refusal `indicators-unusable`, `indicator-not-found`. */
export async function writeFigureNote(
  { db, journal }: Entered,
  actor: SignedIn,
  { indicator, state, year, words }: FigureNoteBody,
  source: IndicatorSource,
  clock: Clock,
): Promise<FigureNote> {
  if (!(await source.current()).has(indicator)) throw new Refusal('indicator-not-found', { indicator })
  const id = timeOrderedId<'figure-note'>(clock)
  const at = clock()
  await insertNote(db, {
    unit_id: actor.unitId,
    note_id: id,
    indicator,
    state,
    year: year ?? null,
    words,
    written_by: actor.userId,
    written_at: at,
  })
  journal({
    action: 'monitoring.note',
    effect: 'change',
    subject: `note:${id}`,
    detail: { indicator, state },
  })
  return {
    id,
    indicator,
    state,
    ...(year === undefined ? {} : { year }),
    words,
    by: actor.name,
    at: at.toISOString(),
  }
}
