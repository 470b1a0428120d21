// A link that leads nowhere is worse than none: every id that a page names must be there, and said on both sides.
import type { ChecklistItem } from '../entry/index.ts'
import type { Library } from './library.ts'
import type { Path, RawProblem } from './problem.ts'

export type Known = {
  /** Ids of the concepts that facts and laws share; not checked when absent. */
  concepts?: ReadonlySet<string> | undefined
  /** References of decided cases; not checked when absent. */
  decisions?: ReadonlySet<string> | undefined
}

export function checkLinks(library: Library, known: Known): RawProblem[] {
  const problems: RawProblem[] = []
  const measures = { has: (id: string) => library.measures.has(id) }
  const instruments = new Set(library.checklist.instruments.map(({ id }) => id))
  for (const { file, front } of library.measures.values()) {
    const links = linksOf(file, problems)
    links('measure', ['related'], front.related, measures)
    links('measure', ['parent'], front.parent === undefined ? [] : [front.parent], measures)
    links('practice', ['practices'], front.practices, library.practices)
    links('concept', ['concepts'], front.concepts, known.concepts)
    links('decision', ['decisions'], front.decisions, known.decisions)
    links(
      'page',
      ['origin'],
      front.origin.map(({ page }) => page),
      pagesOf(library),
    )
    for (const [at, { instrument }] of front.duties.entries())
      links('instrument', ['duties', at, 'instrument'], [instrument], instruments)
    for (const [at, { item: id, ...said }] of front.obligations.entries()) {
      if (id === undefined) continue
      const item = library.item(id)
      const path = ['obligations', at, 'item']
      if (item === undefined) problems.push(broken(file, path, 'checklist item', id))
      else if (!agrees(item, said))
        problems.push({
          code: 'strength-mismatch',
          file,
          path,
          params: { item: id, said: wordsOf(said), expected: wordsOf({ ...item.provisions[0], ...item }) },
        })
    }
    for (const id of front.practices)
      if (library.practices.get(id)?.front.measures.includes(front.id) === false)
        problems.push({ code: 'one-sided-link', file, path: ['practices'], params: { id } })
  }
  for (const { file, front } of library.practices.values()) {
    const links = linksOf(file, problems)
    links('measure', ['measures'], front.measures, measures)
    links('decision', ['decisions'], front.decisions, known.decisions)
    links(
      'page',
      ['origin'],
      front.origin.map(({ page }) => page),
      pagesOf(library),
    )
    for (const id of front.measures)
      if (library.measures.get(id)?.front.practices.includes(front.id) === false)
        problems.push({ code: 'one-sided-link', file, path: ['measures'], params: { id } })
  }
  return [...problems, ...checkPlaces(library), ...checkItems(library)]
}

/** A citation of one of the texts of the tree names a heading or part that is there; its first words are enough. */
function checkPlaces({ measures, practices, tree }: Library): RawProblem[] {
  const places = new Map(tree.pages.map(({ id, parts }) => [id, [...parts]]))
  for (const { page, heading } of tree.headings) places.get(page)?.push(heading)
  return [...measures.values(), ...practices.values()].flatMap(({ file, front, page }) => {
    const cited = page.sections.flatMap(({ statements }) =>
      statements.flatMap(({ citations, line }) =>
        citations
          .filter(
            ({ key, at }) => at !== undefined && places.get(key)?.some((one) => one.startsWith(at)) === false,
          )
          .map(({ key, at = '' }) => ({ ...broken(file, [], `heading in ${key}`, at), line })),
      ),
    )
    const origins = front.origin
      .filter((origin) => places.get(origin.page)?.includes(origin.heading) === false)
      .map((origin) => broken(file, ['origin'], `heading in ${origin.page}`, origin.heading))
    return [...cited, ...origins]
  })
}

type Said = { strength: string; instrument?: string | undefined; article?: string | undefined }

const wordsOf = ({ instrument = '', article = '', strength }: Said): string =>
  `${instrument} ${article}: ${strength}`.trim()

/** The page may cite one of several provisions of the item, but not another strength. */
function agrees(item: ChecklistItem, said: Said): boolean {
  const cited = said.instrument === undefined && said.strength === 'good-practice'
  const provision = item.provisions.some(
    ({ instrument, article }) => instrument === said.instrument && article === said.article,
  )
  return item.strength === said.strength && (cited || provision)
}

function linksOf(file: string, problems: RawProblem[]) {
  return (
    kind: string,
    path: Path,
    ids: readonly string[],
    there: { has: (id: string) => boolean } | undefined,
  ): void => {
    if (there === undefined) return
    for (const [at, id] of ids.entries())
      if (!there.has(id)) problems.push(broken(file, ids.length > 1 ? [...path, at] : path, kind, id))
  }
}

const broken = (file: string, path: Path, kind: string, id: string): RawProblem => ({
  code: 'broken-link',
  file,
  path,
  params: { kind, id },
})

const pagesOf = ({ tree }: Library): ReadonlySet<string> => new Set(tree.pages.map(({ id }) => id))

function checkItems({ checklist }: Library): RawProblem[] {
  const file = 'checklist.yaml'
  const instruments = new Set(checklist.instruments.map(({ id }) => id))
  const groups = new Set(checklist.groups.map(({ id }) => id))
  const seen = new Set<string>()
  return checklist.items.flatMap(({ id, group, provisions }, at) => {
    const path = ['items', at]
    const problems: RawProblem[] = []
    if (seen.has(id)) problems.push({ code: 'duplicate-id', file, path, params: { id } })
    seen.add(id)
    if (!groups.has(group)) problems.push(broken(file, path, 'group', group))
    for (const { instrument } of provisions)
      if (!instruments.has(instrument)) problems.push(broken(file, path, 'instrument', instrument))
    return problems
  })
}
