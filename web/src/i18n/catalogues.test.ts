// Every word of the screen comes from a catalogue, in every language, and no page writes words of its own.
import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { formatter } from '@lingui/format-po'
import { parseSync } from '@swc/core'
import { describe, expect, test } from 'vitest'
import { languages } from './languages.ts'

const src = join(import.meta.dirname, '..')
const files = (pattern: string) => globSync(pattern, { cwd: src }).map((path) => join(src, path))
const pages = files('**/*.{ts,tsx}').filter((path) => !/\.test\.|\.d\.ts$|\.generated\.|testing/.test(path))

async function messages(code: string): Promise<ReadonlyMap<string, string>> {
  const filename = join(src, 'i18n', 'locales', code, 'messages.po')
  const catalogue = await formatter({ explicitIdAsDefault: true }).parse(readFileSync(filename, 'utf8'), {
    locale: code,
    sourceLocale: 'en',
    filename,
  })
  return new Map(Object.entries(catalogue).map(([id, entry]) => [id, entry.translation ?? '']))
}

/** Names in braces; the words in the branches of a plural are none. */
function parameters(message: string): string {
  const plain = message.includes(', plural,')
    ? message.replaceAll(/(?:=\d+|one|other|few|many|two|zero) \{[^{}]*\}/g, '')
    : message
  const names = [...plain.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '')
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1)).join()
}

describe('the catalogues', () => {
  test('have the same ids in every language, none of them empty', async () => {
    const english = await messages('en')
    expect(english.size).toBeGreaterThan(500)
    for (const { code } of languages) {
      const other = await messages(code)
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort())
      expect([...other].filter(([, words]) => words.trim() === '')).toEqual([])
    }
  })

  test('ask for the same parameters in every language', async () => {
    const [english, urdu] = [await messages('en'), await messages('ur')]
    const differing = [...english].filter(
      ([id, words]) => parameters(words) !== parameters(urdu.get(id) ?? ''),
    )
    expect(differing).toEqual([])
  })

  test('are written in the script of their language', async () => {
    const urdu = await messages('ur')
    const latin = [...urdu].filter(([, words]) => !/[\u0600-\u06ff]/.test(words)).map(([id]) => id)
    expect(latin).toEqual(['app.name'])
  })

  test('hold every id that a page names', async () => {
    const english = await messages('en')
    const named = pages.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\btext\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''),
    )
    expect(named.length).toBeGreaterThan(200)
    expect([...new Set(named)].filter((id) => !english.has(id))).toEqual([])
  })
})

type Node = { type?: string; value?: unknown; [key: string]: unknown }

/** Literal words between tags, and in the attributes that are read to people. */
function literals(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const child of node) literals(child, found)
  else if (typeof node === 'object' && node !== null) {
    const { type, value, name } = node as Node & { name?: { value?: string } }
    if (type === 'JSXText' && typeof value === 'string' && /\p{L}/u.test(value)) found.push(value.trim())
    if (type === 'JSXAttribute' && spoken.has(name?.value ?? '')) {
      const literal = (value as Node | null)?.type === 'StringLiteral' ? String((value as Node).value) : ''
      if (/\p{L}/u.test(literal)) found.push(literal)
    }
    for (const child of Object.values(node)) literals(child, found)
  }
  return found
}
const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint', 'empty'])

test('no page writes words between its tags', () => {
  const found = pages
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) =>
      literals(parseSync(readFileSync(path, 'utf8'), { syntax: 'typescript', tsx: true })).map(
        (words) => `${relative(src, path)}: ${words}`,
      ),
    )
  expect(found).toEqual([])
})

test('style sheets name no left and no right, so that every page can be mirrored', () => {
  const physical =
    /(?:^|[\s;{])(?:left|right|top|bottom|(?:margin|padding|border)-(?:left|right|top|bottom)[\w-]*|(?:min-|max-)?(?:width|height))\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|to (?:left|right)\b/
  const found = files('**/*.css').flatMap((path) =>
    readFileSync(path, 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/@media[^{]*/g, '')
      .split('\n')
      .filter((line) => physical.test(line))
      .map((line) => `${relative(src, path)}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})
