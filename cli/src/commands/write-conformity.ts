/** Writes a report of conformity as a Word file or a PDF, by the same writer that the server hands them out with. */
import { writeFile } from 'node:fs/promises'
import type { LawSet } from '@clew/law'
import type { Context } from '../command.ts'
import { wrongInput } from '../exit.ts'
import { libraryFolder } from '../places.ts'
import { conformityEnglish, conformityUrdu } from '../words/conformity.ts'

type Asked = {
  readonly law: LawSet
  readonly pack: string
  readonly asOf: string
  readonly against: string
  readonly as: 'docx' | 'pdf'
  readonly to: string
}

/**
 * @returns bytes written.
 * @throws Stop (1) when the file cannot be written there.
 */
export async function writeReport({ to, ...asked }: Asked, context: Context): Promise<number> {
  const { conformityFile } = await import('@clew/server')
  const library = libraryFolder(context.environment)
  const bytes = await conformityFile({ ...asked, library, language: context.language })
  await writeFile(to, bytes).catch((error: unknown) => {
    const w = context.language === 'ur' ? conformityUrdu : conformityEnglish
    throw wrongInput(w.notWritten(to, error instanceof Error ? error.message : String(error)))
  })
  return bytes.length
}
