/** Keeps the tree readable: a rule that is not a test is forgotten by the tenth change. */
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { read, sourceFiles, trackedFiles } from './tree.ts'

const forbiddenNames = [
  'utils',
  'util',
  'common',
  'helpers',
  'helper',
  'manager',
  'service',
  'services',
  'misc',
  'lib',
]
const needDefaultExport = [/\.config\.(ts|mjs|cjs)$/, /\/global-setup\.ts$/]

describe('files', () => {
  test('no written file is longer than 400 lines', () => {
    const tooLong = sourceFiles().filter((path) => read(path).split('\n').length > 401)
    expect(tooLong).toEqual([])
  })

  test('no folder or file is a drawer for things without a name', () => {
    const drawers = trackedFiles().filter((path) =>
      path.split('/').some((part) => forbiddenNames.includes(part.replace(/\.(test\.)?(ts|tsx)$/, ''))),
    )
    expect(drawers).toEqual([])
  })

  test('every file opens with a sentence that says why it exists', () => {
    const silent = sourceFiles().filter((path) => !opensWithSentence(read(path)))
    expect(silent).toEqual([])
  })

  test('files are named in kebab-case', () => {
    const odd = sourceFiles().filter(
      (path) => !/^\$?_*[a-z0-9]+(-[a-z0-9]+)*(\.[$a-z0-9-]+)*\.(ts|tsx)$/.test(basename(path)),
    )
    expect(odd).toEqual([])
  })

  test('everything is exported by name', () => {
    const defaults = sourceFiles().filter(
      (path) => /^export default /m.test(read(path)) && !needDefaultExport.some((tool) => tool.test(path)),
    )
    expect(defaults).toEqual([])
  })
})

function opensWithSentence(text: string): boolean {
  const start = text.replace(/^#!.*\n/, '')
  const comment = /^\/\*\*?([\s\S]*?)\*\//.exec(start)?.[1] ?? /^((?:\/\/.*\n)+)/.exec(start)?.[1] ?? ''
  const words = comment.replace(/^[\s*/]+/gm, ' ').trim()
  return words.split(/\s+/).length >= 4 && /[.!?:)](\s|$)/.test(words)
}
