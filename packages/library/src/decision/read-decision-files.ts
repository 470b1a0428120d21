// Reads the decisions that come with Clew, one file each; a file that is not sourced, whole and linked is refused with its line.
import { placeIn, readYaml } from '../read/read-yaml.ts'
import { problemIn, type LibraryProblem, type RawProblem } from '../read/problem.ts'
import { checkDecision, type Fault, type KnownLinks } from './check.ts'
import { Decision } from './decision.ts'

export type ShippedDecisions =
  | { readonly ok: true; readonly decisions: readonly Decision[] }
  | { readonly ok: false; readonly problems: readonly LibraryProblem[] }

/** @param files path → text of `decisions/<name>.yaml`. */
export function readDecisionFiles(
  files: ReadonlyMap<string, string>,
  known: KnownLinks = {},
): ShippedDecisions {
  const problems: LibraryProblem[] = []
  const decisions = new Map<string, Decision>()
  for (const [file, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const say = ({ code, path, line, column, params = {} }: RawProblem): void => {
      const found = path === undefined ? { line: 1, column: 1 } : placeIn(text, path)
      problems.push({
        code,
        file,
        line: line ?? found.line,
        column: column ?? found.column,
        params,
        ...problemIn('en', { code, params }),
      })
    }
    const read = readYaml<Decision>(file, text, Decision)
    if (!read.ok) {
      read.problems.forEach(say)
      continue
    }
    const { id } = read.value
    const checked = checkDecision(read.value, known)
    if (!checked.ok) checked.faults.forEach((fault) => say(broken(file, fault)))
    if (decisions.has(id)) say({ code: 'duplicate-id', file, path: ['id'], params: { id } })
    decisions.set(id, read.value)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, decisions: [...decisions.values()] }
}

/** The shape held already, so that what is left are links. */
const broken = (file: string, { path, params }: Fault): RawProblem => ({
  code: 'broken-link',
  file,
  path: path
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  params,
})
