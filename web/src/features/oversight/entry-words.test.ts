// Entries are said in words, every one that the server writes; what they changed stands side by side.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setupI18n } from '@lingui/core'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../i18n/use-text.ts'
import { acts } from './acts.ts'
import { caseName, detailRows, didWords, needsCode, sentence } from './entry-words.ts'

const messages = {
  'did.case.read': 'opened the case',
  'history.refused': 'was refused',
  'history.system': 'Clew itself',
  'history.unknown': 'did something',
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

  test('of a refusal says what was asked for', () => {
    const by = { id: 'u', name: 'Petra' }
    expect(sentence(text, { ...line, by, what: 'refused.vault.reveal' })).toBe(
      'Petra was refused (vault.reveal)',
    )
  })

  test('of a kind without words says so and keeps its code', () => {
    expect(didWords(text, 'new.thing')).toBe('did something')
    expect([needsCode(text, 'new.thing'), needsCode(text, 'case.read')]).toEqual([true, false])
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

test('every kind of entry that a route writes has words', () => {
  const server = join(import.meta.dirname, '..', '..', '..', '..', 'server', 'src', 'features')
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
