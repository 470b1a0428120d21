// Keeps the page about the case file true: its example is read, its words are compared.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { collectionNames, problemWords, readCaseFile, updateCaseText } from './index.ts'

const page = readFileSync(new URL('../../../docs/case-file.md', import.meta.url), 'utf8')
const example = /```yaml\n([^]*?)```/.exec(page)?.[1] ?? ''
const taxonomy = parse(
  readFileSync(new URL('../../../law-packs/concepts.yaml', import.meta.url), 'utf8'),
) as {
  concepts: { id: string }[]
}

test('the example on the page is a valid case file with a record of every kind', () => {
  const result = readCaseFile(example, { concepts: new Set(taxonomy.concepts.map(({ id }) => id)) })
  expect(result.ok ? [] : result.problems).toEqual([])
  if (!result.ok) return
  for (const name of collectionNames) expect(result.caseFile[name].length, name).toBeGreaterThan(0)
  expect(updateCaseText(result.document, result.caseFile)).toContain(
    '# Rests on E1, so it adds no second voice.',
  )
})

test('the page names every list and quotes a refusal as it is worded', () => {
  for (const name of collectionNames) expect(page).toContain(`\`${name}\``)
  expect(page).toContain(problemWords.problems['unknown-reference'].next)
})
