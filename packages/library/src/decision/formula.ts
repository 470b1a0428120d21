// Spreadsheets run a cell that begins like a formula; an apostrophe before it keeps it text, and reading takes it away again.

/** What Excel, LibreOffice and Google Sheets take for the start of a formula, wide forms too, after apostrophes of our own. */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^''*[=+\-@\t\r\n＝＋－＠]/

export const guardCell = (text: string): string => (dangerous.test(text) ? `'${text}` : text)

/** Undoes `guardCell`, for every text. */
export const unguardCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)
