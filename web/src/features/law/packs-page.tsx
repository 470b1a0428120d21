/** Placeholder while the page is written. */
export function PacksPage() {
  return null
}
