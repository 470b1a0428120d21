/** Which part of a file is asked for (RFC 9110, section 14): one range of bytes, or all of it. */
import { Refusal } from '../../platform/refusal.ts'

export type Range = { readonly from: number; readonly to: number; readonly part: boolean }

/**
 * Several ranges at once, other units and what cannot be read are answered with the whole file, as the standard allows.
 * @returns `to` is behind the last byte. @throws Refusal `range-not-satisfiable`.
 */
export function rangeOf(header: string | undefined, size: number): Range {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  const [, first = '', last = ''] = asked ?? []
  if (asked === null || (first === '' && last === '')) return { from: 0, to: size, part: false }
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return { from: 0, to: size, part: false }
  if (from >= to) throw new Refusal('range-not-satisfiable', { size })
  return { from, to, part: true }
}
