// Takes a page apart: the block of keys at its top, its sections, and the statements in them with what they rest on.
export type Citation = {
  /** Key of a source in the front matter. */
  key: string
  /** Where in the source: `3(b)`, `ch. 2`; absent when the source as a whole is meant. */
  at?: string
}
export type Statement = {
  /** Markdown of one paragraph or list entry, citations included. */
  text: string
  citations: readonly Citation[]
  /** Line in the file, from 1. */
  line: number
}
export type Section = { heading: string; statements: readonly Statement[]; line: number }
export type Page = {
  frontMatter: string
  /** Markdown below the front matter. */
  body: string
  sections: readonly Section[]
}

const opening = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/

/** Undefined when the page has no front matter. */
export function takeApart(text: string): Page | undefined {
  const found = opening.exec(text)
  if (found === null) return undefined
  const body = text.slice(found[0].length)
  const firstLine = found[0].split('\n').length
  return { frontMatter: found[1] ?? '', body, sections: sectionsOf(body, firstLine) }
}

function sectionsOf(body: string, firstLine: number): Section[] {
  const sections: { heading: string; statements: Statement[]; line: number }[] = []
  let open: { lines: string[]; line: number } | undefined
  const close = (): void => {
    if (open === undefined) return
    const text = open.lines.join('\n')
    const into = sections.at(-1)
    // Text above the first heading belongs to no section, and is shown as one without a name so that it is refused.
    const statement = { text, citations: citationsIn(text), line: open.line }
    if (into === undefined) sections.push({ heading: '', statements: [statement], line: open.line })
    else into.statements.push(statement)
    open = undefined
  }
  for (const [at, line] of body.split(/\r?\n/).entries()) {
    const heading = /^## +(.+?) *$/.exec(line)?.[1]
    const entry = /^ *(?:[-*]|\d+\.) +/.test(line)
    if (heading !== undefined || line.trim() === '' || entry) close()
    if (heading !== undefined) sections.push({ heading, statements: [], line: firstLine + at })
    else if (line.trim() !== '') {
      open ??= { lines: [], line: firstLine + at }
      open.lines.push(line)
    }
  }
  close()
  return sections
}

/** `[palermo 3(b)]` and `[coe 12(6); eu2011 11(3)]`; links of Markdown, `[text](address)`, are not citations. */
export function citationsIn(text: string): Citation[] {
  return [...text.matchAll(/\[([^\][]+)\](?!\()/g)].flatMap(([, inner = '']) =>
    inner.split(';').flatMap((part) => {
      const [, key, at] = /^ *([a-z][a-z0-9-]*)(?: +(.+?))? *$/.exec(part) ?? []
      if (key === undefined) return []
      return [at === undefined ? { key } : { key, at }]
    }),
  )
}
