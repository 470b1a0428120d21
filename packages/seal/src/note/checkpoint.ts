/** Checkpoints (c2sp.org/tlog-checkpoint): the size and root of the tree at one moment, as the text of a signed note. */
import { fromBase64, toBase64, wholeNumber } from '../bytes.ts'
import { hashLength } from '../tree/hashes.ts'

export type Checkpoint = {
  /** The name of the log, which is also the name of its key. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  /** In the first checkpoint of a log that goes on from another. */
  readonly continues?: Continued
}

/** Another log of which this one has the first leaves and no more: where a backup was restored, or its key was lost. */
export type Continued = {
  /** Its origin and, behind a plus, the id of its key in hex. */
  readonly log: string
  readonly size: number
  readonly root: Uint8Array
}

export const writeCheckpoint = ({ origin, size, root, continues }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n${continues === undefined ? '' : `${writeContinued(continues)}\n`}`

const word = 'continues'

export const writeContinued = ({ log, size, root }: Continued): string =>
  `${word} ${log} ${size} ${toBase64(root)}`

/** @param line without its newline. */
export function readContinued(line: string): Continued | undefined {
  const [first, log = '', sizeText = '', rootText = '', ...more] = line.split(' ')
  const [size, root] = [wholeNumber(sizeText), fromBase64(rootText)]
  const known = first === word && /^[^+]+\+[0-9a-f]{8}$/.test(log) && more.length === 0
  return known && size !== undefined && root?.length === hashLength ? { log, size, root } : undefined
}

/** @param text of a note, with its final newline. Other extension lines are allowed by the format and mean nothing here. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined
  const [origin = '', sizeText = '', rootText = '', ...extensions] = text.slice(0, -1).split('\n')
  const [size, root] = [wholeNumber(sizeText), fromBase64(rootText)]
  if (origin === '' || size === undefined || root?.length !== hashLength || extensions.includes(''))
    return undefined
  const continues = extensions.map(readContinued).find((each) => each !== undefined)
  return { origin, size, root, ...(continues === undefined ? {} : { continues }) }
}
