/** Follows what part of a long document is seen: which page it is, which lie near enough to be drawn, and how wide the view is. */
import { type RefObject, useCallback, useEffect, useState } from 'react'

export type Seen = { readonly current: number; readonly from: number; readonly to: number }

type Pages = Seen & {
  /** CSS pixels that a page may be wide; 0 before anything was measured. */
  readonly width: number
  readonly goTo: (page: number) => void
}

/** @param view what scrolls; its first child holds the pages, each an element that says its number in `data-page`. */
export function usePages(view: RefObject<HTMLElement | null>, total: number): Pages {
  const [seen, setSeen] = useState<Seen>({ current: 1, from: 1, to: 2 })
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const place = view.current
    if (place === null) return
    const measure = () => {
      setWidth(place.clientWidth)
      const next = seenIn(place)
      setSeen((now) => (sameSeen(now, next) ? now : next))
    }
    const watch = new ResizeObserver(measure)
    watch.observe(place)
    // Another size moves every page, and so do pages that are not like the first.
    if (place.firstElementChild !== null) watch.observe(place.firstElementChild)
    place.addEventListener('scroll', measure, { passive: true })
    return () => {
      watch.disconnect()
      place.removeEventListener('scroll', measure)
    }
  }, [view])
  const goTo = useCallback(
    (page: number) => {
      const bound = Math.min(Math.max(page, 1), total)
      const sheet = view.current?.querySelector<HTMLElement>(`[data-page="${bound}"]`)
      if (sheet) view.current?.scrollTo({ top: sheet.offsetTop - 8 })
    },
    [view, total],
  )
  return { ...seen, width, goTo }
}

const sameSeen = (a: Seen, b: Seen): boolean => a.current === b.current && a.from === b.from && a.to === b.to

/** Pages within one height of the view above and below are near. */
function seenIn(place: HTMLElement): Seen {
  const { scrollTop: top, clientHeight: height } = place
  const middle = top + height / 2
  let current = 1
  let from = 0
  let to = 0
  for (const sheet of place.querySelectorAll<HTMLElement>('[data-page]')) {
    const number = Number(sheet.dataset['page'])
    const start = sheet.offsetTop
    if (start <= middle) current = number
    if (start + sheet.offsetHeight >= top - height && start <= top + 2 * height) {
      if (from === 0) from = number
      to = number
    }
  }
  return { current, from: from === 0 ? current : from, to: to === 0 ? current : to }
}
