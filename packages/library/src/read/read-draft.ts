// Reads one page that somebody is writing as if it stood in the library, with the same refusals as the shipped pages.
import { Measure, Practice } from '../entry/index.ts'
import { checkLinks, type Known } from './check-links.ts'
import { checkTree } from './check-tree.ts'
import type { Library } from './library.ts'
import { placed } from './placed.ts'
import type { LibraryProblem, RawProblem } from './problem.ts'
import { measureSections, practiceSections, readEntry } from './read-entry.ts'
import { withEntries, type OwnEntry } from './with-entries.ts'

/** `language` is `en` for the text that the others are translated from. */
export type Draft = { kind: 'measure' | 'practice'; id: string; language: string; text: string }
export type DraftRead =
  | { ok: true; own: OwnEntry }
  /** In the order of their lines. */
  | { ok: false; problems: readonly LibraryProblem[] }

export const draftFile = ({ kind, id, language }: Omit<Draft, 'text'>): string =>
  `${kind}s/${id}${language === 'en' ? '' : `.${language}`}.md`

export function readDraft(library: Library, draft: Draft, known: Known = {}): DraftRead {
  const file = draftFile(draft)
  const read =
    draft.kind === 'measure'
      ? readEntry(file, draft.text, draft.id, Measure, measureSections)
      : readEntry(file, draft.text, draft.id, Practice, practiceSections)
  const refuse = (problems: readonly RawProblem[]): DraftRead => ({
    ok: false,
    problems: problems
      .map((problem) => placed(problem, new Map([[file, draft.text]])))
      .toSorted((a, b) => a.line - b.line),
  })
  if (!read.ok) return refuse(read.problems)
  const own = { kind: draft.kind, entry: read.value } as OwnEntry
  const problems =
    draft.language === 'en' ? standingProblems(library, own, known) : translationProblems(library, own, draft)
  return problems.length > 0 ? refuse(problems) : { ok: true, own }
}

/** What is wrong with the page among the others; a heading that it no longer answers is said on the page itself. */
function standingProblems(library: Library, own: OwnEntry, known: Known): RawProblem[] {
  const { file, front } = own.entry
  const whole = withEntries(library, [own])
  return [...checkLinks(whole, known), ...checkTree(whole)].flatMap((problem) => {
    if (problem.file === file) return [problem]
    const unanswered = problem.code === 'heading-without-measure' && problem.params?.['measure'] === front.id
    return unanswered ? [{ ...problem, file, path: ['origin'] }] : []
  })
}

/** Keys that carry no words: what they say must be the same in every language. */
const sameInAll: Readonly<Record<OwnEntry['kind'], readonly string[]>> = {
  measure: ['pillar', 'parent', 'order', 'origin', 'concepts', 'related', 'duties', 'practices', 'decisions'],
  practice: ['kind', 'year', 'measures', 'decisions', 'origin'],
}

function translationProblems(library: Library, own: OwnEntry, { language }: Draft): RawProblem[] {
  const { file } = own.entry
  const said: Readonly<Record<string, unknown>> = own.entry.front
  const { id, title, sources } = own.entry.front
  const base = (own.kind === 'measure' ? library.measures : library.practices).get(id)?.front
  if (base === undefined)
    return [{ code: 'broken-link', file, path: ['id'], params: { kind: 'English page', id } }]
  const wanted: Readonly<Record<string, unknown>> = base
  const keys = (list: readonly { key: string }[]): string =>
    JSON.stringify(list.map(({ key }) => key).toSorted())
  const differing = sameInAll[own.kind].filter(
    (key) => JSON.stringify(said[key]) !== JSON.stringify(wanted[key]),
  )
  if (keys(sources) !== keys(base.sources)) differing.push('sources')
  if (own.kind === 'measure' && 'obligations' in base) {
    const bare = ({ instrument, article, strength, item, source }: Measure['obligations'][number]) =>
      JSON.stringify([instrument, article, strength, item, source])
    if (own.entry.front.obligations.map(bare).join() !== base.obligations.map(bare).join())
      differing.push('obligations')
  }
  return [
    ...differing.map((field): RawProblem => ({
      code: 'translation-differs',
      file,
      path: [field],
      params: { field },
    })),
    ...(language in title
      ? []
      : [{ code: 'untranslated-title', file, path: ['title'], params: { language } } satisfies RawProblem]),
  ]
}
