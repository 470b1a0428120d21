/** Script that a browser loads before the list of cases stands, compressed, beside its budget. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../material.ts'
import { type Row, size } from '../row.ts'

const built = join(root, 'web', 'dist')

/** The scripts named in the page, the first route's own, and everything that they import at once. */
function firstLoad(): ReadonlySet<string> {
  const page = readFileSync(join(built, 'index.html'), 'utf8')
  const open = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path = '']) => path)
  const route = readdirSync(join(built, 'assets')).find((name) => /^cases-page-.*\.js$/.test(name))
  if (route !== undefined) open.push(`assets/${route}`)
  open.push(...firstWords())
  const found = new Set<string>()
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue
    found.add(path)
    const text = readFileSync(join(built, path), 'utf8')
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      open.push(`assets/${name}`)
  }
  return found
}

/** The first words of one language, that of the largest file. */
function firstWords(): string[] {
  return readdirSync(join(built, 'assets'))
    .filter((name) => /^messages\.po_first-.*\.js$/.test(name))
    .map((name) => `assets/${name}`)
    .sort((one, other) => statSync(join(built, other)).size - statSync(join(built, one)).size)
    .slice(0, 1)
}

export function webRows(): Promise<Row[]> {
  const what = 'script of the first load, the list of cases, compressed'
  if (!existsSync(join(built, 'index.html')))
    return Promise.resolve([{ what, why: 'the web application is not built; npm start builds it' }])
  const texts = [...firstLoad()].map((path) => readFileSync(join(built, path)))
  const whole = texts.reduce((sum, text) => sum + text.length, 0)
  const compressed = texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
  return Promise.resolve([
    {
      what,
      figure: `${size(compressed)} in ${texts.length} files`,
      beside: `${size(whole)} uncompressed`,
      value: compressed / 1024,
      unit: 'KB',
      limit: { at: 250, sense: 'at-most' },
    },
  ])
}
