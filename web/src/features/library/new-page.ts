/** What is asked for a page that the library does not have yet, and how the answers become an address and a beginning. */
import type { EntryKind, PageBeginning } from '@clew/contract'
import { type NewPageSearch, pillars } from './library-search.ts'

export type NewPage = {
  readonly kind: EntryKind
  readonly pillar: (typeof pillars)[number]
  readonly parent: string | undefined
  /** In English, from which every other language is translated. */
  readonly title: string
  /** Of the second title. */
  readonly language: string
  readonly other: string
  /** Last part of the address; made from the title until somebody writes another. */
  readonly name: string | undefined
}

export function noPage({ kind = 'measure', parent }: NewPageSearch, language: string): NewPage {
  const pillar = pillars.find((one) => parent?.startsWith(`${one}/`) === true)
  return {
    kind,
    pillar: pillar ?? 'prosecution',
    parent: pillar === undefined ? undefined : parent,
    title: '',
    language: language === 'en' ? 'ur' : language,
    other: '',
    name: undefined,
  }
}

export const isAddress = (name: string): boolean => name.length <= 90 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)

/** Words of a title as they stand in an address: `Child-friendly courts: Peru` becomes `child-friendly-courts-peru`. */
export function addressFrom(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/[a-z0-9]+/g) ?? []
  let name = ''
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`
    if (longer.length > 60) break
    name = longer
  }
  return name
}

export function pageFrom(page: NewPage): {
  kind: EntryKind
  id: string
  language: string
  begin: PageBeginning
} {
  const { kind, pillar, parent, title, language, other } = page
  const name = page.name ?? addressFrom(title)
  const begin: PageBeginning = {
    title: { en: title.trim(), ...(other.trim() === '' ? {} : { [language]: other.trim() }) },
    ...(kind === 'practice' || parent === undefined ? {} : { parent }),
  }
  return { kind, id: kind === 'measure' ? `${pillar}/${name}` : name, language: 'en', begin }
}
