/** Size and scroll of a frame, so that only what is near the window needs to be drawn. */
import { type RefObject, useLayoutEffect, useState } from 'react'

export type Box = { width: number; height: number; top: number }

const step = 200

export function useBox(frame: RefObject<HTMLElement | null>): Box {
  const [box, setBox] = useState<Box>({ width: 0, height: 800, top: 0 })
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const read = () =>
      setBox((old) => {
        const next = {
          width: element.clientWidth,
          height: element.clientHeight,
          top: Math.floor(element.scrollTop / step) * step,
        }
        return old.width === next.width && old.height === next.height && old.top === next.top ? old : next
      })
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', read)
    }
  }, [frame])
  return box
}
