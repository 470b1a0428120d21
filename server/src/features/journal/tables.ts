/** The tables of the seal as TypeScript sees them. */

export type ChainKind = 'case' | 'unit'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    seal_leaf: {
      /** PostgreSQL's bigint comes as text. */
      leaf_index: string
      chain_kind: ChainKind
      chain_id: string
      seq: string
      hash: Buffer
      sealed_at: Date
      since: Date | null
      after_leaf: string | null
    }
    seal_node: { level: number; node_index: string; hash: Buffer }
    seal_checkpoint: { tree_size: string; sealed_at: Date; note: string }
    seal_cosignature: { tree_size: string; witness: string; line: string; received_at: Date }
  }
}
