/** Every shipped law against the whole checklist, item by item, beside one plain walk over the same element trees. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conformityOf, frames, nodesOf } from '../../packages/law/src/index.ts'
import { readChecklist } from '../../packages/library/src/index.ts'
import { asOf, root, shippedLaw } from '../material.ts'
import { duration, type Row } from '../row.ts'
import { warm } from '../warm.ts'

export async function conformityRows(): Promise<Row[]> {
  const what = 'conformity of every law with the whole checklist'
  const law = await shippedLaw()
  const read = readChecklist(readFileSync(join(root, 'library', 'checklist.yaml'), 'utf8'))
  if (!read.ok) return [{ what, why: 'the checklist has errors' }]
  const { checklist } = read
  const all = (): number =>
    law.packs.reduce(
      (sum, pack) => sum + conformityOf(pack, law, checklist, { asOf, frames }).items.length,
      0,
    )
  const walk = (): number =>
    law.packs.reduce(
      (sum, { offences }) =>
        sum + offences.reduce((nodes, { elements }) => nodes + [...nodesOf(elements)].length, 0),
      0,
    )
  const [answers, nodes] = [all(), walk()]
  const computed = await warm(all, 4000)
  const walked = await warm(walk, 500)
  return [
    {
      what: `${what}: ${law.packs.length} laws, ${checklist.items.length} items, ${answers} answers`,
      figure: `${duration(computed.best)} (middle ${duration(computed.middle)})`,
      beside: `one walk over the ${nodes} nodes of the same laws ${duration(walked.best)}`,
      value: computed.best / 1000,
      unit: 'ms',
      limit: { at: 100, sense: 'at-most' },
    },
  ]
}
