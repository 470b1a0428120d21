// Reads the checklist alone, for whoever needs the obligations and not the pages.
import { ChecklistFile } from '../entry/index.ts'
import { problemIn, type LibraryProblem } from './problem.ts'
import { readYaml } from './read-yaml.ts'

export type ChecklistRead =
  | { ok: true; checklist: ChecklistFile }
  | { ok: false; problems: readonly LibraryProblem[] }

/** @param text of checklist.yaml. */
export function readChecklist(text: string): ChecklistRead {
  const read = readYaml<ChecklistFile>('checklist.yaml', text, ChecklistFile)
  if (read.ok) return { ok: true, checklist: read.value }
  return {
    ok: false,
    problems: read.problems.map(({ code, file, line = 1, column = 1, params = {} }) => ({
      code,
      file,
      line,
      column,
      params,
      ...problemIn('en', { code, params }),
    })),
  }
}
