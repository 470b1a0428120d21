// Good files are read, bad ones refused with everything at once, hostile ones quickly.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileTexts } from '../testing/hostile.ts'
import { arbitraryCaseFile } from '../testing/index.ts'
import { type Problem, readCaseFile } from './index.ts'

function problemsOf(text: string, concepts?: ReadonlySet<string>): readonly Problem[] {
  const result = readCaseFile(text, { concepts })
  return result.ok ? [] : result.problems
}

const seen = (text: string, concepts?: ReadonlySet<string>) =>
  problemsOf(text, concepts).map(
    ({ line, column, code, path }) => `${line}:${column} ${code} ${path.join('.')}`,
  )

const head = `format: clew-casefile/1
reference: 2026/14
title: A case
stage: trial
forms: [forced-labour]
forum: AU
`

test('a file with the least that it needs is read, and lists that are absent are empty', () => {
  const result = readCaseFile(head)
  expect(result).toMatchObject({ ok: true, caseFile: { reference: '2026/14', facts: [], notes: [] } })
})

test('everything that is wrong is said at once, in the order of the lines', () => {
  const text = `format: clew-casefile/1
reference: 2026/14
stage: trail
forms: []
forum: UK
opened: 2015-02-30
parties:
  - {id: P1, kind: natural, nmae: Owner, nationality: [Philippines]}
facts:
  - {id: F1, concept: means.decption, says: Threats., by: [P2], when: 2015-13}
  - {id: F1, concept: means.threat, says: , number: 3}
`
  expect(seen(text, new Set(['means.deception', 'means.threat']))).toEqual([
    '1:1 missing-field title',
    '3:8 not-in-list stage',
    '4:8 list-empty forms',
    '5:8 country-unknown forum',
    '6:9 date-no-such-day opened',
    '8:5 missing-field parties.0.name',
    '8:29 unknown-key parties.0.nmae',
    '8:56 country-form parties.0.nationality.0',
    '10:23 concept-unknown facts.0.concept',
    '10:60 unknown-reference facts.0.by.0',
    '10:71 date-no-such-month facts.0.when',
    '11:10 id-repeated facts.1.id',
    '11:43 empty-field facts.1.says',
    '11:45 unknown-key facts.1.number',
  ])
})

test('a refusal says what, why and what next, with the likely word', () => {
  const [problem] = problemsOf(`${head}parties: [{id: P1, kind: natural, nmae: Owner, name: Owner}]\n`)
  expect(problem).toMatchObject({
    code: 'unknown-key',
    message: 'There is no field “nmae” here.',
    params: { key: 'nmae' },
  })
  const [country] = problemsOf(head.replace('AU', 'UK'))
  expect(country?.hint).toContain('Did you mean “GB”?')
  const [stage] = problemsOf(head.replace('stage: trial', 'stage: trail'))
  expect(stage?.hint).toContain('Did you mean “trial”?')
})

test('a fact by an unknown party is refused with the party that was probably meant', () => {
  const text = `${head}parties: [{id: Owner, kind: natural, name: Owner}, {id: Driver, kind: natural, name: Driver}]
facts: [{id: F1, concept: means.threat, says: Threats., by: [Ownr]}]
`
  const [problem] = problemsOf(text)
  expect(problem).toMatchObject({ code: 'unknown-reference', line: 8, column: 62, params: { near: 'Owner' } })
})

test.each([
  ['a list', '- a\n- b', 'file-not-fields'],
  ['a word', 'hello', 'file-not-fields'],
  ['nothing', '', 'file-empty'],
  ['only a comment', '# nothing', 'file-empty'],
  ['no format', 'reference: x', 'format-missing'],
  ['a format of others', 'format: htcds/2', 'format-unknown'],
  ['a newer format', 'format: clew-casefile/7', 'format-newer'],
  ['a tab', `${head}parties:\n\t- id: P1`, 'yaml-tab'],
  ['a second colon', `${head}summary: Note: he left`, 'yaml-colon'],
  ['an open quote', `${head}summary: "He left`, 'yaml-unclosed'],
  ['an open bracket', `${head}notes: [a, b`, 'yaml-indent'],
  ['a mark', `${head}summary: @home`, 'yaml-mark'],
  ['a character that cannot be stored', `${head}summary: "a\\0b"`, 'text-unstorable'],
  ['half a character', `${head}summary: "\\ud800"`, 'text-unstorable'],
  ['text for a list', `${head}notes: a`, 'wrong-type'],
  ['a list for text', `${head}summary: [a]`, 'wrong-type'],
  [
    'text for a number',
    `${head}charges: [{id: C1, offence: us/forced-labour, accused: P1, counts: two}]`,
    'wrong-type',
  ],
])('%s is refused by its name', (_, text, code) => {
  expect(problemsOf(text).map((problem) => problem.code)).toContain(code)
})

test.each(hostileTexts)('%s is refused quickly', { timeout: 60_000 }, (_, text, code) => {
  const began = performance.now()
  expect(problemsOf(text)[0]?.code).toBe(code)
  expect(performance.now() - began).toBeLessThan(20_000)
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})

test('a flood of problems is cut and counted', () => {
  const parties = Array.from({ length: 1_000 }, (_, n) => `  - {id: P${n}, kind: robot, name: N}`).join('\n')
  const problems = problemsOf(`${head}parties:\n${parties}\n`)
  expect(problems).toHaveLength(201)
  expect(problems.find(({ code }) => code === 'more-problems')?.params).toEqual({ count: 800 })
})

test('no text and no JSON value makes the reader fail', { timeout: 60_000 }, () => {
  const yamlLike = fc
    .array(
      fc.constantFrom(
        'format: clew-casefile/1\n',
        'facts:\n',
        '  - ',
        'id: ',
        'F1',
        '\n',
        '{',
        '}',
        '[',
        ']',
        ': ',
        '"',
        '#',
        '&a ',
        '*a',
        '!t ',
        '|\n',
        '\t',
        '? ',
        '---\n',
      ),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), yamlLike, fc.json()), (text) => {
      const result = readCaseFile(text)
      if (result.ok) return
      expect(result.problems.length).toBeGreaterThan(0)
      for (const { line, column, message } of result.problems) {
        expect(line).toBeGreaterThan(0)
        expect(column).toBeGreaterThan(0)
        expect(message).not.toMatch(/\{\w+|undefined/)
      }
    }),
    { numRuns: 150 },
  )
})

test(
  'a case file in which any one value is replaced by any other is read or refused, never worse',
  { timeout: 60_000 },
  () => {
    const damaged = fc
      .tuple(arbitraryCaseFile({ most: { facts: 2, evidence: 2, links: 2 } }), fc.nat(), fc.jsonValue())
      .map(([caseFile, place, value]) => {
        let left = place % 60
        return JSON.stringify(caseFile, (key, inner: unknown) => {
          if (key !== '' && key !== 'format') left -= 1
          return left === 0 && key !== '' ? value : inner
        })
      })
    fc.assert(
      fc.property(damaged, (text) => {
        const result = readCaseFile(text)
        expect(result.ok || result.problems.length > 0).toBe(true)
      }),
      { numRuns: 60 },
    )
  },
)
