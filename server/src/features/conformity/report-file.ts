/** The report of a law as a file, for whoever has no server running: the command line. */
import type { LawSet } from '@clew/law'
import type { Language } from '@clew/contract'
import { openPress } from '../../platform/documents/index.ts'
import { wordOf } from '../../platform/documents/word.ts'
import { sheetFor } from './export-report.ts'
import { reportDocument } from './report-document.ts'
import { framesAsked, only, openReports } from './reports.ts'
import { standardsFolder } from './standards.ts'

export type ConformityFile = {
  readonly law: LawSet
  /** The folder that holds checklist.yaml and practices/. */
  readonly library: string
  readonly pack: string
  /** ISO day. */
  readonly asOf: string
  /** Names of texts with commas between; those that bind the State where absent. */
  readonly against?: string | undefined
  readonly as: 'docx' | 'pdf'
  readonly language: Language
}

/** @throws Refusal `pack-not-found`, `frames-unknown`, `checklist-unusable`, `document-not-made`. */
export async function conformityFile(asked: ConformityFile): Promise<Buffer> {
  const { law, asOf, language } = asked
  const inUse = { current: async () => ({ law, key: '' }), texts: async () => new Map<string, string>() }
  const standards = standardsFolder(asked.library)
  const bench = await openReports({ law: inUse, standards, clock: () => new Date(`${asOf}T00:00:00Z`) })()
  const pack = bench.pack(asked.pack)
  const report = only(bench.report(asked.pack, asOf), framesAsked(asked.against, pack, law))
  const document = reportDocument(sheetFor(report, [], { bench, pack, day: asOf, language }))
  if (asked.as === 'docx') return wordOf(document)
  const press = openPress()
  try {
    return (await press.pdf(document)).bytes
  } finally {
    await press.close()
  }
}
