// Holds the measures against the headings that they promise to answer: nothing may be missing, and parents must be right.
import type { Library } from './library.ts'
import type { RawProblem } from './problem.ts'

export function checkTree(library: Library): RawProblem[] {
  const problems: RawProblem[] = []
  for (const [at, { page, heading, measure, under }] of library.tree.headings.entries()) {
    const found = library.measures.get(measure)
    const answers = found?.front.origin.some((one) => one.page === page && one.heading === heading)
    if (answers !== true)
      problems.push({
        code: 'heading-without-measure',
        file: 'tree.yaml',
        path: ['headings', at],
        params: { heading, measure },
      })
    if (found !== undefined && found.front.parent !== under)
      problems.push({
        code: 'wrong-parent',
        file: found.file,
        path: ['parent'],
        params: { said: found.front.parent ?? '', expected: under ?? '' },
      })
  }
  for (const { file, front } of library.measures.values())
    if (isAboveItself(library, front.id))
      problems.push({ code: 'circular-parent', file, path: ['parent'], params: { id: front.id } })
  return problems
}

function isAboveItself(library: Library, id: string): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined; at = library.measures.get(at)?.front.parent) {
    if (seen.has(at)) return at === id
    seen.add(at)
  }
  return false
}
