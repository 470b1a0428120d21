/** Shows the generations of the unit's key and makes the next one; wrapping anew goes on behind. */
import type { UnitKeys } from '@clew/contract'
import { beginGeneration, listGenerations, type MasterKey } from '../../platform/crypto/index.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { describeError, type Log } from '../../platform/log/log.ts'
import { Refusal } from '../../platform/refusal.ts'

export type KeyParts = { readonly clock: Clock; readonly master: MasterKey; readonly log: Log }

export async function readUnitKeys(
  { db, journal }: Entered,
  parts: KeyParts,
  { unitId }: Actor,
): Promise<UnitKeys> {
  const said = await say(db, parts, unitId)
  journal({ action: 'vault.list', effect: 'read', detail: { generations: said.items.length } })
  return said
}

/** @throws Refusal `keys-unavailable`, `rotation-under-way`. */
export async function rotateUnitKey(
  { db, journal }: Entered,
  parts: KeyParts,
  { unitId }: Actor,
): Promise<UnitKeys> {
  const before = await listGenerations(db, unitId)
  if (before.some(({ retired_at, destroyed_at }) => retired_at !== null && destroyed_at === null))
    throw new Refusal('rotation-under-way')
  const generation = await beginGeneration(db, parts.master, unitId, parts.clock())
  journal({
    action: 'vault.rotate',
    effect: 'change',
    subject: `unit-key:${generation}`,
    detail: { generation },
  })
  return say(db, parts, unitId)
}

async function say(db: Entered['db'], { master, log }: KeyParts, unitId: Actor['unitId']): Promise<UnitKeys> {
  const rows = await listGenerations(db, unitId)
  // A key that cannot be read is a state to be shown here, not a reason to show nothing.
  const current = await master.current().catch((error: unknown) => {
    log.error({ error: describeError(error) }, 'the master key could not be read')
    return undefined
  })
  return {
    items: rows.map(({ generation, master: by, created_at, retired_at, destroyed_at }) => ({
      generation,
      state: destroyed_at !== null ? 'destroyed' : retired_at !== null ? 'retired' : 'current',
      ...(by === null ? {} : { master: by }),
      made: created_at.toISOString(),
      ...(retired_at === null ? {} : { retired: retired_at.toISOString() }),
      ...(destroyed_at === null ? {} : { destroyed: destroyed_at.toISOString() }),
    })),
    ...(current === undefined ? {} : { master: current }),
  }
}
