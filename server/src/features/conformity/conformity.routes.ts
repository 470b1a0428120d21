/** The addresses of conformity: what is computed is the same for everybody; what people answered belongs to their unit. */
import * as contract from '@clew/contract'
import type { Press } from '../../platform/documents/index.ts'
import { type Route, route, type RouteRules } from '../../platform/http/route.ts'
import { answerItem } from './answer-item.ts'
import { gather, written } from './export-report.ts'
import { listAnswers } from './list-answers.ts'
import { compareAnswers } from './compare-answers.ts'
import { compareLaws, listLaws, packsAsked, readChanges, readLaw } from './read-conformity.ts'
import { openReports, type Sources } from './reports.ts'
import { type Decided, packText, tryDraft } from './try-draft.ts'

export type ConformityParts = Sources & { readonly decided: Decided; readonly press: () => Press }

const computed: RouteRules = {
  permission: 'conformity.read',
  journal: { nothing: 'Law and checklist are public, and what is computed from them is about nobody.' },
}

export function conformityRoutes({ decided, press, ...sources }: ConformityParts): Route[] {
  const bench = openReports(sources)
  return [
    route(contract.listConformity, computed, async ({ query }) => ({
      status: 200,
      body: listLaws(await bench(), query['as-of']),
    })),
    route(contract.compareConformity, computed, async ({ query }) => ({
      status: 200,
      body: compareLaws(await bench(), { ...query, day: query['as-of'] }),
    })),
    route(
      contract.compareConformityAnswers,
      { permission: 'conformity.read', journal: ['conformity.read'] },
      async ({ query, actor, enter }) => {
        const now = await bench()
        const packs = packsAsked(now, query.packs)
        const asked = { actor, bench: now, packs, day: query['as-of'] ?? now.today, against: query.against }
        return { status: 200, body: await enter((entered) => compareAnswers(entered, asked)) }
      },
    ),
    route(contract.readConformity, computed, async ({ params, query }) => ({
      status: 200,
      body: readLaw(await bench(), params.pack, { day: query['as-of'], against: query.against }),
    })),
    route(contract.readConformityChanges, computed, async ({ params, query }) => ({
      status: 200,
      body: readChanges(await bench(), params.pack, query),
    })),
    route(contract.readPackText, computed, async ({ params }) => ({
      status: 200,
      body: packText(await bench(), await sources.law.texts(), params.pack),
    })),
    route(
      contract.tryConformityDraft,
      { permission: 'conformity.read', journal: ['conformity.draft'] },
      async ({ params, body, language, enter }) => {
        const files = await sources.law.texts()
        const asked = { bench: await bench(), name: params.pack, body, files, decided, language }
        const tried = await tryDraft(asked)
        const detail = {
          pack: params.pack,
          problems: tried.problems.length,
          files: Object.keys(body.files).length,
        }
        await enter(async ({ journal }) => journal({ action: 'conformity.draft', effect: 'read', detail }))
        return { status: 200, body: tried }
      },
    ),
    route(
      contract.listConformityAnswers,
      { permission: 'conformity.read', journal: ['conformity.read'] },
      async ({ params, query, actor, enter }) => {
        const now = await bench()
        const pack = now.pack(params.pack)
        const asked = { actor, bench: now, pack, day: query['as-of'] ?? now.today, against: query.against }
        return { status: 200, body: await enter((entered) => listAnswers(entered, asked)) }
      },
    ),
    route(
      contract.answerConformity,
      { permission: 'conformity.answer', journal: ['conformity.answer'] },
      async ({ params, body, actor, enter }) => {
        const now = await bench()
        const asked = { actor, bench: now, pack: now.pack(params.pack), body, clock: sources.clock }
        return { status: 201, body: await enter((entered) => answerItem(entered, asked)) }
      },
    ),
    route(
      contract.exportConformity,
      { permission: 'conformity.read', journal: ['conformity.export'] },
      async ({ params, query, actor, language, enter }) => {
        const now = await bench()
        const day = query['as-of'] ?? now.today
        const asked = {
          actor,
          bench: now,
          pack: now.pack(params.pack),
          day,
          against: query.against,
          as: query.as,
          language,
        }
        return written(await enter((entered) => gather(entered, asked)), asked, press)
      },
    ),
  ]
}
