// The curricula that come with Clew: one an audience, each statement sourced, each test fair, each link there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { citationsIn } from '../read/page.ts'
import { audiences, isRight, readTraining, rightAnswers } from '../training/index.ts'
import { readLibraryFolder, readTrainingTexts } from './read-library-folder.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const { concepts } = parse(text('law-packs/concepts.yaml')) as { concepts: { id: string }[] }
const cases = readdirSync(join(root, 'case-files'))
  .filter((name) => /^\d/.test(name))
  .map((name) => parse(text(`case-files/${name}`)) as { reference: string; charges: { id: string }[] })
const library = await readLibraryFolder(join(root, 'library'))
if (!library.ok) throw new Error('The library has problems')
const known = {
  measures: new Set(library.library.measures.keys()),
  concepts: new Set(concepts.map(({ id }) => id)),
  decisions: new Set(cases.map(({ reference }) => reference)),
  charges: new Set(cases.flatMap(({ reference, charges }) => charges.map(({ id }) => `${reference}/${id}`))),
}
const files = await readTrainingTexts(join(root, 'library'))
const read = readTraining(files, known)
if (!read.ok)
  throw new Error(read.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
const { curricula, modules } = read.training
const all = [...modules.values()]

describe('the curricula that come with Clew', () => {
  test('are one for each audience, and leave no module aside', () => {
    expect([...curricula.keys()]).toEqual([...audiences])
    const taught = new Set(
      [...curricula.values()].flatMap(({ front }) => front.modules.map((one) => one.module)),
    )
    expect([...modules.keys()].filter((id) => !taught.has(id))).toEqual([])
    for (const { front } of curricula.values())
      expect([front.id, front.modules.some(({ core }) => core)]).toEqual([front.id, true])
  })

  test('have four questions in every core module, and few that one passes by guessing', () => {
    const core = new Set(
      [...curricula.values()].flatMap(({ front }) =>
        front.modules.flatMap((one) => (one.core ? one.module : [])),
      ),
    )
    for (const { front } of all) {
      if (core.has(front.id) && !['partner-referral', 'sharing'].includes(front.id))
        expect([front.id, front.questions.length >= 4]).toEqual([front.id, true])
      expect([front.id, front.competence.pass * 3 >= front.questions.length * 2]).toEqual([front.id, true])
    }
    const firsts = all.flatMap(({ front }) =>
      front.questions.map(({ options }) => options[0]?.right === true),
    )
    expect(firsts.filter(Boolean).length).toBeLessThan(firsts.length * 0.6)
  })

  test('rest on places of the guide, the report and the sheet that are there', () => {
    const places = new Map(library.library.tree.pages.map(({ id, parts }) => [id, [...parts]]))
    for (const { page, heading } of library.library.tree.headings) places.get(page)?.push(heading)
    const astray = [...all, ...curricula.values()].flatMap(({ file, page, front }) =>
      [
        ...page.sections.flatMap(({ statements }) => statements.flatMap(({ citations }) => citations)),
        ...('questions' in front ? front.questions.flatMap(({ why }) => citationsIn(why)) : []),
      ]
        .filter(
          ({ key, at }) => at !== undefined && places.get(key)?.some((one) => one.startsWith(at)) === false,
        )
        .map(({ key, at }) => `${file}: ${key} ${at}`),
    )
    expect(astray).toEqual([])
  })

  test('never rest what is to be known on our own advice alone, but for a fifth', () => {
    const statements = all.flatMap(
      ({ page }) => page.sections.find(({ heading }) => heading === 'What to know')?.statements ?? [],
    )
    const own = statements.filter(({ citations }) => citations.every(({ key }) => key === 'clew'))
    expect(own.length * 5).toBeLessThan(statements.length)
  })

  test('count an answer as right when exactly the right options are chosen', () => {
    for (const { front } of all) {
      const right = Object.fromEntries(
        front.questions.map(({ id, options }) => [id, options.flatMap((one, at) => (one.right ? at : []))]),
      )
      expect(rightAnswers(front, right)).toBe(front.questions.length)
      expect(rightAnswers(front, {})).toBe(0)
      for (const question of front.questions)
        expect(
          isRight(
            question,
            question.options.map((_, at) => at),
          ),
        ).toBe(false)
    }
  })
})

describe('a module is refused', () => {
  const module = 'training/modules/children.md'
  const after = (path: string, from: string | RegExp, to: string): string[] => {
    const before = files.get(path) ?? ''
    const changed = before.replace(from, to)
    expect(changed).not.toBe(before)
    const again = readTraining(new Map(files).set(path, changed), known)
    return again.ok ? [] : again.problems.map(({ code, file, line }) => `${code} ${file}:${line > 1}`)
  }
  test.each([
    [
      'when the reason of an answer names no source',
      'no means is needed. [palermo 3(c)]',
      'no means is needed.',
      'uncited-statement',
    ],
    ['when a question has no right option', /, right: true/, '', 'wrong-value'],
    ['when more is asked than there are questions', 'pass: 4', 'pass: 40', 'wrong-value'],
    ['when a measure is not there', 'prosecution/pre-trial-children', 'prosecution/nothing', 'broken-link'],
    ['when an exercise names no charge', 'charge: C1', 'charge: C99', 'broken-link'],
    [
      'when it presupposes itself',
      'prerequisites: [elements]',
      'prerequisites: [children]',
      'circular-prerequisite',
    ],
    ['when a key is misspelt', 'minutes:', 'minuets:', 'unknown-key'],
  ])('%s', (_, from, to, code) => {
    expect(after(module, from, to)).toContain(`${code} ${module}:true`)
  })

  test('and a curriculum, when it teaches a module before what it presupposes', () => {
    expect(after('training/curricula/judges.md', '  - {module: elements, core: true}\n', '')).toContain(
      'missing-prerequisite training/curricula/judges.md:true',
    )
  })
})
