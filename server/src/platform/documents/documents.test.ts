/** Documents: what is handed over comes out as a tagged PDF in every script, and no text is taken for a command. */
import { afterAll, describe, expect, test } from 'vitest'
import { directionOf, directionOfLanguage, heading, list, openPress, paragraph } from './index.ts'
import { prepared } from './prepared.ts'

const press = openPress()
afterAll(() => press.close())

describe('a text', () => {
  test.each([
    ['Protocol, article 3', 'ltr'],
    ['پروٹوکول، دفعہ 3', 'rtl'],
    ['18 USC § 1591 کے تحت', 'ltr'],
    ['«الاتجار»', 'rtl'],
    ['बंधुआ मज़दूरी', 'ltr'],
  ])('runs as its first letter: %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction)
  })

  test('without a letter runs as the page does', () => {
    expect(directionOf('2021–2026')).toBeUndefined()
    const page = prepared({ title: '1591', language: 'ur', blocks: [] })
    expect([page.title.dir, directionOfLanguage('ur-PK'), directionOfLanguage('uk')]).toEqual([
      'rtl',
      'rtl',
      'ltr',
    ])
  })

  test('keeps no link that a reader would not want to follow', () => {
    const page = prepared({
      title: 'Links',
      language: 'en',
      blocks: [paragraph([{ text: 'here', link: 'javascript:alert(1)' }])],
    })
    expect(JSON.stringify(page)).not.toContain('javascript')
  })
})

describe('a PDF', () => {
  test.each([
    ['en', 'Consent is irrelevant'],
    ['ur', 'رضامندی غیر متعلقہ ہے'],
    ['ar', 'الاتجار بالأشخاص'],
    ['hi', 'बंधुआ मज़दूरी'],
    ['ru', 'торговля людьми'],
    ['zh-CN', '强迫劳动'],
  ])('in %s is tagged and every sign of it is in a font', async (language, title) => {
    const { bytes, accessible } = await press.pdf({
      title,
      language,
      subtitle: 'Version 3',
      footer: title,
      blocks: [
        { kind: 'notice', text: title },
        heading(1, title),
        paragraph([title, { text: ' [palermo 3(b)]', quiet: true }, { text: 'bold', strong: true }]),
        list(true, [title, 'One more']),
        { kind: 'facts', items: [{ term: title, text: '3(b)' }] },
        {
          kind: 'table',
          columns: [{ title, width: 2 }, { title: '§' }],
          rows: [[title, '1']],
          caption: title,
        },
        { kind: 'new-page' },
        paragraph(title),
      ],
    })
    const text = bytes.toString('latin1')
    expect(accessible).toBe(true)
    expect(text.startsWith('%PDF-1.')).toBe(true)
    expect(text).toContain('pdfuaid:part')
    expect(text).toMatch(/\/Marked true/)
    expect(text).toMatch(new RegExp(`/Lang ?\\(${language}\\)`, 'i'))
  })

  test('reads nothing in a text as a command, and no file', async () => {
    const commands = '#read("/etc/passwd") #panic() = heading $ x $ <label> @ref \\ */'
    const made = await press.pdf({
      title: commands,
      language: 'en',
      footer: commands,
      blocks: [paragraph(commands), list(false, [commands])],
    })
    expect(made.accessible).toBe(true)
  })

  test('with a sign that no font has is still made, and says that it is not accessible', async () => {
    const made = await press.pdf({ title: 'A \u{10FFFD} sign', language: 'en', blocks: [] })
    expect(made.accessible).toBe(false)
    expect(made.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('of many pages keeps nobody else waiting', async () => {
    let ticks = 0
    const clock = setInterval(() => ticks++, 5)
    const rows = Array.from({ length: 1500 }, (_, at) => [`Item ${at}`, 'met', 'The law asks for it.'])
    const columns = [{ title: 'Item' }, { title: 'Answer' }, { title: 'Why', width: 3 }]
    await press.pdf({ title: 'Long', language: 'en', blocks: [{ kind: 'table', columns, rows }] })
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(5)
  })

  test('is refused when the thread ends meanwhile, and made by the next one', async () => {
    const model = { title: 'Interrupted', language: 'en', blocks: [paragraph('Text')] }
    const interrupted = expect(press.pdf(model)).rejects.toThrow('document-not-made')
    await press.close()
    await interrupted
    expect((await press.pdf(model)).accessible).toBe(true)
  })
})
