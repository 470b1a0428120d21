// Old files stay readable, newer ones are refused unchanged.
import { expect, test } from 'vitest'
import { currentFormat, migrateCaseFile, readCaseFile, updateCaseText } from './index.ts'

const draft = `format: clew-casefile/0
reference: 2024/3
title: An old draft
stage: investigation
forms: [servitude]
forum: NO
suspects:
  # Seen on the pier.
  - {id: P1, kind: natural, name: Skipper}
`

test('a draft that called its parties suspects is read in the present format', () => {
  const result = readCaseFile(draft)
  expect(result).toMatchObject({ ok: true, caseFile: { format: currentFormat, parties: [{ id: 'P1' }] } })
  if (!result.ok) return
  const text = updateCaseText(result.document, result.caseFile)
  expect(text).toContain(`format: ${currentFormat}`)
  expect(text).not.toContain('suspects')
  expect(readCaseFile(text)).toMatchObject({ ok: true, caseFile: result.caseFile })
})

test('what is wrong in a draft is still found on its line', () => {
  const result = readCaseFile(draft.replace('natural', 'ghost'))
  expect(result).toMatchObject({
    ok: false,
    problems: [{ code: 'not-in-list', path: ['parties', 0, 'kind'] }],
  })
})

test('a migration does not change what it is given, and refuses formats it does not know', () => {
  const fields = Object.freeze({ format: 'clew-casefile/0', suspects: [] })
  expect(migrateCaseFile(fields)).toEqual({
    ok: true,
    from: 'clew-casefile/0',
    fields: { format: currentFormat, parties: [] },
  })
  expect(migrateCaseFile({ format: 'clew-casefile/2' })).toMatchObject({
    ok: false,
    complaint: { code: 'format-newer' },
  })
  expect(migrateCaseFile({ format: 7 })).toMatchObject({ ok: false, complaint: { code: 'format-unknown' } })
  expect(migrateCaseFile({})).toMatchObject({ ok: false, complaint: { code: 'format-missing' } })
})
