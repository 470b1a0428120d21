/** Signs notes and cosigns checkpoints (c2sp.org/tlog-cosignature, Ed25519), and checks both. */
import { fromUint64, join, utf8 } from '../bytes.ts'
import type { Crypto, Signer } from '../crypto.ts'
import { verifierKey, type VerifierKey } from './keys.ts'
import type { Note, SignatureLine } from './note.ts'

/** @param text ends with a newline. */
export function signNote(crypto: Crypto, signer: Signer, text: string): SignatureLine {
  const { keyId } = verifierKey(crypto, 'log', signer.name, signer.publicKey)
  return { name: signer.name, keyId, signature: signer.sign(utf8(text)) }
}

/** @param time whole seconds since 1970: when the witness saw this as the largest tree of the log. */
export function cosign(crypto: Crypto, signer: Signer, text: string, time: number): SignatureLine {
  const { keyId } = verifierKey(crypto, 'witness', signer.name, signer.publicKey)
  return {
    name: signer.name,
    keyId,
    signature: join(fromUint64(time), signer.sign(cosignedMessage(text, time))),
  }
}

const cosignedMessage = (text: string, time: number): Uint8Array =>
  utf8(`cosignature/v1\ntime ${time}\n${text}`)

/**
 * `absent`: no line of this key. `bad`: a line bears its name and id and does not hold: the note is to be rejected.
 * `time` in seconds since 1970 for a witness.
 */
export type Checked = { readonly is: 'good'; readonly time?: number } | { readonly is: 'absent' | 'bad' }

export function checkSignature(crypto: Crypto, { text, signatures }: Note, key: VerifierKey): Checked {
  const lines = signatures.filter(({ name, keyId }) => name === key.name && keyId === key.keyId)
  if (lines.length === 0) return { is: 'absent' }
  const results = lines.map(({ signature }) => checkOne(crypto, text, signature, key))
  return results.find(({ is }) => is === 'bad') ?? results[0] ?? { is: 'bad' }
}

function checkOne(
  crypto: Crypto,
  text: string,
  signature: Uint8Array,
  { use, publicKey }: VerifierKey,
): Checked {
  if (use === 'log')
    return crypto.verifyEd25519(publicKey, utf8(text), signature) ? { is: 'good' } : { is: 'bad' }
  if (signature.length !== 72) return { is: 'bad' }
  const stamp = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0)
  if (stamp > BigInt(Number.MAX_SAFE_INTEGER)) return { is: 'bad' }
  const time = Number(stamp)
  const holds = crypto.verifyEd25519(publicKey, cosignedMessage(text, time), signature.slice(8))
  return holds ? { is: 'good', time } : { is: 'bad' }
}
