/** A row of a search as the contract shows it. */
import type { DecisionSummary } from '@clew/contract'
import type { SummaryRow } from './decisions.store.ts'
import { shippedOwner } from './tables.ts'

export const originOf = (owner: string): 'shipped' | 'unit' => (owner === shippedOwner ? 'shipped' : 'unit')

export function summaryIn({ owner, summary }: Pick<SummaryRow, 'owner' | 'summary'>): DecisionSummary {
  return { ...summary, origin: originOf(owner) }
}
