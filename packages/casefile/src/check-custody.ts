// What one line of a custody log must say to be one; whether the lines together make sense is for the assessment to find.
import type { CustodyEvent } from './custody.ts'
import type { Evidence } from './evidence.ts'
import { parseInstant } from './instant.ts'
import type { Complaints, Path } from './problem.ts'

export function checkCustody({ custody, files }: Evidence, path: Path, complaints: Complaints): void {
  if (custody !== undefined) {
    once(custody, [...path, 'custody'], complaints)
    for (const [index, event] of custody.entries()) checkEvent(event, [...path, 'custody', index], complaints)
  }
  if (files === undefined) return
  once(files, [...path, 'files'], complaints)
  for (const [index, { damaged }] of files.entries())
    moment(damaged, [...path, 'files', index, 'damaged'], complaints)
}

function checkEvent(event: CustodyEvent, path: Path, complaints: Complaints): void {
  moment(event.at, [...path, 'at'], complaints)
  moment(event.confirmed, [...path, 'confirmed'], complaints)
  if (event.kind === 'handed-over' && event.to === undefined)
    complaints.add('hand-over-without-receiver', path)
  if (event.kind === 'handed-over' && event.to === event.by)
    complaints.add('hand-over-to-oneself', [...path, 'to'], { by: event.by })
}

function moment(text: string | undefined, path: Path, complaints: Complaints): void {
  if (text !== undefined && parseInstant(text) === undefined)
    complaints.add('instant-form', path, { found: text })
}

function once(list: readonly { readonly id: string }[], path: Path, complaints: Complaints): void {
  const seen = new Set<string>()
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) complaints.add('listed-twice', [...path, index, 'id'], { id })
    seen.add(id)
  }
}
