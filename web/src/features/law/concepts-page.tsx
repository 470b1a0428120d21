/** Placeholder while the page is written. */
export function ConceptsPage() {
  return null
}
