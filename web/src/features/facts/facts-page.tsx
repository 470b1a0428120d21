/** Placeholder while the page is written. */
export function FactsPage() {
  return null
}
