/** A name is found however it is written, and where it is not written nothing is found. Every name here is invented. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOfProse, sayProse, tokenText } from './identity-token.ts'
import { maskSpans } from './mask-spans.ts'
import { findNames, needlesOfName, needlesOfNumber } from './names-in-text.ts'

const cut = (text: string, name: string): string[] =>
  findNames(text, needlesOfName(name)).map(
    ({ start, end, whole }) => `${text.slice(start, end)}${whole ? '' : '?'}`,
  )

describe('a name in a text', () => {
  test.each([
    ['She is Zelmira Quontavia, a cook.', 'Zelmira Quontavia', ['Zelmira Quontavia']],
    ['QUONTAVIA, ZELMIRA (cook)', 'Zelmira Quontavia', ['QUONTAVIA, ZELMIRA']],
    ['Then Zélmíra Quontávia’s bag', 'Zelmira Quontavia', ['Zélmíra Quontávia']],
    ['zelmira  \n quontavia', 'Zelmira Quontavia', ['zelmira  \n quontavia']],
    ['Only Zelmira came.', 'Zelmira Quontavia', ['Zelmira?']],
    ['Zelmirana is a town', 'Zelmira Quontavia', []],
    ['Zelmira Osk Quontavia', 'Zelmira Aminta Quontavia', ['Zelmira?', 'Quontavia?']],
    ['Zelmira Aminta came', 'Zelmira Aminta Quontavia', ['Zelmira Aminta']],
    ["D'Arquessa, DArquessa and D’Arquessa", "Ona D'Arquessa", ["D'Arquessa?", 'DArquessa?', 'D’Arquessa?']],
    ['قالت زلميرة القنطاوي إن', 'زلميره القنطاوى', ['زلميرة القنطاوي']],
    ['وزلميرة لم تأت', 'زلميرة القنطاوي', ['زلميرة?']],
    ['زَلْمِيرَة الْقَنْطَاوِي', 'زلميرة القنطاوي', ['زَلْمِيرَة الْقَنْطَاوِي']],
    ['کاظمین قنطاوی نے کہا', 'كاظمين قنطاوي', ['کاظمین قنطاوی']],
    ['被害人龘雯琪说', '龘雯琪', ['龘雯琪']],
    ['她叫雯琪。', '龘雯琪', ['雯琪?']],
    ['Зёльмира Квонтавия', 'Зельмира Квонтавия', ['Зёльмира Квонтавия']],
    ['ज़ेल्मिरा क्वोंटाविया ने', 'ज़ेल्मिरा क्वोंटाविया', ['ज़ेल्मिरा क्वोंटाविया']],
    ['Her name, 𝒵elmira Quontavia', 'Zelmira Quontavia', ['𝒵elmira Quontavia']],
  ])('%s holds %s as %j', (text, name, found) => {
    expect(cut(text, name)).toEqual(found)
  })

  test('is found wherever it is put among other words, and its place is exact', () => {
    const words = fc.array(fc.constantFrom('the', 'cook', 'saw', '工人', 'وقال', '—', '"', '😀'), {
      maxLength: 6,
    })
    const names = fc.constantFrom('Zelmira Quontavia', '龘雯琪', 'زلميرة القنطاوي', 'ज़ेल्मिरा क्वोंटाविया')
    fc.assert(
      fc.property(words, names, words, (before, name, after) => {
        const text = [...before, name, ...after].join(' ')
        const [found, ...more] = findNames(text, needlesOfName(name))
        expect(more).toEqual([])
        expect(text.slice(found?.start, found?.end)).toBe(name)
      }),
    )
  })

  test('never breaks on any text, and finds nothing for a name without letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, name) => {
        for (const { start, end } of findNames(text, needlesOfName(name))) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
    expect(needlesOfName(' … ')).toEqual([])
  })
})

describe('a number in a text', () => {
  test.each([
    ['call 0917 555 0142 now', '+63 917 555 0142', true],
    ['call ٠٩١٧٥٥٥٠١٤٢', '+63 917 555 0142', true],
    ['passport xq-99 1234 7', 'XQ9912347', true],
    ['in 2014', '2014', false],
  ])('%s holds %s: %s', (text, number, there) => {
    expect(findNames(text, needlesOfNumber(number)).length > 0).toBe(there)
  })
})

describe('tokens', () => {
  const text = 'Then Zelmira Quontavia called.'
  const spans = findNames(text, needlesOfName('Zelmira Quontavia')).map((found) => ({
    ...found,
    person: 'V1',
    field: 'name' as const,
  }))

  test('stand where the name stood, and are read back', () => {
    const masked = maskSpans(text, spans)
    expect(masked).toBe('Then [[V1.name]] called.')
    expect(partsOfProse(masked)).toEqual([
      'Then ',
      { person: 'V1', field: 'name', start: 5, end: 16 },
      ' called.',
    ])
    expect(sayProse(masked, ({ person }) => person)).toBe('Then V1 called.')
  })

  test('leave what only looks like one as it is', () => {
    const odd = '[[V1.shoe]] [V1.name] [[.name]] [[V1.name]'
    expect(partsOfProse(odd)).toEqual([odd])
    expect(tokenText({ person: 'a.b', field: 'birth' })).toBe('[[a.b.birth]]')
    expect(partsOfProse('[[a.b.birth]]')).toMatchObject([{ person: 'a.b', field: 'birth' }])
  })
})
