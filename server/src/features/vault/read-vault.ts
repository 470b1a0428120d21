/** Says whose identity is sealed and which fields there are; opens nothing. */
import type { CaseVault, SealedPerson } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { caseIdOf, loadCase } from '../cases/index.ts'
import { ruleForCase } from './custody.store.ts'
import { colleagues, photographsIn, sealedIn, type SealedRow } from './vault.store.ts'

/** @throws Refusal `case-not-found`. */
export async function readVault(
  { db, journal }: Entered,
  idText: string,
  abilities: Readonly<Record<string, boolean>>,
): Promise<CaseVault> {
  const { id, caseFile } = await loadCase(db, caseIdOf(idText))
  const rows = await sealedIn(db, id)
  const pictures = Map.groupBy(await photographsIn(db, id), ({ record_id }) => record_id)
  const rule = await ruleForCase(db, id)
  const sealers = [...new Set(rows.map(({ sealed_by }) => sealed_by))]
  const names = sealers.length === 0 ? new Map() : await colleagues(db, sealers)
  const live = new Map(rows.filter(({ erased_at }) => erased_at === null).map((row) => [row.person, row]))
  const said = (person: string, collection?: 'victims' | 'witnesses'): SealedPerson => {
    const row = live.get(person)
    const photographs = (row && pictures.get(row.record_id))?.map(({ photograph_id }) => photograph_id) ?? []
    return {
      ...sealedPerson(row, person, photographs, names),
      ...(collection === undefined ? {} : { collection }),
    }
  }
  const here = new Set([...caseFile.victims, ...caseFile.witnesses].map(({ id: person }) => person))
  const items = [
    ...caseFile.victims.map(({ id: person }) => said(person, 'victims')),
    ...caseFile.witnesses.map(({ id: person }) => said(person, 'witnesses')),
    ...[...live.keys()].filter((person) => !here.has(person)).map((person) => said(person)),
  ]
  journal({ action: 'vault.list', caseId: id, effect: 'read', detail: { sealed: live.size } })
  return {
    items,
    erased: rows.flatMap(({ person, record_id, erased_at }) =>
      erased_at === null ? [] : [{ person, record: record_id, at: erased_at.toISOString() }],
    ),
    custody: {
      needed: rule?.needed ?? 0,
      custodians: rule?.custodians ?? [],
      ...(rule?.office_name == null ? {} : { office: rule.office_name }),
    },
    abilities,
  }
}

export function sealedPerson(
  row: SealedRow | undefined,
  person: string,
  photographs: readonly string[],
  names: ReadonlyMap<string, string>,
): SealedPerson {
  if (row === undefined) return { person, version: 0, fields: [], photographs: [] }
  return {
    person,
    record: row.record_id,
    version: row.version,
    fields: row.fields,
    photographs: [...photographs],
    sealedAt: row.sealed_at.toISOString(),
    sealedBy: { id: row.sealed_by, name: names.get(row.sealed_by) ?? '' },
  }
}
