/** An authenticator of software, so that tests make and show real passkeys, good ones and forged ones. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

type Cbor = number | string | Uint8Array | Map<number | string, Cbor>

/** As much of CBOR (RFC 8949) as an authenticator speaks. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const parts = [...value].flatMap(([key, of]) => [cbor(key), cbor(of)])
  return Buffer.concat([head(5, value.size), ...parts])
}

function head(major: number, count: number): Buffer {
  const top = major << 5
  if (count < 24) return Buffer.from([top | count])
  return count < 256 ? Buffer.from([top | 24, count]) : Buffer.from([top | 25, count >> 8, count & 255])
}

const present = 0x01
const verified = 0x04
const carriesKey = 0x40

/** What a test may make it do wrong. */
export type Fault = {
  readonly origin?: string
  readonly rpId?: string
  readonly challenge?: string
  /** Somebody is there, but nobody checked who. */
  readonly unverified?: boolean
  readonly counter?: number
  readonly badSignature?: boolean
}

export type Authenticator = ReturnType<typeof makeAuthenticator>

/** One passkey for the relying party at `origin`. */
export function makeAuthenticator(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let counter = 0
  const flags = (fault: Fault, more = 0) => present | (fault.unverified === true ? 0 : verified) | more
  const authData = (fault: Fault, more: number, key: Uint8Array = new Uint8Array()) => {
    counter = fault.counter ?? counter + 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const rpId = fault.rpId ?? new URL(origin).hostname
    return Buffer.concat([sha256(rpId), Buffer.from([flags(fault, more)]), count, key])
  }
  const clientData = (type: string, challenge: string, fault: Fault) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: fault.challenge ?? challenge,
        origin: fault.origin ?? origin,
        crossOrigin: false,
      }),
    )
  return {
    id: id.toString('base64url'),
    create: ({ challenge }: { challenge: string }, fault: Fault = {}) => {
      const key = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)])
      const attestation = cbor(
        new Map<string, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData(fault, carriesKey, key)],
        ]),
      )
      return answer(id, {
        clientDataJSON: clientData('webauthn.create', challenge, fault).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      })
    },
    get: ({ challenge }: { challenge: string }, fault: Fault = {}) => {
      const data = authData(fault, 0)
      const client = clientData('webauthn.get', challenge, fault)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      if (fault.badSignature === true) signature.writeUInt8(signature.readUInt8(12) ^ 1, 12)
      return answer(id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      })
    },
  }
}

function answer(id: Buffer, response: Record<string, unknown>) {
  const text = id.toString('base64url')
  return { id: text, rawId: text, type: 'public-key' as const, response, clientExtensionResults: {} }
}

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest()

/** RFC 9053, 7.1.1: kind 2 (two coordinates), algorithm -7, curve 1 (P-256). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
}
