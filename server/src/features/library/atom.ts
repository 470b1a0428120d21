/** An Atom feed (RFC 4287) as text. */

export type AtomEntry = {
  /** An IRI that never changes. */
  readonly id: string
  readonly title: string
  readonly updated: Date
  readonly link: string
  readonly summary?: string
  /** BCP 47. */
  readonly language: string
}

export type AtomFeed = {
  readonly id: string
  readonly title: string
  readonly updated: Date
  readonly self: string
  readonly link: string
  readonly author: string
  readonly language: string
  readonly entries: readonly AtomEntry[]
}

export function writeAtom(feed: AtomFeed): string {
  const entries = feed.entries.map(
    (entry) => `  <entry xml:lang="${xml(entry.language)}">
    <id>${xml(entry.id)}</id>
    <title>${xml(entry.title)}</title>
    <updated>${entry.updated.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${xml(entry.link)}"/>${
      entry.summary === undefined ? '' : `\n    <summary>${xml(entry.summary)}</summary>`
    }
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">
  <id>${xml(feed.id)}</id>
  <title>${xml(feed.title)}</title>
  <updated>${feed.updated.toISOString()}</updated>
  <author><name>${xml(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${xml(feed.link)}"/>
${entries.join('')}</feed>
`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Characters that XML 1.0 cannot hold at all are left out. */
export function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}
