/** Placeholder while the page is written. */
export function LawFrame() {
  return null
}
