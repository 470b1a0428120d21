// A reader that accepts too much would let unsourced policy into reports; each refusal is tried with one change of a good library.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minimalLibrary } from './minimal-library.ts'
import { problemIn } from './problem.ts'
import { problemWords } from './problem-words.ts'
import { readLibrary } from './read-library.ts'

const consent = 'measures/prosecution/consent.md'
const known = { concepts: new Set(['consent.victim']), decisions: new Set(['AU-01']) }

/** What is said after one change: code, line and what it is about. */
function saidAfter(file: string, from: string, to: string, among = known): string[] {
  const files = new Map(minimalLibrary)
  const text = files.get(file) ?? ''
  expect(text).toContain(from)
  files.set(file, text.replace(from, to))
  const read = readLibrary(files, among)
  return read.ok ? [] : read.problems.map(({ code, file, line }) => `${code} ${file}:${line}`)
}

describe('the library', () => {
  const read = readLibrary(minimalLibrary, known)
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  const { library } = read

  test('gives measures under their parents and by what they answer', () => {
    expect(library.under().map(({ front }) => front.id)).toEqual(['prosecution/law'])
    expect(library.under('prosecution/law').map(({ front }) => front.id)).toEqual(['prosecution/consent'])
    expect(library.measuresForConcept('consent.victim')).toHaveLength(1)
    expect(library.measuresForDecision('AU-01')).toHaveLength(1)
    expect(library.measuresForItem('P-3b')).toHaveLength(2)
    expect(library.item('P-3b')?.strength).toBe('mandatory')
  })

  test('keeps each statement with its place in the source', () => {
    const sections = library.measures.get('prosecution/consent')?.page.sections ?? []
    expect(sections[3]?.statements.map(({ citations }) => citations)).toEqual([
      [{ key: 'guide', at: 'Foreword' }],
      [{ key: 'guide' }],
    ])
  })

  test('does not depend on the order in which files are read', () => {
    const texts = [...minimalLibrary]
    fc.assert(
      fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
        const again = readLibrary(new Map(shuffled), known)
        expect(again.ok && [...again.library.measures.keys()]).toEqual([...library.measures.keys()])
      }),
      { numRuns: 25 },
    )
  })

  test('never throws, whatever a page holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const files = new Map(minimalLibrary).set(consent, text).set('tree.yaml', text)
        expect(readLibrary(files).ok).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a page is refused', () => {
  test.each([
    [
      'when a statement names no source',
      'Because. [guide Consent]',
      'Because.',
      [`uncited-statement ${consent}:32`],
    ],
    [
      'when a source is not on its list',
      'Because. [guide Consent]',
      'Because. [other 2]',
      [`unknown-source ${consent}:32`],
    ],
    [
      'when a citation names a heading that is not there',
      '[guide Foreword]',
      '[guide Afterword]',
      [`broken-link ${consent}:40`],
    ],
    [
      'when it lists a source that carries nothing',
      '  - {key: guide',
      '  - {key: idle, title: Idle, reading: read}\n  - {key: guide',
      [`unused-source ${consent}:21`],
    ],
    ['when a section is empty', '- Haste. [guide]', '', [`missing-section ${consent}:1`]],
    [
      'when a section stands where readers do not expect it',
      '## Why',
      '## Whither',
      [`unknown-section ${consent}:30`, `missing-section ${consent}:1`],
    ],
    [
      'when text stands above the first section',
      '## What it is',
      'A preface. [guide]\n\n## What it is',
      [`unknown-section ${consent}:26`],
    ],
    [
      'when a key is misspelt',
      'duties: []',
      'dutys: []',
      [`wrong-value ${consent}:2`, `unknown-key ${consent}:15`],
    ],
    [
      'when its id is not its place',
      'id: prosecution/consent',
      'id: prosecution/assent',
      [`id-path-mismatch ${consent}:2`],
    ],
    [
      'when its strength is not that of the checklist',
      'strength: mandatory',
      'strength: optional',
      [`strength-mismatch ${consent}:12`],
    ],
    [
      'when its article is not that of the checklist',
      'article: "3(b)", strength',
      'article: "3(c)", strength',
      [`strength-mismatch ${consent}:12`],
    ],
    ['when an item is not in the checklist', 'item: P-3b', 'item: P-9z', [`broken-link ${consent}:12`]],
    ['when a concept is unknown', 'consent.victim', 'consent.nobody', [`broken-link ${consent}:8`]],
    ['when a case is unknown', 'AU-01', 'AU-99', [`broken-link ${consent}:10`]],
    [
      'when a related measure is not there',
      'related: []',
      'related: [prosecution/nothing]',
      [`broken-link ${consent}:14`],
    ],
    [
      'when the practice does not answer',
      'practices: [somewhere]',
      'practices: []',
      ['one-sided-link practices/somewhere.md:7'],
    ],
    [
      'when it hangs under the wrong measure',
      'parent: prosecution/law',
      'parent: prosecution/consent',
      [`wrong-parent ${consent}:5`, `circular-parent ${consent}:5`],
    ],
    [
      'when it does not name its heading',
      'heading: Consent}]',
      'heading: Law}]',
      ['heading-without-measure tree.yaml:5'],
    ],
    ['when its block is not readable', 'title: {en: consent}', 'title: {en: consent', [`yaml ${consent}:4`]],
    ['when it has no block', '---\nid', 'id', [`no-front-matter ${consent}:1`]],
  ])('%s', (_, from, to, said) => {
    expect(saidAfter(consent, from, to)).toEqual(said)
  })

  test('when a practice names a measure that is not there', () => {
    expect(
      saidAfter('practices/somewhere.md', '[prosecution/consent]', '[prosecution/consent, prosecution/x]'),
    ).toEqual(['broken-link practices/somewhere.md:7'])
  })

  test('when its heading lost its measure', () => {
    const files = new Map(minimalLibrary)
    files.delete('measures/prosecution/law.md')
    const read = readLibrary(files)
    expect(!read.ok && read.problems.map(({ code }) => code)).toEqual([
      'broken-link',
      'heading-without-measure',
    ])
  })

  test('when checklist or tree are missing', () => {
    const read = readLibrary(new Map())
    expect(!read.ok && read.problems.map(({ message }) => message)).toEqual([
      'The file checklist.yaml is missing. The pages refer to it.',
      'The file tree.yaml is missing. The pages refer to it.',
    ])
  })
})

test.each([
  ['an alias without an anchor', '*nobody'],
  ['nesting without end', '['.repeat(20_000)],
  ['a list where keys belong', '- one'],
  ['nothing at all', ''],
])('%s in place of the tree is a refusal and no crash', (_, text) => {
  const read = readLibrary(new Map(minimalLibrary).set('tree.yaml', text))
  expect(!read.ok && read.problems.every(({ file }) => file === 'tree.yaml')).toBe(true)
})

describe('a refusal', () => {
  test('says the same things in every language', () => {
    const blanks = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted()
    for (const code of Object.keys(problemWords.en) as (keyof typeof problemWords.en)[]) {
      const [en, ur] = [problemWords.en[code], problemWords.ur[code]]
      expect(blanks(en.what + en.fix), code).toEqual(expect.arrayContaining(blanks(ur.what + ur.fix)))
      expect(ur.what + ur.fix).toMatch(/[\u0600-\u06FF]/)
    }
  })

  test('names what it is about', () => {
    const problem = { code: 'broken-link', params: { kind: 'measure', id: 'prosecution/x' } } as const
    expect(problemIn('en', problem).message).toContain('prosecution/x')
    expect(problemIn('ur', problem).message).toContain('prosecution/x')
    expect(problemIn('xx', problem)).toEqual(problemIn('en', problem))
  })
})
