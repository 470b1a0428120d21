// The page that teaches how to write for the library must itself be right, or its readers learn mistakes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Strength } from '../entry/index.ts'
import { problemWords } from '../read/problem-words.ts'
import { readLibrary } from '../read/read-library.ts'
import { readLibraryFiles } from './read-library-folder.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const page = readFileSync(join(root, 'docs', 'library.md'), 'utf8')

describe('the page on writing for the library', () => {
  test('shows an example that is accepted among the shipped pages', async () => {
    const example = /```markdown\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    const files = new Map(await readLibraryFiles(join(root, 'library')))
    const read = readLibrary(files.set('measures/prosecution/example.md', example))
    expect(read.ok || read.problems).toBe(true)
  })

  test('tells every refusal and every strength', () => {
    const told = new Set([...page.matchAll(/`([a-z-]+)`/g)].map(([, word]) => word))
    for (const code of Object.keys(problemWords.en)) expect(told).toContain(code)
    for (const strength of Strength.options) expect(told).toContain(strength)
  })
})
