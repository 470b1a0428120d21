/** The addresses of decided cases, each with who may use it and what it leaves in the journal. */
import * as contract from '@clew/contract'
import type { KnownLinks } from '@clew/library/decision'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Press } from '../../platform/documents/index.ts'
import { type Route, route } from '../../platform/http/route.ts'
import type { UnitId } from '../../platform/ids/ids.ts'
import type { LawSource } from '../law/index.ts'
import { documentOf } from './export-document.ts'
import { exportDecisions } from './export-decisions.ts'
import { findHoldings } from './find-holdings.ts'
import { importDecisions } from './import-decisions.ts'
import { listDecisions } from './list-decisions.ts'
import { readDecision } from './read-decision.ts'
import { similarDecisions } from './similar-decisions.ts'

export type DecisionParts = {
  readonly law: LawSource
  readonly clock: Clock
  readonly press: Press
  /** Ids of the measures that the readers of a unit see; undefined while the library cannot be read. */
  readonly measures: (unitId: UnitId) => Promise<ReadonlySet<string> | undefined>
}

export function decisionRoutes({ law, clock, press, measures }: DecisionParts): Route[] {
  return [
    route(
      contract.listDecisions,
      { permission: 'decision.read', journal: ['decision.search'] },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => listDecisions(entered, query)),
      }),
    ),
    route(
      contract.exportDecisions,
      { permission: 'decision.read', journal: ['decision.export'] },
      async ({ query, enter }) => enter((entered) => exportDecisions(entered, query)),
    ),
    route(
      contract.findHoldings,
      { permission: 'decision.read', journal: ['decision.search'] },
      async ({ query, enter }) => {
        const { narrower } = await treeOf(law)
        return { status: 200, body: await enter((entered) => findHoldings(entered, query, narrower)) }
      },
    ),
    route(
      contract.readDecision,
      { permission: 'decision.read', journal: ['decision.read'] },
      async ({ params, enter }) => ({
        status: 200,
        body: await enter((entered) => readDecision(entered, params.id)),
      }),
    ),
    route(
      contract.documentDecision,
      { permission: 'decision.read', journal: ['decision.read'] },
      async ({ params, query, language, enter }) => {
        const { concept } = await treeOf(law)
        // Set outside the door, so that no transaction waits for a page.
        const { decision } = await enter((entered) => readDecision(entered, params.id))
        return documentOf(decision, { as: query.as, language: query.lang ?? language, concept, press })
      },
    ),
    route(
      contract.importDecisions,
      { permission: 'decision.import', journal: ['decision.import'] },
      async ({ query, body, actor, language, enter }) => {
        const { unitId } = actor
        const known = { ...(await knownLinks(law)), measures: await measures(unitId) }
        const check = query.check === '1'
        return {
          status: 200,
          body: await enter((entered) =>
            importDecisions(entered, body, { unitId, known, clock, language, check }),
          ),
        }
      },
    ),
    route(
      contract.similarDecisions,
      // What the facts of the case are shows through the answer, as through an assessment.
      { permission: 'assessment.read', journal: ['decision.similar'] },
      async ({ params, query, enter }) => {
        const { ancestors } = await treeOf(law)
        return {
          status: 200,
          body: await enter((entered) => similarDecisions(entered, params.id, query.limit, ancestors)),
        }
      },
    ),
  ]
}

/** Without law packs that can be used a concept is a kind of itself only. */
async function treeOf(law: LawSource) {
  const taxonomy = await law.current().then(
    (inUse) => inUse.law.taxonomy,
    () => undefined,
  )
  const itself = (found: readonly string[] | undefined, id: string): readonly string[] =>
    found === undefined || found.length === 0 ? [id] : found
  return {
    narrower: (id: string) => itself(taxonomy?.narrower(id), id),
    ancestors: (id: string) => itself(taxonomy?.ancestors(id), id),
    concept: (id: string, name: string): string => {
      const title: Readonly<Record<string, string>> = taxonomy?.titleOf(id) ?? {}
      return title[name] ?? title['en'] ?? id.slice(id.indexOf('.') + 1).replaceAll('-', ' ')
    },
  }
}

/** What a decision may refer to; nothing is checked while the law packs cannot be used. */
export async function knownLinks(law: LawSource): Promise<KnownLinks> {
  const inUse = await law.current().catch(() => undefined)
  if (inUse === undefined) return {}
  return {
    concepts: new Set(inUse.law.taxonomy.concepts.keys()),
    offences: new Set(inUse.law.packs.flatMap(({ offences }) => offences.map(({ ref }) => ref))),
  }
}
