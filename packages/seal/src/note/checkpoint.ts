/** Checkpoints (c2sp.org/tlog-checkpoint): the size and root of the tree at one moment, as the text of a signed note. */
import { fromBase64, toBase64, wholeNumber } from '../bytes.ts'
import { hashLength } from '../tree/hashes.ts'

export type Checkpoint = {
  /** The name of the log, which is also the name of its key. */
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

export const writeCheckpoint = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`

/** @param text of a note, with its final newline. Extension lines are allowed by the format and mean nothing here. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined
  const [origin = '', sizeText = '', rootText = '', ...extensions] = text.slice(0, -1).split('\n')
  const [size, root] = [wholeNumber(sizeText), fromBase64(rootText)]
  if (origin === '' || size === undefined || root?.length !== hashLength || extensions.includes(''))
    return undefined
  return { origin, size, root }
}
