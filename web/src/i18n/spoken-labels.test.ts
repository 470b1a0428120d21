// What a button is called aloud holds what stands on it, in every language: whoever speaks to the screen says what they see. WCAG 2.2, 2.5.3.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')
const pages = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => readFileSync(join(source, path), 'utf8'))

/** Words on a button that says more aloud: `aria-label={text('merge.look.of', …)}` before `{text('merge.look')}`. */
const said = new Set(
  pages.flatMap((page) =>
    [...page.matchAll(/aria-label=\{text\('([\w.-]+)\.of'[\s\S]{0,300}?\{text\('\1'\)\}/g)].map(
      ([, key]) => key ?? '',
    ),
  ),
)

function wordsOf(language: string): ReadonlyMap<string, string> {
  const catalogue = readFileSync(join(import.meta.dirname, 'locales', language, 'messages.po'), 'utf8')
  return new Map(
    [...catalogue.matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm)].map(([, id, words]) => [
      id ?? '',
      words ?? '',
    ]),
  )
}

test.each(['en', 'ur'])('a button that says more aloud says also what stands on it, in %s', (language) => {
  const words = wordsOf(language)
  const of = (id: string) => words.get(id)?.toLowerCase() ?? ''
  expect(said.size).toBeGreaterThan(15)
  expect([...said].filter((id) => of(id) === '' || !of(`${id}.of`).includes(of(id)))).toEqual([])
})
