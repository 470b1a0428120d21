/** The master key behind one small interface, so that a hardware module can take the place of the file without the rest knowing. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, newKey, openBytes, sealBytes } from './sealed-bytes.ts'

/** Bytes that a master key wrapped, and which one. */
export type MasterWrapped = { readonly master: string; readonly wrapped: Uint8Array }

/** Never hands the key out: wraps and unwraps keys of units. */
export type MasterKey = {
  /** Id of the key that wraps; public. Undefined while there is none. */
  readonly current: () => Promise<string | undefined>
  /** @throws MasterKeyMissing */
  readonly wrap: (key: Uint8Array, context: Context) => Promise<MasterWrapped>
  /** Undefined when the bytes were altered or belong elsewhere. @throws MasterKeyMissing */
  readonly unwrap: (wrapped: MasterWrapped, context: Context) => Promise<Uint8Array | undefined>
}

/** The master key that wrapped something is not at hand. */
export class MasterKeyMissing extends Error {
  /** Id of the key that is wanted; undefined when any would do. */
  readonly master: string | undefined

  constructor(master?: string) {
    super('The master key is not at hand')
    this.name = 'MasterKeyMissing'
    this.master = master
  }
}

export type MasterKeyLine = { readonly id: string; readonly key: Uint8Array }

const word = 'clew-master-key-1'

/** Tells keys apart and finds mistakes of copying by hand; says nothing about the key. */
const idOf = (key: Uint8Array): string =>
  createHash('sha256').update('clew/master-key-id/v1\n').update(key).digest('hex').slice(0, 16)

export function newMasterKey(): MasterKeyLine {
  const key = newKey()
  return { id: idOf(key), key }
}

/** One line in groups that a person can write down and type in again. */
export function masterKeyText({ id, key }: MasterKeyLine): string {
  const groups = Buffer.from(key).toString('hex').match(/.{8}/g) ?? []
  return [word, id, ...groups].join(' ')
}

/** The first line is the key that wraps; the others only open. Undefined where a line is none or was copied with a mistake. */
export function readMasterKeys(text: string): MasterKeyLine[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const keys = lines.map(readLine)
  return keys.length === 0 || keys.includes(undefined) ? undefined : (keys as MasterKeyLine[])
}

function readLine(line: string): MasterKeyLine | undefined {
  const [first, id = '', ...groups] = line.trim().toLowerCase().split(/\s+/)
  const hex = groups.join('')
  if (first !== word || !/^[0-9a-f]{64}$/.test(hex)) return undefined
  const key = new Uint8Array(Buffer.from(hex, 'hex'))
  const own = Buffer.from(idOf(key))
  return own.length === id.length && timingSafeEqual(own, Buffer.from(id)) ? { id, key } : undefined
}

/**
 * @param read the keys as they are now. Asked again when something was wrapped by a key that is not known, so that a key is
 * exchanged in its file while Clew runs.
 */
export function masterKeyFrom(read: () => Promise<readonly MasterKeyLine[]>): MasterKey {
  let known: readonly MasterKeyLine[] | undefined
  const keys = async (): Promise<readonly MasterKeyLine[]> => (known ??= await read())
  const find = async (id: string): Promise<MasterKeyLine> => {
    const there = (await keys()).find((each) => each.id === id)
    if (there !== undefined) return there
    known = await read()
    const now = known.find((each) => each.id === id)
    if (now === undefined) throw new MasterKeyMissing(id)
    return now
  }
  return {
    current: async () => (await keys())[0]?.id,
    wrap: async (key, context) => {
      const [first] = await keys()
      if (first === undefined) throw new MasterKeyMissing()
      return { master: first.id, wrapped: sealBytes(first.key, key, context) }
    },
    unwrap: async ({ master, wrapped }, context) => openBytes((await find(master)).key, wrapped, context),
  }
}
