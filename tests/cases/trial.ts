/** One decided case assessed before and after judgment: what the comparison with the court and the page about it both look at. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseFile, readCaseFile } from '../../packages/casefile/src/index.ts'
import {
  assess,
  type Assessment,
  type ChargeAssessment,
  defaultPacks,
  type LawSet,
  loadPacks,
} from '../../packages/law/src/index.ts'
import { readPackFolder } from '../../packages/law/src/node/index.ts'
import { type CaseExpectation, casesFolder, root } from './expectation.ts'

export type Trial = {
  readonly reference: string
  readonly caseFile: CaseFile
  readonly expected: CaseExpectation
  readonly before: Assessment
  readonly after: Assessment
  /** Before judgment, without these items or sources. */
  readonly without: (ids: readonly string[]) => Assessment
}

/** The day as of which all cases are assessed, so that limitation does not move with the clock. */
const asOf = '2026-01-01'

export async function readLaw(): Promise<LawSet> {
  const { files } = await readPackFolder(join(root, 'law-packs'))
  const loaded = loadPacks(files)
  if (!loaded.ok)
    throw new Error(loaded.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'))
  return loaded.law
}

export function readTrial(law: LawSet, reference: string, expected: CaseExpectation): Trial {
  const read = readCaseFile(readFileSync(join(casesFolder, expected.file), 'utf8'))
  if (!read.ok) throw new Error(read.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  const { caseFile } = read
  const packs = defaultPacks(caseFile, law.packs)
  const quick = { resilience: 'none', gaps: false } as const
  const run = (view: Assessment['view'], without: readonly string[], options: boolean): Assessment =>
    assess(caseFile, law, { asOf, view, packs, without, parts: { ...quick, options } })
  return {
    reference,
    caseFile,
    expected,
    before: run('before-judgment', [], true),
    after: run('after-judgment', [], false),
    without: (ids) => run('before-judgment', ids, false),
  }
}

export function chargeIn(assessment: Assessment, id: string): ChargeAssessment {
  const found = assessment.charges.find(({ charge }) => charge === id)
  if (found === undefined) throw new Error(`No charge ${id} was assessed.`)
  return found
}
