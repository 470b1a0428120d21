/** The figures as people read them: a table on the screen, and the same in docs/performance.md. */
import { writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from './material.ts'
import { type Row, verdictOn } from './row.ts'

/** Class of the machine: enough to compare, nothing that names it. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const titles = ['What', 'Clew', 'Beside', 'Budget'] as const
const widths = [38, 32, 32, 30] as const

function cells(row: Row): readonly string[] {
  const verdict = verdictOn(row).words
  return 'why' in row ? [row.what, '–', '–', verdict] : [row.what, row.figure, row.beside, verdict]
}

export function tableOf(rows: readonly Row[]): string {
  const rule = widths.map((w) => '─'.repeat(w)).join('──')
  const block = (texts: readonly string[]): string => {
    const columns = texts.map((text, at) => wrapped(text, widths[at] ?? 30))
    const height = Math.max(...columns.map((c) => c.length))
    return Array.from({ length: height }, (_, line) =>
      columns
        .map((column, at) => (column[line] ?? '').padEnd(widths[at] ?? 30))
        .join('  ')
        .trimEnd(),
    ).join('\n')
  }
  return [block(titles), ...rows.map((row) => block(cells(row)))].join(`\n${rule}\n`)
}

/** Puts a whole run between the marks of the page; the words around them are people's. */
export async function writePage(rows: readonly Row[]): Promise<void> {
  const path = join(root, 'docs', 'performance.md')
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((t) => t.replaceAll('|', '\\|')).join(' | ')} |`
  const table = [line(titles), line(titles.map(() => '---')), ...rows.map((row) => line(cells(row)))].join(
    '\n',
  )
  const on = new Date().toISOString().slice(0, 10)
  await writeFile(
    path,
    `# Performance

Every budget of the design, measured beside a named peer or limit in the same run. \`npm run bench\` prints this table, \`npm run bench -- assess\` one part of it,
\`--json\` the same for programs, and \`--write\` puts it here. Times are those of the least disturbed of many batches, warm; allocations are what one run adds to the heap and its buffers.

Measured on ${on}, on ${machine()}.

${table}

## How to read it

- **Largest case**: by charges × persons × facts among \`case-files/\`.
- **json-rules-engine** gets the same element trees as rules, and the standing of every leaf as a fact already answered; it says only which offence stands for which accused and victim.
  Clew in the same row does its whole assessment: facts, charges with traces, gaps, penalties, jurisdiction and options. Before the clock runs, both must find the same offences.
- **Generated case files** come from the real ones by a seed: other ids, facts and items dropped or told twice. They are made one at a time.
- A figure that was not measured says why. A budget that was not met says by how much.
`,
  )
}
