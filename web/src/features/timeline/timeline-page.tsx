/** Placeholder while the page is written. */
export function TimelinePage() {
  return null
}
