/** Tables as files that any spreadsheet opens, without letting a cell become a formula there. */

/** A cell that begins like a formula gets an apostrophe before it; then quotes as RFC 4180 asks. */
export function csvCell(value: string): string {
  const safe = /^['\s]*[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(csvCell).join(',')).join('\r\n')

/** Hands the table to the browser as a download; the mark at the start tells spreadsheets that it is UTF-8. */
export function downloadCsv(name: string, rows: readonly (readonly string[])[]): void {
  const file = new Blob([`\uFEFF${csvOf(rows)}\r\n`], { type: 'text/csv;charset=utf-8' })
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.csv`
  link.click()
  URL.revokeObjectURL(address)
}
