// Reads the curricula and modules that come with Clew; what is not sourced, whole and linked is refused, all of it at once.
import { citationsIn } from '../read/page.ts'
import { placed } from '../read/placed.ts'
import type { LibraryProblem, Path, RawProblem } from '../read/problem.ts'
import { readEntry, type Entry } from '../read/read-entry.ts'
import type { Read } from '../read/read-yaml.ts'
import { audiences, Curriculum, curriculumSections } from './curriculum.ts'
import { moduleSections, TrainingModule } from './module.ts'
import type { Training } from './training.ts'

/** What modules may refer to outside their folder; what is absent is not checked. */
export type KnownToTraining = {
  readonly measures?: ReadonlySet<string> | undefined
  readonly concepts?: ReadonlySet<string> | undefined
  readonly decisions?: ReadonlySet<string> | undefined
  /** Charges by the reference of the case, such as `AU-07/C2`. */
  readonly charges?: ReadonlySet<string> | undefined
}

export type TrainingRead =
  | { readonly ok: true; readonly training: Training }
  | { readonly ok: false; readonly problems: readonly LibraryProblem[] }

/** @param files path → text of `training/modules/<id>.md` and `training/curricula/<audience>.md`; others are left alone. */
export function readTraining(files: ReadonlyMap<string, string>, known: KnownToTraining = {}): TrainingRead {
  const problems: RawProblem[] = []
  const modules = new Map<string, Entry<TrainingModule>>()
  const read = new Map<string, Entry<Curriculum>>()
  const keep = <T>(into: Map<string, Entry<T>>, id: string, entry: Read<Entry<T>>): void => {
    if (entry.ok) into.set(id, entry.value)
    else problems.push(...entry.problems)
  }
  for (const [file, text] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const module = /^training\/modules\/([^/]+)\.md$/.exec(file)?.[1]
    const curriculum = /^training\/curricula\/([^/]+)\.md$/.exec(file)?.[1]
    // What a question rests on counts as use of a source, so its reasons are read with the page.
    if (module !== undefined)
      keep(modules, module, readEntry(file, text, module, TrainingModule, moduleSections, whysOf))
    else if (curriculum !== undefined)
      keep(read, curriculum, readEntry(file, text, curriculum, Curriculum, curriculumSections))
  }
  // With a page that cannot be read, links to it would all seem broken.
  if (problems.length === 0) {
    for (const entry of modules.values()) problems.push(...moduleProblems(entry, modules, known))
    for (const entry of read.values()) problems.push(...curriculumProblems(entry, modules))
  }
  if (problems.length > 0) return { ok: false, problems: problems.map((one) => placed(one, files)) }
  const curricula = new Map(
    audiences.flatMap((id) => {
      const entry = read.get(id)
      return entry === undefined ? [] : [[id, entry] as const]
    }),
  )
  return { ok: true, training: { modules, curricula } }
}

const whysOf = ({ questions }: TrainingModule): { path: Path; text: string }[] =>
  questions.map(({ why }, at) => ({ path: ['questions', at, 'why'], text: why }))

function moduleProblems(
  { file, front, page }: Entry<TrainingModule>,
  modules: ReadonlyMap<string, Entry<TrainingModule>>,
  known: KnownToTraining,
): RawProblem[] {
  const problems: RawProblem[] = []
  const hold = (
    kind: string,
    key: string,
    ids: readonly string[],
    there: { has: (id: string) => boolean } | undefined,
  ) => {
    for (const [at, id] of ids.entries())
      if (there?.has(id) === false) problems.push(broken(file, [key, at], kind, id))
  }
  hold('module', 'prerequisites', front.prerequisites, modules)
  hold('measure', 'measures', front.measures, known.measures)
  hold('decision', 'decisions', front.decisions, known.decisions)
  hold('concept', 'concepts', front.concepts, known.concepts)
  const charges = front.exercises.map(({ decision, charge }) => `${decision}/${charge}`)
  hold('charge', 'exercises', charges, known.charges)
  const listed = new Set(front.decisions)
  for (const { text, line } of page.sections.flatMap(({ statements }) => statements))
    for (const { key, at = '' } of citationsIn(text))
      if (key === 'cases' && !listed.has(at))
        problems.push({ ...broken(file, ['decisions'], 'decision listed on this page', at), line })
  if (presupposesItself(front.id, modules))
    problems.push({ code: 'circular-prerequisite', file, path: ['prerequisites'], params: { id: front.id } })
  return problems
}

function presupposesItself(id: string, modules: ReadonlyMap<string, Entry<TrainingModule>>): boolean {
  const seen = new Set<string>()
  const open = [...(modules.get(id)?.front.prerequisites ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(modules.get(next)?.front.prerequisites ?? []))
  }
  return false
}

function curriculumProblems(
  { file, front }: Entry<Curriculum>,
  modules: ReadonlyMap<string, Entry<TrainingModule>>,
): RawProblem[] {
  const before = new Set<string>()
  return front.modules.flatMap(({ module }, at) => {
    const entry = modules.get(module)
    const lacking = entry?.front.prerequisites.filter((id) => !before.has(id)) ?? []
    before.add(module)
    if (entry === undefined) return [broken(file, ['modules', at], 'module', module)]
    return lacking.map((id) => ({
      code: 'missing-prerequisite' as const,
      file,
      path: ['modules', at],
      params: { module, id },
    }))
  })
}

const broken = (file: string, path: Path, kind: string, id: string): RawProblem => ({
  code: 'broken-link',
  file,
  path,
  params: { kind, id },
})
