// What is loaded before the first page stands is small, and yet no word is missing from it.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isFirstWord } from './first-words.ts'

const src = join(import.meta.dirname, '..')

/** The files of ours that a browser has before it shows the list of cases: all that is imported at once, types aside. */
function loadedFirst(): ReadonlySet<string> {
  const open = [join(src, 'main.tsx'), join(src, 'features', 'cases', 'cases-page.tsx')]
  const found = new Set<string>()
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    found.add(path)
    const imports = readFileSync(path, 'utf8').matchAll(
      /^import\s+(?!type\b)(?:[\s\S]*?from\s+)?'(\.[^']+\.tsx?)'/gm,
    )
    for (const [, name = ''] of imports) open.push(join(dirname(path), name))
  }
  return found
}

const files = [...loadedFirst()]

describe('the first load', () => {
  test('is the frame and the list of cases', () => {
    expect(files.every((path) => existsSync(path))).toBe(true)
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((path) => path.includes('features/proof/'))).toEqual([])
  })

  test('has every word that its files name', () => {
    const named = files.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\btext(?:\.term|\.has)?\(\s*['`]([a-z][\w-]*)/g)].map(
        ([, beginning = '']) => ({ beginning, file: relative(src, path) }),
      ),
    )
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter(({ beginning }) => !isFirstWord(`${beginning}.x`))).toEqual([])
  })

  test('brings no components but the platform’s own, and no schema', () => {
    const heavy = files.filter((path) =>
      /^import\s+(?!type\b)[^;]*?from '(react-aria-components|zod|@clew\/contract'|@clew\/casefile')/m.test(
        readFileSync(path, 'utf8'),
      ),
    )
    expect(heavy.map((path) => relative(src, path))).toEqual([])
  })
})

test('every page but the first comes with its words', () => {
  const routes = globSync('*.ts', { cwd: join(src, 'routes') })
    .filter((name) => name !== 'lazy-page.ts')
    .map((name) => readFileSync(join(src, 'routes', name), 'utf8'))
    .join('')
  expect([...routes.matchAll(/lazyRouteComponent\(/g)]).toHaveLength(1)
  expect([...routes.matchAll(/lazyPage\(/g)].length).toBeGreaterThan(30)
})
