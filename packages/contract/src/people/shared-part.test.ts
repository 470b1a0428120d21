/** Shares any fields of the decided cases and looks for what should have stayed hidden. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseFile, declarationsIn, mentionsIn, readCaseFile } from '@clew/casefile'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SharedCaseFile } from './shares.ts'
import { sharedPart } from './shared-part.ts'
import { type ShareField, shareFields } from './words.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'case-files')
const decided = readdirSync(folder)
  .filter((name) => /^\d.*\.ya?ml$/.test(name))
  .map((name) => {
    const read = readCaseFile(readFileSync(join(folder, name), 'utf8'))
    if (!read.ok) throw new Error(`${name} has errors`)
    return marked(read.caseFile)
  })

/** The same case file with ids that occur nowhere by chance. */
function marked(caseFile: CaseFile): CaseFile {
  const copy = structuredClone(caseFile)
  for (const { path, id } of mentionsIn(caseFile)) put(copy, path, `${id}-k7q`)
  for (const [id, { collection, index }] of declarationsIn(caseFile))
    put(copy, [collection, index, 'id'], `${id}-k7q`)
  return copy
}

function put(value: unknown, [key = '', ...rest]: readonly (string | number)[], text: string): void {
  const here = value as Record<string, unknown>
  if (rest.length === 0) here[key] = text
  else put(here[key], rest, text)
}

/** Every text of several words, and every id, below a value. */
function telling(value: unknown): string[] {
  if (typeof value === 'string') return /\s\S|-k7q$/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(telling) : []
}

const idsOf = (caseFile: CaseFile, field: ShareField): string[] => {
  const value: unknown = caseFile[field]
  return Array.isArray(value) ? value.flatMap((each: { id?: string }) => each.id ?? []) : []
}

const anyCase = fc.nat(decided.length - 1)
const anyFields = fc.subarray([...shareFields])

describe('what is shared of a case', () => {
  test('holds no text and no id of what is hidden, whichever fields are shared', () => {
    fc.assert(
      fc.property(anyCase, anyFields, (at, fields) => {
        const caseFile = decided[at]!
        const part = sharedPart(caseFile, fields)
        const text = JSON.stringify(part)
        const open = fields.map((field) => JSON.stringify(caseFile[field]) ?? '').join('\n')
        const hidden = shareFields.filter((field) => !fields.includes(field))
        for (const field of hidden) {
          expect(Object.hasOwn(part, field)).toBe(false)
          for (const id of idsOf(caseFile, field)) expect(text).not.toContain(JSON.stringify(id))
          for (const said of telling(caseFile[field])) {
            const inside = JSON.stringify(said).slice(1, -1)
            // What a shared field says in so many words is shared.
            if (!said.endsWith('-k7q') && !open.includes(inside)) expect(text).not.toContain(inside)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('leads nowhere: every record that it mentions is in it', () => {
    fc.assert(
      fc.property(anyCase, anyFields, (at, fields) => {
        const caseFile = decided[at]!
        const part = sharedPart(caseFile, fields)
        const shown = new Set(declarationsIn(part).keys())
        const mentioned = telling(part).filter((said) => said.endsWith('-k7q'))
        expect(mentioned.filter((id) => !shown.has(id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('is everything where everything is shared', () => {
    for (const caseFile of decided) {
      const { format: _format, ...rest } = caseFile
      expect(sharedPart(caseFile, [...shareFields])).toEqual(rest)
    }
  })

  test('fits the contract', () => {
    fc.assert(
      fc.property(anyCase, anyFields, (at, fields) => {
        const caseFile = decided[at]!
        expect(SharedCaseFile.safeParse(sharedPart(caseFile, fields)).error?.issues ?? []).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('leaves out a link when one of its ends is hidden', () => {
    const caseFile = decided.find(({ links }) => links.length > 0)!
    expect(
      sharedPart(caseFile, ['links', 'facts']).links?.every(({ evidence }) => evidence === undefined),
    ).toBe(true)
    expect(sharedPart(caseFile, ['links', 'evidence']).links).toEqual([])
  })
})
