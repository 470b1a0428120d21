/** Placeholder while the page is written. */
export function ChargesPage() {
  return null
}
