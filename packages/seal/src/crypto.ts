/** What this package asks of cryptography, so that it stays pure and a browser can bring another library than a server. */

export type Crypto = {
  readonly sha256: (data: Uint8Array) => Uint8Array
  /** SHA-256 of the UTF-8 bytes of a text, in lower-case hex: the form in which a million entries are checked. */
  readonly sha256Hex: (text: string) => string
  /** Ed25519 as RFC 8032 has it; false for a malformed key or signature, never a throw. */
  readonly verifyEd25519: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
}

/** Somebody who signs under a name. The private key stays with whoever made this object. */
export type Signer = {
  readonly name: string
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Uint8Array
  readonly sign: (message: Uint8Array) => Uint8Array
}
