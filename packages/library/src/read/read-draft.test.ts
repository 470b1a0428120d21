// A page that somebody writes is held to what holds for every page, and stands among the others without breaking them.
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLibraryFiles } from '../node/read-library-folder.ts'
import { readDraft, type Draft } from './read-draft.ts'
import { readLibrary } from './read-library.ts'
import { withEntries } from './with-entries.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..', 'library')
const files = await readLibraryFiles(root)
const read = readLibrary(files)
if (!read.ok) throw new Error('the shipped library has problems')
const { library } = read
const shipped = files.get('measures/prosecution/consent.md') ?? ''
const consent = (text: string, language = 'en'): Draft => ({
  kind: 'measure',
  id: 'prosecution/consent',
  language,
  text,
})
const codes = (draft: Draft): string[] => {
  const answer = readDraft(library, draft)
  return answer.ok ? [] : answer.problems.map(({ code, line }) => `${code}:${line}`)
}
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

describe('a draft', () => {
  test('that says what is shipped has no problem', () => {
    expect(codes(consent(shipped))).toEqual([])
  })

  test('is told every problem at once, in the order of its lines', () => {
    const text = shipped
      .replace(
        'covered only a part of what came, or was taken back later; it was not free. [roadmap-prosecution Consent]',
        'was not free.',
      )
      .replace(
        '1. Write the rule into the Act, apart from the elements, so that nobody reads it as one of them. [clew]',
        '1. Write it. [nobody 3]',
      )
    const broken = text.replace('[palermo 3(c)]\n\n## Why', '[nowhere]\n\n## Why')
    expect(codes(consent(broken))).toEqual([
      `unknown-source:${lineOf(broken, 'For a child no means')}`,
      `uncited-statement:${lineOf(broken, 'What looks like')}`,
      `unknown-source:${lineOf(broken, '1. Write it.')}`,
    ])
  })

  test('that no longer answers its heading, or hangs elsewhere, is refused', () => {
    const text = shipped
      .replace('heading: "Consent"', 'heading: "Means"')
      .replace('parent: prosecution/definition', 'parent: prosecution/means')
    expect(codes(consent(text)).map((code) => code.split(':')[0])).toEqual([
      'wrong-parent',
      'heading-without-measure',
    ])
  })

  test('may name a practice that does not name it yet: the link is completed', () => {
    const text = shipped.replace('practices: [', 'practices: [antigua-and-barbuda-standing-order, ')
    const answer = readDraft(library, consent(text))
    expect(answer.ok).toBe(true)
    if (!answer.ok) return
    const whole = withEntries(library, [answer.own])
    expect(whole.practices.get('antigua-and-barbuda-standing-order')?.front.measures).toEqual([
      'prosecution/complicity',
      'prosecution/consent',
    ])
    expect(whole.practices.get('lithuania-child-prostitution-amendment')).toBe(
      library.practices.get('lithuania-child-prostitution-amendment'),
    )
  })

  test('of a link that leads nowhere is refused', () => {
    const text = shipped.replace('related: [', 'related: [prosecution/nothing, ')
    expect(codes(consent(text))).toEqual([`broken-link:${lineOf(text, 'related:')}`])
  })
})

describe('a translation', () => {
  test('says the same where there are no words', () => {
    expect(codes(consent(shipped, 'ur'))).toEqual([])
    const text = shipped
      .replace('concepts: [consent.victim, ', 'concepts: [')
      .replace('strength: mandatory, item: P-3b', 'strength: optional, item: P-3b')
    expect(codes(consent(text, 'ur'))).toEqual([
      `translation-differs:${lineOf(text, 'obligations:')}`,
      `translation-differs:${lineOf(text, 'concepts:')}`,
    ])
  })

  test('has a title of its own, and something to translate', () => {
    expect(codes(consent(shipped, 'fr'))).toEqual([`untranslated-title:${lineOf(shipped, 'title:')}`])
    const other = {
      kind: 'practice',
      id: 'nothing',
      language: 'ur',
      text: (files.get('practices/antigua-and-barbuda-standing-order.md') ?? '').replace(
        /^id: .*$/m,
        'id: nothing',
      ),
    } as const
    expect(codes(other)).toEqual(['broken-link:3'])
  })
})
