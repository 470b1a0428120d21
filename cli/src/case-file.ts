/** Reads a case file from disk for the commands, or says everything that is wrong with it. */
import { readFile } from 'node:fs/promises'
import { type CaseFile, type Problem, problemWordsUrdu, readCaseFile, wordProblem } from '@clew/casefile'
import type { Context } from './command.ts'
import { wrongInput } from './exit.ts'
import { isMissing } from './law.ts'

/** @throws Stop (1) when there is no such file. */
export async function readText(path: string, { words }: Context): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw wrongInput(isMissing(error) ? words.noFile(path) : words.cannotRead(path))
  }
}

/** @throws Stop (1) with every problem, its line and what to do. */
export async function loadCaseFile(
  path: string,
  concepts: ReadonlySet<string>,
  context: Context,
): Promise<CaseFile> {
  const read = readCaseFile(await readText(path, context), { concepts })
  if (read.ok) return read.caseFile
  const said = read.problems.map((problem) => sayProblem(path, problem, context))
  throw wrongInput(context.words.fileWrong(path, read.problems.length), said.join('\n'), {
    file: path,
    problems: read.problems,
  })
}

/** `file:line:column  what` and, below it, what to do. */
export function sayProblem(path: string, problem: Problem, { language }: Context): string {
  const { message, hint } = language === 'ur' ? wordProblem(problem, problemWordsUrdu) : problem
  return `  ${path}:${problem.line}:${problem.column}  ${message}${hint === undefined ? '' : `\n      ${hint}`}`
}
