/** Holds the files of exhibits in a folder against the rows that promise them: each there, finished, and of the length that was sealed. */
import { join } from 'node:path'
import type pg from 'pg'
import { localFiles, sealedLength } from '../files/index.ts'

export type ExhibitState = {
  readonly whole: number
  /** Rows whose file is missing, unfinished or of another length; ids tell nothing of what is in them. */
  readonly missing: readonly string[]
}

/** Undefined for a database from before there were exhibits. What is inside a file only its key can tell. */
export async function checkExhibits(client: pg.Client, data: string): Promise<ExhibitState | undefined> {
  const { rows: there } = await client.query<{ there: boolean }>(
    "select to_regclass('public.exhibit') is not null as there",
  )
  if (there[0]?.there !== true) return undefined
  const store = localFiles(join(data, 'exhibits'))
  const { rows } = await client.query<{ id: string; size: string }>(
    'select exhibit_id as id, size from exhibit where destroyed_at is null order by exhibit_id',
  )
  const missing: string[] = []
  for (const { id, size } of rows) {
    const found = await store.find(id)
    if (found?.finished !== true || found.bytes !== sealedLength(Number(size))) missing.push(id)
  }
  return { whole: rows.length - missing.length, missing }
}
