/** Placeholder while the page is written. */
export function JurisdictionPage() {
  return null
}
