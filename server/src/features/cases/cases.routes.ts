/** The addresses of cases, each with who may use it and what it leaves in the journal. */
import type { CaseFile } from '@clew/casefile'
import * as contract from '@clew/contract'
import type { ChangesBody, NamesFound } from '@clew/contract'
import type { LawSet } from '@clew/law'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Access } from '../../platform/authorization/access.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { type Route, route } from '../../platform/http/route.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { changeCase } from './change-case.ts'
import { exportCase, type WithCustody } from './export-case.ts'
import { checkImport, importCase } from './import-case.ts'
import { type Digests, listCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { readCase } from './read-case.ts'
import { partiesIn } from './touched.ts'

export type CaseParts = {
  readonly clock: Clock
  readonly digests: Digests
  /** Ids of the taxonomy, for checking facts; undefined while the law packs cannot be used. */
  readonly concepts: () => Promise<ReadonlySet<string> | undefined>
  /** By which changes are weighed; undefined while the law packs cannot be used. */
  readonly law: () => Promise<LawSet | undefined>
  /** Asked after something was written; absent where there is no vault. */
  readonly namesIn?: NamesIn
  /** Adds the custody log to a case file that is exported. */
  readonly withCustody?: WithCustody
  /** Asked after parties came or changed: whether they mean something to somebody of the unit. */
  readonly askOfParties?: AskOfParties
}

/** Without `parties` all of the case are meant. */
export type AskOfParties = (entered: Entered, id: CaseId, parties?: ReadonlySet<string>) => Promise<unknown>

/** Names of the vault in what was just written. Journals what it compares. Without `changes` all of the case file is meant. */
export type NamesIn = (
  entered: Entered,
  written: { readonly id: CaseId; readonly caseFile?: CaseFile; readonly changes?: ChangesBody['changes'] },
) => Promise<NamesFound | undefined>

export function caseRoutes({
  clock,
  digests,
  concepts,
  law,
  namesIn,
  withCustody,
  askOfParties,
}: CaseParts): Route[] {
  /** Only for whoever may know whose identity is sealed: the answer tells that a name is one. */
  const warned = async <T>(
    answer: T,
    access: Access,
    look: () => Promise<NamesFound | undefined> | undefined,
  ) => {
    const names = access.may('vault.read') ? await look() : undefined
    return names === undefined ? answer : { ...answer, names }
  }
  return [
    route(
      contract.listCases,
      { permission: 'case.list', journal: ['case.list'] },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => listCases(entered, query, digests)),
      }),
    ),
    route(
      contract.openCase,
      { permission: 'case.open', journal: ['case.open'] },
      async ({ body, actor, enter }) => ({
        status: 201,
        body: await enter((entered) => openCase(entered, actor.unitId, body, clock)),
      }),
    ),
    route(
      contract.importCase,
      { permission: 'case.import', journal: ['case.import', 'vault.check', 'conflict.screen'] },
      async ({ query, body, actor, language, enter }) => {
        const known = { concepts: await concepts() }
        // A dry run reaches no record, so it needs no door and leaves no entry.
        if (query.check === '1') return { status: 200, body: checkImport(body, known, language) }
        return {
          status: 201,
          body: await enter(async (entered, access) => {
            const imported = await importCase(entered, actor.unitId, body, known, clock, language)
            await askOfParties?.(entered, imported.id as CaseId)
            return warned(imported, access, () => namesIn?.(entered, { id: imported.id as CaseId }))
          }),
        }
      },
    ),
    route(
      contract.readCase,
      { permission: 'case.read', journal: ['case.read'] },
      async ({ params, enter }) => ({
        status: 200,
        body: await enter((entered, access) => readCase(entered, access, params.id)),
      }),
    ),
    route(
      contract.exportCase,
      { permission: 'case.export', journal: ['case.export'] },
      async ({ params, query, enter }) =>
        enter((entered) => exportCase(entered, params.id, query.as, withCustody)),
    ),
    route(
      contract.changeCase,
      { permission: 'case.change', journal: ['case.change', 'vault.check', 'conflict.screen'] },
      async ({ params, body, actor, language, enter }) => {
        const known = { concepts: await concepts(), law: await law() }
        return {
          status: 200,
          body: await enter(async (entered, access) => {
            const changed = await changeCase(entered, actor, params.id, body, known, clock, language)
            const written = { id: params.id as CaseId, caseFile: changed.caseFile, changes: body.changes }
            const parties = partiesIn(body.changes)
            if (parties.size > 0) await askOfParties?.(entered, written.id, parties)
            return warned(changed, access, () => namesIn?.(entered, written))
          }),
        }
      },
    ),
  ]
}
