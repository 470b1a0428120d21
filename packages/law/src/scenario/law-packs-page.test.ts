// The page that teaches a lawyer to write a pack is run: what it shows must load, answer and be refused as it says.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadPacks } from '../load/load-packs.ts'
import { problemCodes } from '../load/problem.ts'
import { checkPacks } from './check-packs.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const page = readFileSync(join(root, 'docs', 'law-packs.md'), 'utf8')
const files = new Map([['concepts.yaml', readFileSync(join(root, 'law-packs', 'concepts.yaml'), 'utf8')]])
for (const [, text = '', path = ''] of page.matchAll(/```yaml\n(# file: (\S+)\n[\s\S]*?)```/g))
  files.set(path, text)

describe('the page on law packs', () => {
  test('shows a whole pack that loads, answers its scenarios and refuses its bad example', () => {
    const report = checkPacks(files)
    expect([report.problems, report.failures]).toEqual([[], []])
    expect(report.packs[0]).toMatchObject({ good: { passed: 3, failed: 0 }, bad: { passed: 1, failed: 0 } })
  })

  test('shows a refusal word for word', () => {
    const path = 'example/offences/trafficking.yaml'
    const slip = (files.get(path) ?? '').replace('act.recruitment', 'act.recruitmnet')
    const loaded = loadPacks(new Map([...files, [path, slip]]))
    const [problem] = loaded.ok ? [] : loaded.problems
    expect(page).toContain(
      `${problem?.file}:${problem?.line}:${problem?.column}\n${problem?.message}\n${problem?.hint}\n`,
    )
  })

  test('lists every code of refusal', () => {
    expect(problemCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([])
  })
})
