/** Shows that notes, keys, cosignatures and proofs are those of their specifications: examples of C2SP, and everything near them refused. */
import { describe, expect, test } from 'vitest'
import { utf8 } from '../bytes.ts'
import { signer, witness, logKey, witnessKey } from '../../testing/journal.ts'
import { newSigningKey, nodeCrypto as crypto, readSigningKey } from '../node/index.ts'
import { growFrom } from '../tree/grow.ts'
import { leafHash } from '../tree/hashes.ts'
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { readVerifierKey, verifierKey, writeVerifierKey } from './keys.ts'
import { readNote, writeNote } from './note.ts'
import { readProofText, verifyProofText, writeProofText } from './proof-text.ts'
import { checkSignature, cosign, signNote } from './signatures.ts'

const exampleKey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const example = `This is an example message.

\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`

describe('a signed note', () => {
  const key = readVerifierKey(crypto, exampleKey)!
  test('of the specification holds under its key', () => {
    expect(writeVerifierKey(key)).toBe(exampleKey)
    expect(checkSignature(crypto, readNote(example)!, key)).toEqual({ is: 'good' })
    expect(writeNote(readNote(example)!)).toBe(example)
  })

  test('does not hold with another text, and says absent under a key that did not sign', () => {
    expect(checkSignature(crypto, readNote(example.replace('an example', 'my example'))!, key)).toEqual({
      is: 'bad',
    })
    expect(checkSignature(crypto, readNote(example)!, logKey)).toEqual({ is: 'absent' })
  })

  test.each([
    ['no final newline', example.slice(0, -1)],
    ['no signature', 'text\n\n'],
    ['no empty line', example.replace('\n\n', '\n')],
    ['a control character', example.replace('This', 'This\t')],
    ['another dash', example.replace('\u2014', '-')],
    ['base64 with a stray bit', example.replace('aQM=', 'aQN=')],
  ])('with %s is none', (_, text) => expect(readNote(text)).toBeUndefined())

  test.each([
    exampleKey.replace('530d903a', '530d903b'),
    exampleKey.replace('foo', 'bar'),
    'a+b',
    `${exampleKey}A`,
  ])('has no key %s', (text) => expect(readVerifierKey(crypto, text)).toBeUndefined())
})

describe('a checkpoint', () => {
  const edge = growFrom(crypto)
  for (const name of ['a', 'b', 'c']) edge.add(leafHash(crypto, utf8(name)))
  const text = writeCheckpoint({ origin: signer.name, size: 3, root: edge.root() })
  const signatures = [signNote(crypto, signer, text), cosign(crypto, witness, text, 1_767_600_000)]
  const note = { text, signatures }

  test('is read as it was written', () => {
    expect(readCheckpoint(text)).toEqual({ origin: signer.name, size: 3, root: edge.root() })
    expect(checkSignature(crypto, note, logKey)).toEqual({ is: 'good' })
  })

  test.each([
    text.replace('\n3\n', '\n03\n'),
    text.replace('\n3\n', '\n-3\n'),
    `${text}\n`,
    'x\n1\nAAAA\n',
    text.trim(),
  ])('is not %j', (wrong) => expect(readCheckpoint(wrong)).toBeUndefined())

  test('carries the time at which a witness saw it, which cannot be moved', () => {
    expect(checkSignature(crypto, note, witnessKey)).toEqual({ is: 'good', time: 1_767_600_000 })
    const later = signatures[1]!.signature.map((byte, at) => (at === 7 ? byte + 1 : byte))
    const moved = { text, signatures: [{ ...signatures[1]!, signature: later }] }
    expect(checkSignature(crypto, moved, witnessKey)).toEqual({ is: 'bad' })
  })

  test('travels with a proof of one leaf, as text, and proves no other', () => {
    const proof = [leafHash(crypto, utf8('a')), leafHash(crypto, utf8('c'))]
    const written = writeProofText({ extra: utf8('b'), index: 1, proof, checkpoint: writeNote(note) })
    expect(written.split('\n')[0]).toBe('c2sp.org/tlog-proof@v1')
    expect(readProofText(written)).toEqual({ extra: utf8('b'), index: 1, proof, checkpoint: writeNote(note) })
    expect(verifyProofText(crypto, written, 'b', logKey)).toMatchObject({ ok: true })
    expect(verifyProofText(crypto, written, 'a', logKey)).toEqual({ ok: false, why: 'not-included' })
    expect(verifyProofText(crypto, written, 'b', witnessKey)).toEqual({ ok: false, why: 'unsigned' })
    expect(verifyProofText(crypto, written.replace('index 1', 'index 01'), 'b', logKey)).toMatchObject({
      why: 'unreadable',
    })
  })
})

describe('a signing key', () => {
  test('is one line that gives the same signer again', () => {
    const line = newSigningKey('clew.example/a')
    const note = { text: 'text\n', signatures: [signNote(crypto, readSigningKey(line)!, 'text\n')] }
    const { name, publicKey } = readSigningKey(line)!
    expect(checkSignature(crypto, note, verifierKey(crypto, 'log', name, publicKey))).toEqual({ is: 'good' })
    expect(readSigningKey(line.replace('clew.example/a', 'clew.example/b'))).toBeUndefined()
    expect(readSigningKey('PRIVATE+KEY+')).toBeUndefined()
  })
})
