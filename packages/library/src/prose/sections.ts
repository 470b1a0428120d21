// The sections of a page as they are written, for whoever shows them one by one.

export type WrittenSection = { heading: string; markdown: string }

/** @param body Markdown below the front matter. */
export function sectionsOf(body: string): WrittenSection[] {
  const sections: { heading: string; lines: string[] }[] = []
  for (const line of body.split(/\r?\n/)) {
    const heading = /^## +(.+?) *$/.exec(line)?.[1]
    if (heading !== undefined) sections.push({ heading, lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections.map(({ heading, lines }) => ({ heading, markdown: lines.join('\n').trim() }))
}

/** What stands below the block of keys; the whole text where there is none. */
export function bodyOf(text: string): string {
  return text.replace(/^---\r?\n[\s\S]*?\r?\n---(?:\r?\n|$)/, '')
}
