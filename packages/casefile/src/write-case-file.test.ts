// What people wrote, their comments and their orders survive writing and editing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCaseFile, arbitraryProse } from '../testing/index.ts'
import { applyChange, type CaseFile, readCaseFile, updateCaseText, writeCaseFile } from './index.ts'

function read(text: string) {
  const result = readCaseFile(text)
  if (!result.ok) throw new Error(`${text}\n${JSON.stringify(result.problems)}`)
  return result
}

test('what is written is read back equal', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryCaseFile(), (caseFile) => {
      expect(read(writeCaseFile(caseFile)).caseFile).toEqual(caseFile)
    }),
    { numRuns: 40 },
  )
})

test('JSON is read as well as YAML', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryCaseFile(), fc.constantFrom(undefined, 2, '\t'), (caseFile, indent) => {
      expect(read(JSON.stringify(caseFile, null, indent)).caseFile).toEqual(caseFile)
    }),
    { numRuns: 20 },
  )
})

test('writing is stable: what was read is written as it was', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryCaseFile({ most: { facts: 3, evidence: 3, links: 3 } }), (caseFile) => {
      const text = writeCaseFile(caseFile)
      const { document } = read(text)
      expect(updateCaseText(document, caseFile)).toBe(text)
    }),
    { numRuns: 30 },
  )
})

test('a text brought to any other case file reads as that case file', { timeout: 60_000 }, () => {
  const sizes = { most: { facts: 3, evidence: 3, links: 4, charges: 2, findings: 2 } }
  fc.assert(
    fc.property(arbitraryCaseFile(sizes), arbitraryCaseFile(sizes), (one, other) => {
      const { document } = read(writeCaseFile(one))
      expect(read(updateCaseText(document, other)).caseFile).toEqual(other)
    }),
    { numRuns: 40 },
  )
})

test('any text of a note survives', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryProse, (note) => {
      expect(read(`${commented}notes: ${JSON.stringify([note])}\n`).caseFile.notes).toEqual([note])
    }),
    { numRuns: 50 },
  )
})

const commented = `# Who may read this: the unit.
format: clew-casefile/1
reference: 2026/14 # the court's own number
title: A case of two kitchens
stage: trial
forms: [forced-labour]
forum: AU
opened: 2015-03-09
# --- persons ---
parties:
  # Named in the judgment; the others are described.

  # The owner, seen at both kitchens.
  - id: P1
    kind: natural
    name: Owner # pleaded not guilty
    born: 1975
  # Drove the van.
  - {id: P2, kind: natural, name: Driver, questioned: "yes"}
  # Not found yet.
  - id: P3
    kind: natural
    name: Cook
victims: [{id: V1, pseudonym: V1}]
facts:
  - id: F1
    concept: means.threat
    # In the words of the statement.
    says: >-
      He said that the police
      would take them away.
    by: [P1]
    to: [V1]
`

function after(change: Parameters<typeof applyChange>[1]): { text: string; caseFile: CaseFile } {
  const { caseFile, document } = read(commented)
  const done = applyChange(caseFile, change)
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  const text = updateCaseText(document, done.caseFile)
  expect(read(text).caseFile).toEqual(done.caseFile)
  return { text, caseFile: done.caseFile }
}

test('a record that is moved takes its comments along', () => {
  const { text } = after({ kind: 'move-record', collection: 'parties', id: 'P1', to: 2 })
  expect(text.replaceAll(/\n\n+/g, '\n')).toContain(`parties:
  # Named in the judgment; the others are described.
  # Drove the van.
  - {id: P2, kind: natural, name: Driver, questioned: "yes"}
  # Not found yet.
  - id: P3
    kind: natural
    name: Cook
  # The owner, seen at both kitchens.
  - id: P1
    kind: natural
    name: Owner # pleaded not guilty
    born: 1975
`)
})

test('a record that goes takes its comments with it, and those of the others stay', () => {
  const { text } = after({ kind: 'remove-record', collection: 'parties', id: 'P2' })
  expect(text).not.toContain('Drove the van')
  for (const kept of [
    'Named in the judgment',
    'seen at both kitchens',
    'Not found yet',
    'pleaded not guilty',
    "the court's own number",
    '--- persons ---',
  ]) {
    expect(text).toContain(kept)
  }
})

test('a field that changes keeps the comment beside it, and all else stays as it was written', () => {
  const { text } = after({ kind: 'set-header', header: { reference: '2026/15', court: 'County Court' } })
  expect(text).toContain("reference: 2026/15 # the court's own number\n")
  expect(text).toContain('opened: 2015-03-09\ncourt: County Court\n# --- persons ---')
  // Long text is folded anew; nothing else differs.
  const folded = commented.replace('police\n      would', 'police would')
  expect(text.replace('2026/15', '2026/14').replace('court: County Court\n', '')).toBe(folded)
})

test('a year written without quotes is read as text and left as it was', () => {
  expect(read(commented).caseFile.parties[0]?.born).toBe('1975')
  expect(after({ kind: 'set-header', header: { title: 'Other' } }).text).toContain('born: 1975\n')
})

test('fields are written in the order of the format and defaults are left out', () => {
  const { caseFile } = read(commented)
  const text = writeCaseFile(caseFile)
  expect(text.indexOf('format:')).toBe(0)
  expect(text.indexOf('victims:')).toBeLessThan(text.indexOf('facts:'))
  expect(text).not.toContain('evidence')
  expect(text).not.toContain('not-stated')
})

test('the first record of a list that stood empty begins a line of its own', () => {
  const { caseFile, document } = read(`${commented}witnesses: []\n`)
  const witness = { id: 'W1', description: 'Neighbour' }
  const done = applyChange(caseFile, { kind: 'put-record', collection: 'witnesses', record: witness })
  const text = done.ok ? updateCaseText(document, done.caseFile) : ''
  expect(text).toContain('witnesses:\n  - {id: W1, description: Neighbour}\n')
})
