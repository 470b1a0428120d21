/** Keys of an open PDF: arrows to the side turn pages as the interface runs, plus and minus look closer and from farther away. */
import { type RefObject, useEffect, useEffectEvent } from 'react'

type Steps = {
  readonly dir: 'ltr' | 'rtl'
  readonly turn: (by: 1 | -1) => void
  readonly zoom: (towards: 1 | -1) => void
}

export function useKeys(view: RefObject<HTMLElement | null>, { dir, turn, zoom }: Steps): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const place = view.current
    if (place === null || event.ctrlKey || event.metaKey || event.altKey) return
    // A page that is wider than the view is moved by the same arrows.
    const isWide = place.scrollWidth > place.clientWidth + 1
    const [onwards, back] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    if (event.key === onwards && !isWide) turn(1)
    else if (event.key === back && !isWide) turn(-1)
    else if (event.key === '+') zoom(1)
    else if (event.key === '-') zoom(-1)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const place = view.current
    const listen = (event: KeyboardEvent) => press(event)
    place?.addEventListener('keydown', listen)
    return () => place?.removeEventListener('keydown', listen)
  }, [view])
}
