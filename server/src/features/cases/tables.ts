/** The tables of this feature as TypeScript sees them; which table holds which list of a case file. */
import type { CaseFile, CollectionName } from '@clew/casefile'
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { CaseId, UnitId, UserId } from '../../platform/ids/ids.ts'

/** Lists of a case file and their tables, parents before children, so that foreign keys hold while they are written. */
export const recordTables = {
  places: 'place',
  parties: 'party',
  victims: 'victim',
  witnesses: 'witness',
  sources: 'source',
  evidence: 'evidence',
  facts: 'fact',
  links: 'link',
  charges: 'charge',
  findings: 'finding',
  sentences: 'sentence',
  orders: 'money_order',
  adjournments: 'adjournment',
} as const satisfies Record<RecordList, string>

export type RecordList = CollectionName
export type RecordTable = (typeof recordTables)[RecordList]
export const recordLists = Object.keys(recordTables) as readonly RecordList[]

/** Columns beside the body are made by the database from the body. */
type Records<Column extends string = never> = {
  case_id: CaseId
  id: string
  position: number
  version: number
  body: ColumnType<unknown, string, string>
} & { [Name in Column]: GeneratedAlways<string | null> }

type Counts = { victims: number; parties: number; charges: number; facts: number; evidence: number }

export type CaseFileTable = {
  case_id: CaseId
  unit_id: UnitId
  version: Generated<number>
  opened_at: ColumnType<Date, never, never>
  reference: string
  title: string
  stage: CaseFile['stage']
  forum: string
  forms: CaseFile['forms']
  /** `YYYY-MM-DD`; read as text, because a day has no zone. */
  opened: string | null
  summary: string | null
  rest: ColumnType<unknown, string, string>
  states: string[]
  office_id: string | null
  opened_by: UserId | null
  counts: ColumnType<Counts, string, string>
  words: ColumnType<string, string, string>
  updated_at: Date
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    case_file: CaseFileTable
    case_reference: { unit_id: UnitId; reference: string; case_id: CaseId }
    case_edit: {
      case_id: CaseId
      version: number
      user_id: UserId
      at: Date
      changes: ColumnType<unknown, string, string>
      inverse: ColumnType<unknown, string, string>
      touched: ColumnType<{ collection: string; id: string }[], string, never>
    }
    place: Records<'kind' | 'state'>
    party: Records<'kind' | 'identified' | 'questioned'>
    victim: Records<'pseudonym' | 'sex'>
    witness: Records<'heard'>
    source: Records<'kind'>
    evidence: Records<'kind' | 'source' | 'obtained' | 'admissibility' | 'place'>
    fact: Records<'concept' | 'about' | 'place' | 'occurred'>
    link: Records<'fact' | 'evidence' | 'inference' | 'bearing'>
    charge: Records<'offence' | 'accused' | 'mode' | 'status'>
    finding: Records<'fact' | 'charge' | 'outcome'>
    sentence: Records<'accused' | 'kind'>
    money_order: Records<'kind'>
    adjournment: Records<'status'>
  }
}
