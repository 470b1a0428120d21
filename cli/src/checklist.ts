/** Reads the checklist of obligations for the commands that hold laws against it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChecklistFile, readChecklist } from '@clew/library'
import type { Context } from './command.ts'
import { wrongInput } from './exit.ts'
import { isMissing } from './law.ts'
import { libraryFolder } from './places.ts'

/** @throws Stop (1) when it is not there or not in order. */
export async function loadChecklist({ environment, words }: Context, what: string): Promise<ChecklistFile> {
  const path = join(libraryFolder(environment), 'checklist.yaml')
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isMissing(error)) throw wrongInput(words.noFile(path))
    throw error
  })
  const read = readChecklist(text)
  if (read.ok) return read.checklist
  const said = read.problems.map(({ line, column, message }) => `  ${path}:${line}:${column}  ${message}`)
  throw wrongInput(what, said.join('\n'), { problems: read.problems })
}
