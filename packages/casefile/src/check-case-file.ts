// What must hold across a case file beyond the shape of its records; everything that breaks is said at once.
import type { CaseFile } from './case-file.ts'
import { checkRecords } from './check-records.ts'
import { checkReferences } from './check-references.ts'
import { checkScalars } from './check-scalars.ts'
import { asProblem, Complaints, type Problem } from './problem.ts'

export interface CheckOptions {
  /** Ids of the taxonomy; concepts are not checked without it. */
  readonly concepts?: ReadonlySet<string> | undefined
}

/** Adds what is wrong to the complaints; takes any value, so that a slip in one record does not hide the errors of the others; `fits` when the schema has accepted it. */
export function complainOfMeaning(
  caseFile: unknown,
  options: CheckOptions,
  complaints: Complaints,
  fits: boolean,
): void {
  checkReferences(caseFile, complaints)
  checkScalars(caseFile, complaints, options.concepts)
  checkRecords(caseFile, complaints, fits)
}

/** All problems of a case file that fits the schema; none when it may be assessed. Lines are 0, for there is no text. */
export function checkCaseFile(caseFile: CaseFile, options: CheckOptions = {}): readonly Problem[] {
  const complaints = new Complaints()
  complainOfMeaning(caseFile, options, complaints, true)
  return complaints.all().map((complaint) => asProblem(complaint))
}
