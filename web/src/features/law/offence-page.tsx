/** Placeholder while the page is written. */
export function OffencePage() {
  return null
}
