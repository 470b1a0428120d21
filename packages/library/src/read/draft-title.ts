// The title of a page that may still be half written.
import { wildAt } from '@clew/casefile/wild-yaml'
import { parse } from 'yaml'
import { takeApart } from './page.ts'

/** In the language, else in English; undefined where the block of keys cannot be read or holds none. */
export function draftTitle(text: string, language: string): string | undefined {
  const { title } = keysOf(takeApart(text)?.frontMatter ?? '')
  if (typeof title !== 'object' || title === null) return undefined
  const words = title as Readonly<Record<string, unknown>>
  const said = words[language] ?? words['en']
  return typeof said === 'string' && said.trim() !== '' ? said.trim() : undefined
}

function keysOf(frontMatter: string): { title?: unknown } {
  if (wildAt(frontMatter) !== undefined) return {}
  try {
    const read: unknown = parse(frontMatter, { logLevel: 'silent' })
    return typeof read === 'object' && read !== null ? read : {}
  } catch {
    // Half a page is no error while somebody types; the reader says what is wrong with it.
    return {}
  }
}
