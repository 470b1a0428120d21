/** The table of this feature as TypeScript sees it. */
import type { ColumnType } from 'kysely'
import type { CaseId } from '../../platform/ids/ids.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    case_digest: {
      case_id: CaseId
      version: number
      law_key: string
      weakest: number | null
      weakest_charge: string | null
      weakest_title: ColumnType<Readonly<Record<string, string>> | null, string | null, string | null>
      by_standing: number[]
      single_witness: boolean
      uncharged: number
    }
  }
}
