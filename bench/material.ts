/** What the figures are measured on: the shipped law and the real cases, the largest of them first. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseFile, readCaseFile } from '../packages/casefile/src/index.ts'
import { type LawSet, loadPacks } from '../packages/law/src/index.ts'
import { readPackFolder } from '../packages/law/src/node/index.ts'

export const root = join(import.meta.dirname, '..')

export type RealCase = { readonly name: string; readonly path: string; readonly file: CaseFile }

export async function shippedLaw(): Promise<LawSet> {
  const { files } = await readPackFolder(join(root, 'law-packs'))
  const loaded = loadPacks(files)
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'))
  return loaded.law
}

/** By charges × parties × facts, which is what an assessment grows with. */
const extent = ({ file }: RealCase): number =>
  file.charges.length * (file.parties.length + file.victims.length) * file.facts.length

export function realCases(): readonly RealCase[] {
  const folder = join(root, 'case-files')
  return readdirSync(folder)
    .filter((name) => /^\d.*\.ya?ml$/.test(name))
    .flatMap((name) => {
      const path = join(folder, name)
      const read = readCaseFile(readFileSync(path, 'utf8'))
      return read.ok ? [{ name: name.replace(/\.ya?ml$/, ''), path, file: read.caseFile }] : []
    })
    .toSorted((a, b) => extent(b) - extent(a))
}

export function largestCase(): RealCase {
  const [largest] = realCases()
  if (largest === undefined) throw new Error('There is no readable case file under case-files/.')
  return largest
}

/** The day on which assessments are made; fixed, so that limitation does not change the work from run to run. */
export const asOf = '2026-01-01'

export const extentOf = ({ file }: RealCase): string =>
  `${file.charges.length} charges, ${file.parties.length} parties, ${file.victims.length} victims, ${file.facts.length} facts, ${file.evidence.length} items`
