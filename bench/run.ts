/** `npm run bench [-- <row>… --json --write]`: every budget measured beside a named peer or limit, in one run. */
import { apiRows } from './rows/api.ts'
import { assessRows } from './rows/assess.ts'
import { conformityRows } from './rows/conformity.ts'
import { decisionRows } from './rows/decisions.ts'
import { exhibitRows } from './rows/exhibits.ts'
import { reAssessRows } from './rows/re-assess.ts'
import { resilienceRows } from './rows/resilience.ts'
import { startRows } from './rows/start.ts'
import { trustRows } from './rows/trust.ts'
import { webRows } from './rows/web.ts'
import { verifyRows } from './rows/verify.ts'
import { type Row, verdictOn } from './row.ts'
import { machine, tableOf, writePage } from './page.ts'

const measures: Readonly<Record<string, () => Promise<Row[]>>> = {
  assess: assessRows,
  resilience: resilienceRows,
  conformity: conformityRows,
  're-assess': reAssessRows,
  api: apiRows,
  ...decisionRows,
  trust: trustRows,
  start: startRows,
  web: webRows,
  verify: verifyRows,
  exhibits: exhibitRows,
}

const words = process.argv.slice(2)
const flags = new Set(words.filter((w) => w.startsWith('--')))
const chosen = words.filter((w) => !w.startsWith('--'))
const unknown = [
  ...chosen.filter((name) => !(name in measures)),
  ...[...flags].filter((flag) => flag !== '--json' && flag !== '--write'),
]
if (unknown.length > 0) {
  console.error(
    `Not known: ${unknown.join(', ')}. Rows: ${Object.keys(measures).join(', ')}. Flags: --json, --write.`,
  )
  process.exit(2)
}

const rows: Row[] = []
for (const [name, measure] of Object.entries(measures)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  if (!flags.has('--json')) console.error(`${name} …`)
  try {
    rows.push(...(await measure()))
  } catch (failure) {
    rows.push({ what: name, why: failure instanceof Error ? failure.message : String(failure) })
  }
}
if (flags.has('--json')) {
  const told = rows.map((row) => ({ ...row, ...verdictOn(row) }))
  console.log(
    JSON.stringify({ machine: machine(), on: new Date().toISOString().slice(0, 10), rows: told }, null, 2),
  )
} else console.log(tableOf(rows))
if (flags.has('--write')) {
  if (chosen.length > 0) console.error('--write takes no rows: the page shows one whole run.')
  else await writePage(rows)
}
// What a server or a worker left behind must not keep the figures waiting.
process.exit(rows.some((row) => 'why' in row) ? 1 : 0)
