/** Hashes of a Merkle tree (RFC 9162, 2.1.1): leaves and nodes are hashed apart, so that neither passes for the other. */
import { join } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'

const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

export const hashLength = 32

export const leafHash = (crypto: Crypto, data: Uint8Array): Uint8Array => crypto.sha256(join(leafMark, data))

export const nodeHash = (crypto: Crypto, left: Uint8Array, right: Uint8Array): Uint8Array =>
  crypto.sha256(join(nodeMark, left, right))

/** Root of the tree without leaves. */
export const emptyRoot = (crypto: Crypto): Uint8Array => crypto.sha256(new Uint8Array())
