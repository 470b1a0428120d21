// Brings a file of an older format to the present one, step by step, so that no case is lost to a change of ours.
import type { Complaint } from './problem.ts'

export const currentFormat = 'clew-casefile/1'

type Fields = Readonly<Record<string, unknown>>

/** One step: from the format under whose name it stands to the next. Takes any record; what it cannot read it leaves for the schema to refuse. */
interface Migration {
  readonly to: string
  readonly migrate: (fields: Fields) => Fields
}

/** The draft called the parties `suspects`, which half of them never were. */
function fromDraft(fields: Fields): Fields {
  const entries = Object.entries(fields).map(
    ([key, value]) => [key === 'suspects' ? 'parties' : key, value] as const,
  )
  return Object.hasOwn(fields, 'parties') ? fields : Object.fromEntries(entries)
}

const migrations: ReadonlyMap<string, Migration> = new Map([
  ['clew-casefile/0', { to: currentFormat, migrate: fromDraft }],
])

/** The record in the present format, or why it cannot be brought there. The given value is not changed. */
export function migrateCaseFile(
  fields: Fields,
):
  | { readonly ok: true; readonly fields: Fields; readonly from: string }
  | { readonly ok: false; readonly complaint: Complaint } {
  const found = Object.hasOwn(fields, 'format') ? fields['format'] : undefined
  const refuse = (code: Complaint['code'], params: Complaint['params']) => ({
    ok: false as const,
    complaint: { code, path: ['format'], params: { ...params, known: currentFormat } },
  })
  if (found === undefined || found === null) return refuse('format-missing', {})
  if (typeof found !== 'string')
    return refuse('format-unknown', { found: JSON.stringify(found).slice(0, 60) })
  let here = { format: found, fields }
  for (let step = migrations.get(here.format); step !== undefined; step = migrations.get(here.format)) {
    here = { format: step.to, fields: { ...step.migrate(here.fields), format: step.to } }
  }
  if (here.format === currentFormat) return { ok: true, fields: here.fields, from: found }
  const version = /^clew-casefile\/(\d{1,6})$/.exec(found)
  return refuse(version === null ? 'format-unknown' : 'format-newer', { found })
}
