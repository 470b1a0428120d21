// The decisions that come with Clew: one for each decided case, linked both ways, sourced, and about nobody by name.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readDecisionFiles } from '../decision/read-decision-files.ts'
import { readDecisionTexts, readLibraryFiles } from './read-library-folder.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const caseFiles = readdirSync(join(root, 'case-files')).filter((name) => /^\d/.test(name))
const concepts = (parse(text('law-packs/concepts.yaml')) as { concepts: { id: string }[] }).concepts
const offences = readdirSync(join(root, 'law-packs'), { withFileTypes: true, recursive: true })
  .filter(({ name, parentPath }) => name.endsWith('.yaml') && /[\\/]offences$/.test(parentPath))
  .flatMap(({ name, parentPath }) => {
    const pack = /([a-z]+)[\\/]offences$/.exec(parentPath)?.[1] ?? ''
    const ids = readFileSync(join(parentPath, name), 'utf8').matchAll(/^ *(?:- )?id: *([a-z0-9-]+)/gm)
    return [...ids].map(([, id]) => `${pack}/${id}`)
  })
const measures = [...(await readLibraryFiles(join(root, 'library'))).keys()].flatMap(
  (path) => /^measures\/(.+)\.md$/.exec(path)?.[1] ?? [],
)
const known = {
  concepts: new Set(concepts.map(({ id }) => id)),
  offences: new Set(offences),
  measures: new Set(measures),
  caseFiles: new Set(caseFiles.map((name) => name.replace('.yaml', ''))),
}
const texts = await readDecisionTexts(join(root, 'library'))
const read = readDecisionFiles(texts, known)
if (!read.ok)
  throw new Error(read.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
const { decisions } = read

describe('the decisions that come with Clew', () => {
  test('are one for each decided case, by its reference and its name', () => {
    expect(decisions).toHaveLength(25)
    expect(decisions.map(({ caseFile }) => `${caseFile ?? ''}.yaml`).sort()).toEqual(caseFiles.sort())
    for (const { id, caseFile } of decisions)
      expect(/^reference: *(\S+)/m.exec(text(`case-files/${caseFile}.yaml`))?.[1]).toBe(id)
  })

  test('each hold something on an element, and tie a lesson to an issue of evidence', () => {
    for (const { id, holdings, lessons, issues } of decisions) {
      expect([id, holdings.length > 0]).toEqual([id, true])
      const named = new Set<string>(issues.map(({ issue }) => issue))
      const tied = lessons.flatMap((lesson) => lesson.issues)
      expect([id, tied.length > 0, tied.filter((issue) => !named.has(issue))]).toEqual([id, true, []])
    }
  })

  test('claim no more than was read', () => {
    expect(decisions.filter(({ reading }) => reading === 'read')).toEqual([])
    for (const { id, ecli, unverified } of decisions)
      if (ecli !== undefined) expect([id, unverified.includes('ecli')]).toEqual([id, true])
    expect(decisions.flatMap(({ holdings }) => holdings.filter((one) => 'paragraph' in one))).toEqual([])
  })

  test('have translations that are marked as made by a machine and unreviewed', () => {
    const translated = decisions.flatMap(({ translations }) => Object.values(translations))
    expect(translated.length).toBeGreaterThan(30)
    expect(translated.filter(({ made, review }) => made !== 'machine' || review !== 'unreviewed')).toEqual([])
  })

  test('name a file as theirs only when it can be read: a wrong link has its line', () => {
    const wrong = (texts.get('decisions/09-nanny-vancouver.yaml') ?? '').replace(
      'means.isolation',
      'means.no-such',
    )
    const refused = readDecisionFiles(new Map([['decisions/x.yaml', wrong]]), known)
    expect(refused.ok ? [] : refused.problems.map(({ code, line }) => [code, line > 10])).toEqual([
      ['broken-link', true],
    ])
  })
})
