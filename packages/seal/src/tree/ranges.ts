/** Which parts of a tree a proof consists of (RFC 9162, 2.1.3.1 and 2.1.4.1), as ranges of leaves, so that a store fetches only those. */

/** Leaves `start` to `end`, the end not included. */
export type Range = { readonly start: number; readonly end: number }

/** A complete subtree: 2^level leaves, the index-th of its kind. These never change once their leaves are there. */
export type Place = { readonly level: number; readonly index: number }

/** The largest power of two below `size`. */
function split(size: number): number {
  let half = 1
  while (half * 2 < size) half *= 2
  return half
}

/** Siblings of a leaf from its own up to the root's child. */
export function inclusionRanges(index: number, size: number): Range[] {
  const walk = (start: number, end: number): Range[] => {
    if (end - start === 1) return []
    const middle = start + split(end - start)
    return index < middle
      ? [...walk(start, middle), { start: middle, end }]
      : [...walk(middle, end), { start, end: middle }]
  }
  return walk(0, size)
}

/** What joins the tree of `from` leaves to the one of `to`; empty where they are the same. */
export function consistencyRanges(from: number, to: number): Range[] {
  const walk = (start: number, end: number, whole: boolean): Range[] => {
    if (from === end) return whole ? [] : [{ start, end }]
    const middle = start + split(end - start)
    return from <= middle
      ? [...walk(start, middle, whole), { start: middle, end }]
      : [...walk(middle, end, false), { start, end: middle }]
  }
  return from === 0 ? [] : walk(0, to, true)
}

/** The complete subtrees that a range of a tree falls into, from left to right, each smaller than the one before. */
export function placesIn({ start, end }: Range): Place[] {
  const places: Place[] = []
  for (let at = start; at < end;) {
    let level = 0
    let width = 1
    while (width * 2 <= end - at && at % (width * 2) === 0) {
      width *= 2
      level += 1
    }
    places.push({ level, index: at / width })
    at += width
  }
  return places
}
