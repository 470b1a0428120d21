/** The addresses of the law: the same for everybody, and about nobody. */
import * as contract from '@clew/contract'
import { type Route, route, type RouteRules } from '../../platform/http/route.ts'
import type { LawSource } from './law-source.ts'
import { listConcepts } from './list-concepts.ts'
import { listPacks } from './list-packs.ts'
import { readOffence } from './read-offence.ts'
import { readPack } from './read-pack.ts'

const rules: RouteRules = {
  permission: 'law.read',
  journal: { nothing: 'The law is public and these answers hold no record of anybody.' },
}

export function lawRoutes(source: LawSource): Route[] {
  return [
    route(contract.listPacks, rules, async () => ({ status: 200, body: listPacks(await source.current()) })),
    route(contract.readPack, rules, async ({ params }) => ({
      status: 200,
      body: readPack(await source.current(), params.pack),
    })),
    route(contract.readOffence, rules, async ({ params }) => ({
      status: 200,
      body: readOffence(await source.current(), params.pack, params.offence),
    })),
    route(contract.listConcepts, rules, async () => ({
      status: 200,
      body: listConcepts(await source.current()),
    })),
    route(contract.listGuidance, rules, async () => ({
      status: 200,
      body: { items: (await source.current()).law.guidance },
    })),
  ]
}
