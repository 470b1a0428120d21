// What is counted, how it is taken apart and how sure it is: each word of the closed lists stands in both catalogues.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { breakdowns, confidences, figureStates, units } from '@clew/library/figures'
import { expect, test } from 'vitest'

const lists: Readonly<Record<string, readonly string[]>> = {
  'figure-unit': units,
  'figure-status': figureStates,
  'figure-confidence': confidences,
  'figure-by': Object.keys(breakdowns),
  ...Object.fromEntries(Object.entries(breakdowns).map(([name, values]) => [`figure-${name}`, values])),
}

test.each(['en', 'ur'])('every word of a figure is known in %s', (language) => {
  const file = join(import.meta.dirname, '..', '..', 'i18n', 'locales', language, 'messages.po')
  const catalogue = readFileSync(file, 'utf8')
  const ids = Object.entries(lists).flatMap(([list, codes]) => codes.map((code) => `${list}.${code}`))
  expect(ids.filter((id) => !catalogue.includes(`msgid "${id}"\nmsgstr "`))).toEqual([])
})
