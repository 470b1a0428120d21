/** What the readers of one unit see: the shipped pages, with what the unit published itself in their place, in every language. */
import { createHash } from 'node:crypto'
import { draftFile, type Library, type OwnEntry, readDraft, withEntries } from '@clew/library'
import type { EntryKind, LanguageVersion } from '@clew/contract'
import type { Shipped } from './library-source.ts'

/** A text that the unit published, the newest of its page and language. */
export type Published = {
  readonly kind: EntryKind
  readonly id: string
  readonly language: string
  readonly edition: number
  readonly text: string
  /** SHA-256 of the text that it was made from, in hexadecimal; empty where there was none. */
  readonly base: string
  readonly author: string
  readonly reviewer: string
  readonly at: Date
}

export type PageName = { readonly kind: EntryKind; readonly id: string }

/** One page in one language, as it is shown. */
export type Shown = {
  readonly own: OwnEntry
  readonly language: string
  readonly text: string
  readonly published?: Published
}

export type Holdings = {
  /** In English, as every language has the same ties. */
  readonly library: Library
  readonly shipped: Shipped
  readonly shown: (page: PageName, language: string) => Shown | undefined
  readonly languages: (page: PageName) => readonly LanguageVersion[]
  /** Published texts that no longer fit what is around them; the shipped text or the English one is shown instead. */
  readonly setAside: readonly Published[]
}

export const mark = (text: string): string => createHash('sha256').update(text).digest('hex')

const base = 'en'
const keyOf = ({ kind, id }: PageName, language: string): string => `${kind} ${id} ${language}`

export function holdingsOf(shipped: Shipped, published: readonly Published[]): Holdings {
  const english = published.filter(({ language }) => language === base)
  const { library, kept, setAside } = placeEnglish(shipped.library, english)
  const shown = new Map<string, Shown>()
  for (const { own, text, from } of kept)
    shown.set(keyOf(from, base), { own, language: base, text, published: from })
  const refused = [...setAside]
  for (const from of published) {
    if (from.language === base) continue
    const read = readDraft(library, from)
    if (read.ok)
      shown.set(keyOf(from, from.language), {
        own: read.own,
        language: from.language,
        text: from.text,
        published: from,
      })
    else refused.push(from)
  }
  const englishOf = (page: PageName): Shown | undefined =>
    shown.get(keyOf(page, base)) ?? shippedPage(library, shipped, page)
  return {
    library,
    shipped,
    setAside: refused,
    shown: (page, language) => (language === base ? englishOf(page) : shown.get(keyOf(page, language))),
    languages: (page) => languagesOf(page, shipped, englishOf(page), published, shown),
  }
}

/** Puts one page after another in place, so that one that no longer fits takes no other with it. */
function placeEnglish(from: Library, published: readonly Published[]) {
  let library = from
  const kept: { own: OwnEntry; text: string; from: Published }[] = []
  let left = [...published]
  // A page may lean on another that comes later in the list: as long as one more fits, the others are tried again.
  for (let before = -1; before !== left.length;) {
    before = left.length
    left = left.filter((each) => {
      const read = readDraft(library, each)
      if (!read.ok) return true
      library = withEntries(library, [read.own])
      kept.push({ own: read.own, text: each.text, from: each })
      return false
    })
  }
  return { library, kept, setAside: left }
}

function shippedPage(library: Library, { files }: Shipped, { kind, id }: PageName): Shown | undefined {
  const text = files.get(draftFile({ kind, id, language: base }))
  const own = ownEntry(library, kind, id)
  return own === undefined || text === undefined ? undefined : { own, language: base, text }
}

export function ownEntry(library: Library, kind: EntryKind, id: string): OwnEntry | undefined {
  if (kind === 'measure') {
    const entry = library.measures.get(id)
    return entry === undefined ? undefined : { kind, entry }
  }
  const entry = library.practices.get(id)
  return entry === undefined ? undefined : { kind, entry }
}

/** What a text is compared with to know whether it is out of date: for a translation the English text, for English the shipped one. */
export function baseText({ shipped, shown }: Holdings, page: PageName, language: string): string | undefined {
  return language === base ? shipped.files.get(draftFile({ ...page, language })) : shown(page, base)?.text
}

function languagesOf(
  page: PageName,
  shipped: Shipped,
  english: Shown | undefined,
  published: readonly Published[],
  shown: ReadonlyMap<string, Shown>,
): LanguageVersion[] {
  if (english === undefined) return []
  const original = shipped.files.get(draftFile({ ...page, language: base }))
  const others = published
    .filter(({ kind, id, language }) => kind === page.kind && id === page.id && language !== base)
    .filter((each) => shown.has(keyOf(each, each.language)))
    .map((each) => ({
      language: each.language,
      edition: each.edition,
      current: each.base === mark(english.text),
    }))
  const own = english.published
  const current = own === undefined || original === undefined || own.base === mark(original)
  return [
    { language: base, edition: own?.edition ?? 0, current },
    ...others.toSorted((a, b) => (a.language < b.language ? -1 : 1)),
  ]
}
