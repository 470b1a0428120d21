// Entries are said in words, every one that the server writes; what they changed stands side by side.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setupI18n } from '@lingui/core'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../i18n/use-text.ts'
import { acts } from './acts.ts'
import { caseName, detailRows, didWords, needsCode, sentence, statedWords } from './entry-words.ts'

const messages = {
  'did.case.read': 'opened the case',
  'did.vault.list': 'looked at a list',
  'history.refused': 'was refused',
  'history.refused.of': 'was refused: {what}',
  'history.system': 'Clew itself',
  'history.unknown': 'did something',
  'itself.vault.list': 'Clew checked its keys',
  'may.case.export': 'to take out a case',
  'vault-purpose.interview': 'Interview',
}
const text = textOf(setupI18n({ locale: 'en', messages: { en: messages } }))
const line = {
  chain: 'case' as const,
  chainId: '01a20022-07a3-71e4-befc-10a612d2ab72',
  number: 1,
  at: '2026-11-21T22:02:40.003Z',
  why: 'case-work',
  erased: false,
}

describe('an entry', () => {
  test('is a sentence with who and what', () => {
    const by = { id: 'u', name: 'Petra' }
    expect(sentence(text, { ...line, by, what: 'case.read' })).toBe('Petra opened the case')
    expect(sentence(text, { ...line, what: 'case.read' })).toBe('Clew itself opened the case')
  })

  test('of no person has a sentence of its own, for the same step of a person means another thing', () => {
    const by = { id: 'u', name: 'Petra' }
    expect(sentence(text, { ...line, what: 'vault.list' })).toBe('Clew checked its keys')
    expect(sentence(text, { ...line, by, what: 'vault.list' })).toBe('Petra looked at a list')
  })

  test('says a stated purpose of the list in words, and words as they are', () => {
    expect([statedWords(text, 'interview'), statedWords(text, 'A witness called')]).toEqual([
      'Interview',
      'A witness called',
    ])
  })

  test('of a refusal says what was asked for', () => {
    const by = { id: 'u', name: 'Petra' }
    expect(sentence(text, { ...line, by, what: 'refused.vault.reveal' })).toBe(
      'Petra was refused (vault.reveal)',
    )
    expect(sentence(text, { ...line, by, what: 'refused.case.export' })).toBe(
      'Petra was refused: to take out a case',
    )
  })

  test('of a kind without words says so and keeps its code', () => {
    expect(didWords(text, 'new.thing')).toBe('did something')
    const by = { id: 'u', name: 'Petra' }
    const needed = ['new.thing', 'case.read', 'refused.new.thing', 'refused.case.export'].map((what) =>
      needsCode(text, { what, by }),
    )
    expect(needed).toEqual([true, false, true, false])
  })

  test('names a case by its reference only where the reader has it', () => {
    expect(caseName(line)).toBe('…12d2ab72')
    expect(caseName({ ...line, reference: 'J 1' })).toBe('J 1')
  })
})

test('what was before and after stands side by side, policies apart', () => {
  expect(
    detailRows({ policy: ['lead'], before: { a: 1, b: { c: 'x' } }, after: { a: 2 }, count: 3 }),
  ).toEqual({
    policies: ['lead'],
    changes: [
      { path: 'a', before: '1', after: '2' },
      { path: 'b.c', before: 'x', after: '' },
    ],
    rows: [{ path: 'count', value: '3' }],
  })
  expect(detailRows(null).rows).toEqual([])
})

const root = join(import.meta.dirname, '..', '..', '..', '..')
const catalogue = readFileSync(join(root, 'web', 'src', 'i18n', 'locales', 'en', 'messages.po'), 'utf8')
const missing = (ids: readonly string[]) => [
  ...new Set(ids.filter((id) => !catalogue.includes(`msgid "${id}"\n`))),
]

/** Stand in the same files and are always written in somebody's name. */
const ofPeople: ReadonlySet<string> = new Set([
  'enrolment.use',
  'person.invite',
  'recovery.confirm',
  'recovery.end',
  'recovery.list',
  'recovery.open',
])

test('every step that the system takes by itself, or for somebody not known yet, has its own sentence', () => {
  const source = join(root, 'server', 'src')
  const texts = globSync('{features,platform}/**/*.ts', { cwd: source })
    .filter((path) => !/\.test\.ts$|[/]testing[/]/.test(path))
    .map((path) => readFileSync(join(source, path), 'utf8'))
  const files = texts.filter((each) => /\.asSystem\(/.test(each))
  const written = [
    ...files.flatMap((each) => [...each.matchAll(/action: (?:[^',]*\?)?\s*'([a-z-]+\.[a-z-]+)'/g)]),
    ...texts.flatMap((each) =>
      [...each.matchAll(/openRoute\(\s*[\w.]+,\s*\{[^}]*journal: \[([^\]]*)\]/g)].flatMap(([, list = '']) => [
        ...list.matchAll(/'([a-z-]+\.[a-z-]+)'/g),
      ]),
    ),
  ].map(([, action = '']) => action)
  expect(written.length).toBeGreaterThan(25)
  expect(
    missing(written.filter((action) => !ofPeople.has(action)).map((action) => `itself.${action}`)),
  ).toEqual([])
})

test('every permission that can be refused has words', () => {
  const list = readFileSync(
    join(root, 'server', 'src', 'platform', 'authorization', 'permissions.ts'),
    'utf8',
  )
  const permissions = [...list.matchAll(/^ {2}'([a-z-]+\.[a-z-]+)',$/gm)].map(([, name = '']) => name)
  expect(permissions.length).toBeGreaterThan(50)
  expect(missing(permissions.map((name) => `may.${name}`))).toEqual([])
})

test('every kind of entry that a route writes has words', () => {
  const server = join(root, 'server', 'src', 'features')
  const written = globSync('**/*.routes.ts', { cwd: server }).flatMap((path) =>
    [...readFileSync(join(server, path), 'utf8').matchAll(/journal: \[([^\]]*)\]/g)].flatMap(
      ([, list = '']) =>
        [...list.matchAll(/'([a-z-]+)\.([a-z.-]+)'/g)].map(
          ([, area = '', verb = '']) => [area, verb] as const,
        ),
    ),
  )
  expect(written.length).toBeGreaterThan(80)
  expect(
    written.filter(([area, verb]) => !(acts[area] ?? []).includes(verb)).map((each) => each.join('.')),
  ).toEqual([])
})
