/** How large a page of a PDF is shown: as wide as there is room for, or one of a few steps. */

/** As wide as the view, or a size of the steps in percent. */
export type Zoom = 'width' | number

const steps = [25, 50, 75, 100, 125, 150, 200, 300, 400]
/** A page counts in seventy-seconds of an inch, a browser in ninety-sixths. */
const whole = 96 / 72
/** Room for the edge of a page and the bar beside it. */
const edge = 16

/** @param room in CSS pixels. @param width of the page in its own units. @returns CSS pixels for one unit. */
export function scaleOf(zoom: Zoom, room: number, width: number): number {
  if (zoom !== 'width') return (zoom / 100) * whole
  return Math.max(0.1, Math.min((room - edge) / width, 2 * whole))
}

export const percentOf = (scale: number): number => Math.round((scale / whole) * 100)

/** The next step above or below what is shown now, itself at either end. */
export function stepFrom(scale: number, towards: 1 | -1): number {
  const now = percentOf(scale)
  const next = towards === 1 ? steps.find((step) => step > now) : steps.findLast((step) => step < now)
  return next ?? (towards === 1 ? Math.max(...steps) : Math.min(...steps))
}
