/** A certificate of erasure holds against the journal that names it, and against no other; no letter of it can be changed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { erasure, statement } from '../../testing/certificate.ts'
import { chainName, exported, type Journal, logKey, makeJournal } from '../../testing/journal.ts'
import { nodeCrypto as crypto } from '../node/index.ts'
import { verifyExport } from './verify-export.ts'

const against = (journal: Journal, certificate: string) =>
  verifyExport(crypto, exported(journal), { key: logKey, certificate })
const codes = (journal: Journal, certificate: string) =>
  against(journal, certificate).findings.map(({ code }) => code)

describe('a certificate of erasure', () => {
  const { journal, certificate } = erasure()

  test('holds against the journal whose entry names it, and says what was erased', () => {
    const verdict = against(journal, certificate)
    expect([verdict.ok, verdict.certificate]).toEqual([
      true,
      expect.objectContaining({ person: 'V1', chain: chainName(1), seq: 2 }),
    ])
    expect(codes(journal, certificate.replaceAll('\n', '\r\n'))).toEqual([])
    expect(codes(journal, `${certificate}\n\n`)).toEqual([])
  })

  test.each<[string, (text: string) => string, string[]]>([
    ['another person', (text) => text.replace('person V1', 'person V2'), ['certificate-text']],
    [
      'another reason, with a digest that fits it',
      (text) => {
        const other = statement.replace('court-order', 'safety')
        return text
          .replace(statement, other)
          .replace(`-above ${crypto.sha256Hex(statement)}`, `-above ${crypto.sha256Hex(other)}`)
      },
      ['certificate-other'],
    ],
    [
      'details that name it, too',
      (text) => {
        const other = statement.replace('court-order', 'safety')
        return text.replace(statement, other).replaceAll(crypto.sha256Hex(statement), crypto.sha256Hex(other))
      },
      ['certificate-details'],
    ],
    ['another salt', (text) => text.replace(/salt 05/, 'salt 06'), ['certificate-details']],
    ['another hash of the entry', (text) => text.replace(/-hash ./, '-hash x'), ['certificate-entry']],
    [
      'another entry',
      (text) => text.replace(/(000001) 2 /, '$1 1 '),
      ['certificate-entry', 'certificate-details'],
    ],
    ['an entry that is not there', (text) => text.replace(/(000001) 2 /, '$1 9 '), ['certificate-no-entry']],
    [
      'details that were erased since',
      (text) => text.replace(/salt .*/, 'salt erased').replace(/payload .*/, 'payload erased'),
      ['certificate-closed'],
    ],
    ['a line less', (text) => text.replace(/words .*\n/, ''), ['certificate-unreadable']],
    ['nothing', () => '', ['certificate-unreadable']],
  ])('with %s is refused', (_, change, expected) => {
    const verdict = against(journal, change(certificate))
    expect(verdict.ok).toBe(false)
    expect(verdict.findings.map(({ code }) => code).sort()).toEqual([...expected].sort())
  })

  test('does not hold against another journal, nor one that was altered around it', () => {
    expect(codes(makeJournal([[1, 1, 1]]), certificate)).toContain('certificate-entry')
    expect(codes(erasure('0'.repeat(64)).journal, certificate)).toContain('certificate-entry')
    const altered = erasure()
    altered.journal.chains.get(chainName(1))?.splice(0, 1)
    expect(codes(altered.journal, altered.certificate)).toEqual(['missing'])
  })

  test('never holds with any one letter changed', () => {
    const end = certificate.trimEnd().length
    fc.assert(
      fc.property(fc.nat(end - 1), fc.constantFrom('0', 'a', 'Z', ' ', '\n'), (at, letter) => {
        fc.pre(certificate[at] !== letter)
        const text = certificate.slice(0, at) + letter + certificate.slice(at + 1)
        return !against(journal, text).ok
      }),
      { numRuns: 200 },
    )
  })
})
