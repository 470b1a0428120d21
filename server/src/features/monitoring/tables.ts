/** The tables of figures as TypeScript sees them. */
import type { ColumnType } from 'kysely'
import type { Id, UnitId, UserId } from '../../platform/ids/ids.ts'

export type FigureId = Id<'figure'>
export type FigureNoteId = Id<'figure-note'>

declare module '../../platform/database/tables.ts' {
  interface Tables {
    figure: {
      unit_id: UnitId
      figure_id: FigureId
      indicator: string
      state: string
      year: number
      form: string
      sex: string
      age: string
      status: 'exact' | 'suppressed' | 'not-available' | 'not-applicable'
      value: number | null
      below: number | null
      breaks: boolean
      source: string
      url: string | null
      method: string | null
      confidence: 'official' | 'reported' | 'estimated' | 'unverified'
      note: string | null
      taken_by: UserId
      taken_at: Date
      replaced_at: ColumnType<Date | null, never, Date>
    }
    figure_note: {
      unit_id: UnitId
      note_id: FigureNoteId
      indicator: string
      state: string
      year: number | null
      words: string
      written_by: UserId
      written_at: Date
    }
  }
}
