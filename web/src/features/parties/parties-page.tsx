/** Placeholder while the page is written. */
export function PartiesPage() {
  return null
}
