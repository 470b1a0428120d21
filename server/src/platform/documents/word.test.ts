/** Word files are opened again: what runs right to left is marked on paragraph, table and every run, and Latin words keep their own way. */
import { describe, expect, test } from 'vitest'
import { openDocx } from '../testing/open-docx.ts'
import { heading, list, paragraph, type DocumentModel } from './index.ts'
import { stretches, wordOf } from './word.ts'

const model = (language: string, title: string, mixed: string): DocumentModel => ({
  title,
  language,
  footer: title,
  blocks: [
    { kind: 'notice', text: title },
    heading(1, title),
    paragraph(mixed),
    list(true, [mixed]),
    {
      kind: 'table',
      columns: [{ title }, { title: 'Palermo 3(a)' }],
      rows: [[mixed, 'Act 2015 2(1)\nAct 2015 3']],
    },
  ],
})

describe('a Word file', () => {
  test('in Urdu marks paragraphs, tables and runs, and leaves citations in their own direction', async () => {
    const mixed = 'دفعہ Palermo Protocol 3(b) کے مطابق'
    const read = openDocx(await wordOf(model('ur', 'مطابقت', mixed)))
    expect(read.tables.map(({ bidi }) => bidi)).toEqual([true])
    const lines = read.paragraphs.filter(({ text }) => text === mixed)
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      expect(line.bidi).toBe(true)
      expect(line.runs.map(({ text, rtl }) => [text.trim(), rtl])).toEqual([
        ['دفعہ', true],
        ['Palermo Protocol 3(b)', false],
        ['کے مطابق', true],
      ])
    }
    const wrong = read.paragraphs.flatMap(({ runs }) =>
      runs.filter(({ text, rtl }) => /\p{L}/u.test(text) && rtl !== /\p{Script=Arabic}/u.test(text)),
    )
    expect(wrong).toEqual([])
  })

  test('in English marks nothing, quotes Urdu rightly, and gives a line break its own paragraph', async () => {
    const read = openDocx(await wordOf(model('en', 'Conformity', 'Act of 2018')))
    expect(read.tables[0]).toEqual({
      bidi: false,
      rows: [
        ['Conformity', 'Palermo 3(a)'],
        ['Act of 2018', 'Act 2015 2(1)\nAct 2015 3'],
      ],
    })
    expect(read.paragraphs.some(({ bidi }) => bidi)).toBe(false)
    const quoted = openDocx(await wordOf(model('en', 'Conformity', 'مطابقت')))
    expect(quoted.paragraphs.filter(({ text }) => text === 'مطابقت').every(({ bidi }) => bidi)).toBe(true)
  })

  test('keeps every letter of a text whatever way it runs', () => {
    for (const text of ['', 'a', ' a  b ', 'دفعہ 3(b) Palermo، کے', '2018–2021', '(18 USC 1589) کے تحت'])
      expect(
        stretches(text, 'rtl')
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
  })
})
