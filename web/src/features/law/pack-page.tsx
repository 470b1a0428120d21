/** Placeholder while the page is written. */
export function PackPage() {
  return null
}
