// Reads a case file from the text that people wrote, and says everything that is wrong with it at once, each with its line.
import { isScalar } from 'yaml'
import { type CaseDocument, nodeAt, placeAt, plainValue, readDocument, termOf } from './case-document.ts'
import { CaseFile } from './case-file.ts'
import { type CheckOptions, complainOfMeaning } from './check-case-file.ts'
import { migrateCaseFile } from './migrate-case-file.ts'
import { asProblem, type Complaint, Complaints, type Problem } from './problem.ts'
import { complainOfShape, valueAt } from './shape-complaints.ts'

export type ReadCaseFile =
  | { readonly ok: true; readonly caseFile: CaseFile; readonly document: CaseDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Fields = Readonly<Record<string, unknown>>

/** YAML reads `when: 2015` as a number; where text is asked for, what the person wrote is the text. */
function keepWrittenText(fields: Fields, document: CaseDocument): Fields {
  const read = CaseFile.safeParse(fields)
  if (read.success) return fields
  let kept = fields
  for (const issue of read.error.issues) {
    if (issue.code !== 'invalid_type' || issue.expected !== 'string') continue
    const path = issue.path.filter((key) => typeof key !== 'symbol')
    const value = valueAt(fields, path)
    if (typeof value !== 'number' && typeof value !== 'boolean') continue
    const node = nodeAt(document, path)
    if (!isScalar(node) || node.source === undefined) continue
    if (kept === fields) kept = structuredClone(fields)
    const parent = valueAt(kept, path.slice(0, -1)) as Record<string | number, unknown>
    parent[path.at(-1) as string | number] = node.source
  }
  return kept
}

function located(complaints: readonly Complaint[], document: CaseDocument): readonly Problem[] {
  return complaints
    .map((complaint) => asProblem(complaint, placeAt(document, complaint.path, complaint.atKey)))
    .sort((a, b) => a.line - b.line || a.column - b.column)
}

/**
 * The case file in a YAML or JSON text, checked in shape and in meaning, with its document for positions and for `updateCaseText`;
 * or all problems, in the order of their lines. Older formats are brought to the present one. Never throws.
 */
export function readCaseFile(text: string, options: CheckOptions = {}): ReadCaseFile {
  const read = readDocument(text)
  if (!read.ok) {
    return { ok: false, problems: read.complaints.map((complaint) => asProblem(complaint, complaint.place)) }
  }
  const { document } = read
  const raw = plainValue(document.yaml.contents)
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const complaint = { code: 'file-not-fields', path: [], params: { found: termOf(raw) } } as const
    return { ok: false, problems: located([complaint], document) }
  }
  const migrated = migrateCaseFile(raw as Fields)
  if (!migrated.ok) return { ok: false, problems: located([migrated.complaint], document) }
  const fields = keepWrittenText(migrated.fields, document)
  const complaints = new Complaints()
  const shape = CaseFile.safeParse(fields)
  if (!shape.success) complainOfShape(CaseFile, fields, shape.error.issues, complaints)
  complainOfMeaning(shape.success ? shape.data : fields, options, complaints, shape.success)
  const problems = located(complaints.all(), document)
  return shape.success && problems.length === 0
    ? { ok: true, caseFile: shape.data, document }
    : { ok: false, problems }
}
