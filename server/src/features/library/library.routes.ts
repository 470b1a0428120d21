/** The addresses at which the library is read: the same for everybody of a unit, and about nobody. */
import * as contract from '@clew/contract'
import { namesIn } from '@clew/contract'
import type { Press } from '../../platform/documents/index.ts'
import type { DocumentModel } from '../../platform/documents/index.ts'
import { type Answer, type Route, route, type RouteRules } from '../../platform/http/route.ts'
import type { LawSource } from '../law/index.ts'
import type { DecidedTitle } from './decided-cases.ts'
import { findForConcepts } from './find-for-concepts.ts'
import { listPractices } from './list-practices.ts'
import { printMeasure, printPractice } from './print-page.ts'
import { type ConceptTitles, readMeasure, type Titles } from './read-measure.ts'
import { readPractice } from './read-practice.ts'
import { readTree } from './read-tree.ts'
import { findIn } from './search-index.ts'
import type { Shelf } from './shelf.ts'

export type LibraryParts = {
  readonly shelf: Shelf
  readonly law: LawSource
  readonly press: Press
  readonly decided: () => Promise<DecidedTitle>
}

const rules: RouteRules = {
  permission: 'library.read',
  journal: {
    nothing: 'What a unit published is read like a law: by everybody of the unit, and about nobody.',
  },
}
const foundAtMost = 100

export function libraryRoutes({ shelf, law, press, decided }: LibraryParts): Route[] {
  const titles = async (): Promise<Titles> => ({
    conceptTitle: await conceptTitles(law),
    decidedTitle: await decided(),
  })
  const pdf = async (name: string, document: DocumentModel): Promise<Answer> => {
    const { bytes } = await press.pdf(document)
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name.replaceAll(/[^a-z0-9-]+/g, '-')}.pdf"`,
    }
    return { status: 200, body: bytes, headers }
  }
  return [
    route(contract.readLibraryTree, rules, async ({ actor }) => ({
      status: 200,
      body: readTree(await shelf.of(actor.unitId)),
    })),
    route(contract.readMeasure, rules, async ({ actor, params, query, language }) => ({
      status: 200,
      body: readMeasure(
        await shelf.of(actor.unitId),
        `${params.pillar}/${params.name}`,
        query.lang ?? language,
        await titles(),
      ),
    })),
    route(contract.listPractices, rules, async ({ actor, query }) => ({
      status: 200,
      body: listPractices(await shelf.of(actor.unitId), query),
    })),
    route(contract.readPractice, rules, async ({ actor, params, query, language }) => ({
      status: 200,
      body: readPractice(await shelf.of(actor.unitId), params.id, query.lang ?? language, await decided()),
    })),
    route(contract.searchLibrary, rules, async ({ actor, query }) => {
      const found = findIn(await shelf.of(actor.unitId), query.q)
      return { status: 200, body: { items: found.slice(0, foundAtMost), total: found.length } }
    }),
    route(contract.findMeasuresForConcepts, rules, async ({ actor, query }) => {
      const inUse = await law.current()
      const holdings = await shelf.of(actor.unitId)
      return { status: 200, body: findForConcepts(holdings, namesIn(query.concepts), inUse.law) }
    }),
    route(contract.printMeasure, rules, async ({ actor, params, query, language }) => {
      const id = `${params.pillar}/${params.name}`
      const asked = query.lang ?? language
      const measure = readMeasure(await shelf.of(actor.unitId), id, asked, await titles())
      return pdf(id, printMeasure(measure, asked))
    }),
    route(contract.printPractice, rules, async ({ actor, params, query, language }) => {
      const asked = query.lang ?? language
      const practice = readPractice(await shelf.of(actor.unitId), params.id, asked, await decided())
      return pdf(params.id, printPractice(practice, asked))
    }),
  ]
}

/** While the law cannot be read a measure still can; its concepts then stand by their ids. */
export async function conceptTitles(law: LawSource): Promise<ConceptTitles> {
  const inUse = await law.current().catch(() => undefined)
  if (inUse === undefined) return () => undefined
  const { taxonomy } = inUse.law
  return (id) => (taxonomy.concepts.has(id) ? taxonomy.titleOf(id) : undefined)
}
