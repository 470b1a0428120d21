// Turns the texts of the library into values, or says everything that is wrong with them at once.
import {
  ChecklistFile,
  Measure,
  Practice,
  TreeFile,
  type Measure as MeasureFront,
  type Practice as PracticeFront,
} from '../entry/index.ts'
import { checkLinks, type Known } from './check-links.ts'
import { checkTree } from './check-tree.ts'
import { libraryOf, type Library } from './library.ts'
import { placed } from './placed.ts'
import type { LibraryProblem, RawProblem } from './problem.ts'
import { measureSections, practiceSections, readEntry, type Entry } from './read-entry.ts'
import { readYaml, type Read } from './read-yaml.ts'

/** Path relative to the folder of the library → text. */
export type LibraryFiles = ReadonlyMap<string, string>
export type LibraryRead = { ok: true; library: Library } | { ok: false; problems: readonly LibraryProblem[] }

/**
 * @param files checklist.yaml, tree.yaml, measures/<pillar>/<name>.md, practices/<name>.md; other files are left alone.
 * @param known what the pages may refer to outside the library.
 */
export function readLibrary(files: LibraryFiles, known: Known = {}): LibraryRead {
  const problems: RawProblem[] = []
  const kept = <T>(read: Read<T>): T | undefined => {
    if (read.ok) return read.value
    problems.push(...read.problems)
    return undefined
  }
  const whole = <T>(file: string, shape: Parameters<typeof readYaml<T>>[2]): T | undefined => {
    const text = files.get(file)
    if (text !== undefined) return kept(readYaml(file, text, shape))
    problems.push({ code: 'missing-file', file, params: { file } })
    return undefined
  }
  const checklist = whole('checklist.yaml', ChecklistFile)
  const tree = whole('tree.yaml', TreeFile)
  const measures = new Map<string, Entry<MeasureFront>>()
  const practices = new Map<string, Entry<PracticeFront>>()
  for (const [file, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const measure = /^measures\/([a-z]+\/[^/]+)\.md$/.exec(file)?.[1]
    const practice = /^practices\/([^/]+)\.md$/.exec(file)?.[1]
    if (measure !== undefined) {
      const entry = kept(readEntry(file, text, measure, Measure, measureSections))
      if (entry !== undefined) measures.set(measure, entry)
    } else if (practice !== undefined) {
      const entry = kept(readEntry(file, text, practice, Practice, practiceSections))
      if (entry !== undefined) practices.set(practice, entry)
    }
  }
  if (checklist === undefined || tree === undefined || problems.length > 0)
    return { ok: false, problems: problems.map((problem) => placed(problem, files)) }
  const library = libraryOf(inTreeOrder(measures), practices, checklist, tree)
  const faults = [...checkLinks(library, known), ...checkTree(library)]
  if (faults.length > 0) return { ok: false, problems: faults.map((problem) => placed(problem, files)) }
  return { ok: true, library }
}

/** Parents before children and siblings by their order; what hangs in the air comes last, so that nothing is lost before it is refused. */
function inTreeOrder(
  measures: ReadonlyMap<string, Entry<MeasureFront>>,
): ReadonlyMap<string, Entry<MeasureFront>> {
  const sorted = new Map<string, Entry<MeasureFront>>()
  const take = (parent: string | undefined): void => {
    const children = [...measures.values()].filter(({ front }) => front.parent === parent)
    for (const child of children.toSorted(
      (a, b) => pillarOrder(a.front) - pillarOrder(b.front) || a.front.order - b.front.order,
    ))
      if (!sorted.has(child.front.id)) {
        sorted.set(child.front.id, child)
        take(child.front.id)
      }
  }
  take(undefined)
  for (const [id, entry] of measures) if (!sorted.has(id)) sorted.set(id, entry)
  return sorted
}

const pillarOrder = ({ pillar }: MeasureFront): number =>
  ['prevention', 'protection', 'prosecution', 'institution'].indexOf(pillar)
