/** The addresses of writing for the library and of a second person's review. */
import * as contract from '@clew/contract'
import type { Language } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { type Route, route, type RouteRules } from '../../platform/http/route.ts'
import type { LawSource } from '../law/index.ts'
import { changeText } from './change-text.ts'
import { compareTexts } from './compare-texts.ts'
import { draftText } from './draft-text.ts'
import { broaderThan } from './find-for-concepts.ts'
import { listTexts } from './list-texts.ts'
import { proposeText } from './propose-text.ts'
import { publishedOf } from './published.ts'
import { readHistory } from './read-history.ts'
import { readText } from './read-text.ts'
import { reviewText } from './review-text.ts'
import type { Shelf } from './shelf.ts'
import type { Desk } from './text-parts.ts'
import { publishedTexts } from './texts.store.ts'
import type { Broader } from './touches.ts'
import { withdrawText } from './withdraw-text.ts'

export type TextParts = { readonly shelf: Shelf; readonly law: LawSource; readonly clock: Clock }

type Asker = {
  readonly actor: Actor
  readonly language: Language
  readonly enter: <T>(work: (entered: Entered) => Promise<T>) => Promise<T>
}

const looking: RouteRules = { permission: 'library.read', journal: ['library.desk'] }

export function textRoutes({ shelf, law, clock }: TextParts): Route[] {
  /** The library is read before the door is opened, so that no transaction waits for files. */
  const atDesk = async <T>(
    { actor, language, enter }: Asker,
    work: (desk: Desk) => Promise<T>,
  ): Promise<T> => {
    const holdings = await shelf.of(actor.unitId)
    const concepts = await knownConcepts(law)
    const known = concepts === undefined ? {} : { concepts }
    return enter((entered) => work({ entered, actor, holdings, known, clock, language }))
  }
  return [
    route(contract.listLibraryTexts, looking, async (call) => ({
      status: 200,
      body: await atDesk(call, listTexts),
    })),
    route(contract.readLibraryHistory, looking, async (call) => ({
      status: 200,
      body: await atDesk(call, (desk) => readHistory(desk, call.query)),
    })),
    route(contract.readLibraryText, looking, async (call) => {
      const { edition, ...page } = call.query
      const asked = { ...page, ...(edition === undefined ? {} : { edition: Number(edition) }) }
      return { status: 200, body: await atDesk(call, (desk) => readText(desk, asked)) }
    }),
    route(contract.compareLibraryTexts, looking, async (call) => {
      const { from, to, ...page } = call.query
      const asked = { ...page, from: Number(from), to: Number(to) }
      return { status: 200, body: await atDesk(call, (desk) => compareTexts(desk, asked)) }
    }),
    route(
      contract.draftLibraryText,
      { permission: 'library.edit', journal: ['library.draft'] },
      async (call) => ({ status: 201, body: await atDesk(call, (desk) => draftText(desk, call.body)) }),
    ),
    route(
      contract.changeLibraryText,
      { permission: 'library.edit', journal: ['library.draft'] },
      async (call) => ({ status: 200, body: await atDesk(call, (desk) => changeText(desk, call.body)) }),
    ),
    route(
      contract.proposeLibraryText,
      { permission: 'library.edit', journal: ['library.propose'] },
      async (call) => ({ status: 200, body: await atDesk(call, (desk) => proposeText(desk, call.body)) }),
    ),
    route(
      contract.withdrawLibraryText,
      { permission: 'library.edit', journal: ['library.withdraw'] },
      async (call) => ({ status: 200, body: await atDesk(call, (desk) => withdrawText(desk, call.body)) }),
    ),
    route(
      contract.reviewLibraryText,
      { permission: 'library.review', journal: ['library.review'] },
      async (call) => {
        const broader = await broaderConcepts(law)
        const { text, published } = await atDesk(call, async (desk) => ({
          text: await reviewText(desk, call.body, broader),
          published: await publishedTexts(desk.entered.db, call.actor.unitId),
        }))
        // After the transaction: readers see nothing that was not kept.
        shelf.place(call.actor.unitId, published.map(publishedOf))
        return { status: 200, body: text }
      },
    ),
  ]
}

/** Undefined while the law cannot be read: then concepts are not checked. */
async function knownConcepts(law: LawSource): Promise<ReadonlySet<string> | undefined> {
  const inUse = await law.current().catch(() => undefined)
  return inUse === undefined ? undefined : new Set(inUse.law.taxonomy.concepts.keys())
}

/** While the law cannot be read a concept concerns its own followers only. */
export async function broaderConcepts(law: LawSource): Promise<Broader> {
  const inUse = await law.current().catch(() => undefined)
  return (concept) => broaderThan(concept, (id) => inUse?.law.taxonomy.concepts.get(id)?.broader)
}
