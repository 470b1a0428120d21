// Reads one page, and refuses it when a statement does not say where it comes from.
import type * as z from 'zod'
import type { Source } from '../entry/index.ts'
import { citationsIn, takeApart, type Page } from './page.ts'
import type { Path, RawProblem } from './problem.ts'
import { readYaml, type Read } from './read-yaml.ts'

export const measureSections = [
  'What it is',
  'Why',
  'What is required',
  'How to implement',
  'Who',
  'How you know it works',
  'Pitfalls',
] as const
export const practiceSections = ['What was done', 'Result'] as const

export type Entry<T> = { file: string; front: T; page: Page }

type Cited = {
  id: string
  sources: readonly Source[]
  obligations?: readonly { source: string }[]
  duties?: readonly { source: string }[]
}

/** Statements that stand among the keys, each with its place. */
type Within<T> = (front: T) => readonly { path: Path; text: string }[]

/**
 * @param id what the place of the file says that the page is.
 * @param within statements among the keys that name their source too, such as why an answer is right.
 */
export function readEntry<T extends Cited>(
  file: string,
  text: string,
  id: string,
  shape: z.ZodType<T>,
  sections: readonly string[],
  within: Within<T> = () => [],
): Read<Entry<T>> {
  const page = takeApart(text)
  if (page === undefined) return { ok: false, problems: [{ code: 'no-front-matter', file }] }
  // The line "---" stands above the block.
  const read = readYaml(file, page.frontMatter, shape, 1)
  if (!read.ok) return read
  const front = read.value
  const problems = [
    ...sectionProblems(file, page, sections),
    ...citationProblems(file, page, front, within(front)),
  ]
  if (front.id !== id)
    problems.push({
      code: 'id-path-mismatch',
      file,
      path: ['id'],
      params: { id: front.id, expected: id },
    })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { file, front, page } }
}

function sectionProblems(file: string, page: Page, sections: readonly string[]): RawProblem[] {
  const known = sections.join(', ')
  let reached = -1
  const odd = page.sections.flatMap(({ heading, line }): RawProblem[] => {
    const at = sections.indexOf(heading)
    const inOrder = at > reached
    reached = Math.max(reached, at)
    return inOrder ? [] : [{ code: 'unknown-section', file, line, params: { section: heading, known } }]
  })
  const empty = sections.filter(
    (section) =>
      !page.sections.some(({ heading, statements }) => heading === section && statements.length > 0),
  )
  return [
    ...odd,
    ...empty.map((section) => ({ code: 'missing-section' as const, file, params: { section } })),
  ]
}

function citationProblems(
  file: string,
  page: Page,
  front: Cited,
  within: ReturnType<Within<Cited>>,
): RawProblem[] {
  const listed = new Set(front.sources.map(({ key }) => key))
  const used = new Set([...(front.obligations ?? []), ...(front.duties ?? [])].map(({ source }) => source))
  const problems: RawProblem[] = []
  for (const { text, citations, line } of page.sections.flatMap(({ statements }) => statements)) {
    if (citations.length === 0)
      problems.push({ code: 'uncited-statement', file, line, params: { start: text.trim().slice(0, 40) } })
    for (const { key } of citations) {
      used.add(key)
      if (!listed.has(key)) problems.push({ code: 'unknown-source', file, line, params: { key } })
    }
  }
  for (const { text, path } of within) {
    const citations = citationsIn(text)
    if (citations.length === 0)
      problems.push({ code: 'uncited-statement', file, path, params: { start: text.slice(0, 40) } })
    for (const { key } of citations) {
      used.add(key)
      if (!listed.has(key)) problems.push({ code: 'unknown-source', file, path, params: { key } })
    }
  }
  for (const [at, { source }] of (front.duties ?? []).entries())
    if (!listed.has(source))
      problems.push({ code: 'unknown-source', file, path: ['duties', at], params: { key: source } })
  for (const [at, { source }] of (front.obligations ?? []).entries())
    if (!listed.has(source))
      problems.push({ code: 'unknown-source', file, path: ['obligations', at], params: { key: source } })
  for (const [at, { key }] of front.sources.entries())
    if (!used.has(key)) problems.push({ code: 'unused-source', file, path: ['sources', at], params: { key } })
  return problems
}
