/** A sealed journal in which an identity was erased, and the certificate of it, as the server issues them. */
import { join, toHex, utf8 } from '../src/bytes.ts'
import type { EntryLine } from '../src/export/lines.ts'
import { nodeCrypto as crypto } from '../src/node/index.ts'
import { chainName, type Journal, makeJournal } from './journal.ts'

export const erasedCase = chainName(1).slice('case/'.length)
const user = '0193e2d0-0000-7000-8000-000000000002'
const record = 'a2f4c1de-0000-4000-8000-000000000001'
const salt = new Uint8Array(32).fill(5)

export const statement = `clew/erasure-certificate/v1
case ${erasedCase}
record ${record}
person V1
erased-by ${user}
erased-at 2026-01-05T08:02:00.000Z
reason court-order
words The court ordered it on Monday.
key-sha256 ${'1'.repeat(64)}
content-sha256 ${'2'.repeat(64)}
`

export function erasure(named = crypto.sha256Hex(statement)): { journal: Journal; certificate: string } {
  const payload = JSON.stringify([
    `identity:${record}`,
    { person: 'V1', reason: 'court-order', certificate: named },
  ])
  const isIt = ({ chain, seq }: EntryLine) => chain === chainName(1) && seq === 2
  const journal = makeJournal(
    [
      [1, 1, 2],
      [2, 1],
    ],
    {
      written: (entry) =>
        isIt(entry)
          ? {
              ...entry,
              action: 'vault.erase',
              payload: toHex(crypto.sha256(join(salt, utf8(payload)))),
            }
          : entry,
    },
  )
  const entry = journal.chains.get(chainName(1))?.find(isIt)
  const certificate = `${statement}
sha256-of-the-above ${crypto.sha256Hex(statement)}
journal-entry ${chainName(1)} 2 ${entry?.at}
journal-hash ${entry?.hash}
journal-salt ${toHex(salt)}
journal-payload ${payload}
`
  return { journal, certificate }
}
