/** A place in a list of decisions as it travels: opaque to whoever carries it, checked when it comes back. */
import { Refusal } from '../../platform/refusal.ts'
import { isUuid, type UnitId } from '../../platform/ids/ids.ts'
import type { Place } from './decisions.store.ts'

/** @param order what the place belongs to; a cursor of another order is refused. */
export function cursorOf(order: string, { decided, id, owner }: Place): string {
  return Buffer.from(JSON.stringify([order, decided, id, owner])).toString('base64url')
}

/** @throws Refusal `cursor-invalid`. */
export function placeOf(order: string, cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined
  const parts = partsOf(cursor)
  const [ofOrder, decided = '', id = '', owner = ''] = parts ?? []
  const fits =
    parts?.length === 4 && ofOrder === order && isDay(decided) && !id.includes('\0') && isUuid(owner)
  if (!fits) throw new Refusal('cursor-invalid')
  return { decided, id, owner: owner as UnitId }
}

function partsOf(cursor: string): string[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : undefined
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined
    throw failure
  }
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && text > '0001' && !Number.isNaN(Date.parse(text))
