/** The tables of decided cases as TypeScript sees them, and who owns a row. */
import type { Decision } from '@clew/library/decision'
import type { ColumnType } from 'kysely'
import type { UnitId } from '../../platform/ids/ids.ts'
import type { StoredSummary } from './stored.ts'

/** Owns what comes with Clew; no unit has this identifier. As in the migration. */
export const shippedOwner = '00000000-0000-0000-0000-000000000000' as UnitId

declare module '../../platform/database/tables.ts' {
  interface Tables {
    decision: {
      owner_id: UnitId
      decision_id: string
      version: number
      digest: string
      summary: ColumnType<StoredSummary, string, string>
      body: ColumnType<Decision, string, string>
      imported_at: Date
    }
    decision_search: {
      owner_id: UnitId
      decision_id: string
      decided: string
      facets: string[]
      words: ColumnType<string, string, string>
    }
    decision_facet: { owner_id: UnitId; facet: string; count: number }
  }
}
