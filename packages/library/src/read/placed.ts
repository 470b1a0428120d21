// Finds the line of a problem, and its words.
import { takeApart } from './page.ts'
import { problemIn, type LibraryProblem, type RawProblem } from './problem.ts'
import { placeIn } from './read-yaml.ts'

/** @param files path → text, for the line of what has none yet. */
export function placed(problem: RawProblem, files: ReadonlyMap<string, string>): LibraryProblem {
  const { code, file, params = {} } = problem
  const text = files.get(file) ?? ''
  const page = file.endsWith('.md') ? takeApart(text) : undefined
  const found =
    problem.path === undefined
      ? { line: 1, column: 1 }
      : placeIn(page?.frontMatter ?? text, problem.path, page === undefined ? 0 : 1)
  const { line, column } = { line: problem.line ?? found.line, column: problem.column ?? found.column }
  return { code, file, line, column, params, ...problemIn('en', { code, params }) }
}
