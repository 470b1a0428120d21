/** The addresses of the vault, each with who may use it and what it leaves in the journal. */
import * as contract from '@clew/contract'
import { type Route, route } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { aloneRefused, caseIdOf, type Concepts, versionOf } from '../cases/index.ts'
import { askIdentity } from './ask-identity.ts'
import { readErasure } from './certificate.ts'
import { checkText } from './check-text.ts'
import { readCustody, removeCustody, setCustody } from './custody.ts'
import { decideRequest } from './decide-request.ts'
import { listRequests, listWaiting } from './list-requests.ts'
import { maskText } from './mask-text.ts'
import type { VaultParts } from './parts.ts'
import { addPhotograph, removePhotograph } from './photographs.ts'
import { readVault } from './read-vault.ts'
import { revealIdentity } from './reveal-identity.ts'
import type { Rewrapper } from './rewrapper.ts'
import { sealIdentity } from './seal-identity.ts'
import { type KeyParts, readUnitKeys, rotateUnitKey } from './unit-keys.ts'
import { withdrawRequest } from './withdraw-request.ts'

export type VaultRouteParts = VaultParts &
  KeyParts & { readonly rewrapper: Rewrapper; readonly concepts: () => Promise<Concepts['concepts']> }

const ok = (body: unknown) => ({ status: 200, body })

/** What was refused inside is journalled there and committed; only then it is thrown. */
function orRefuse<T>(answer: T | Refusal): T {
  if (answer instanceof Refusal) throw answer
  return answer
}

export function vaultRoutes(parts: VaultRouteParts): Route[] {
  const { clock } = parts
  return [
    route(
      contract.readVault,
      { permission: 'vault.read', journal: ['vault.list'] },
      async ({ params, enter }) =>
        ok(
          await enter((entered, { may }) =>
            readVault(entered, params.id, {
              write: may('vault.write'),
              reveal: may('vault.reveal'),
              decide: may('vault.decide'),
              erase: may('vault.erase'),
            }),
          ),
        ),
    ),
    route(
      contract.sealIdentity,
      { permission: 'vault.write', journal: ['vault.seal'] },
      async ({ params: { id: caseId, person }, body, actor, enter }) =>
        ok(await enter((entered) => sealIdentity(entered, parts, actor, { caseId, person }, body))),
    ),
    route(
      contract.addPhotograph,
      { permission: 'vault.write', journal: ['vault.seal'] },
      async ({ params: { id: caseId, person }, body, actor, enter }) =>
        ok(await enter((entered) => addPhotograph(entered, parts, actor, { caseId, person }, body))),
    ),
    route(
      contract.removePhotograph,
      { permission: 'vault.write', journal: ['vault.seal'] },
      async ({ params: { id: caseId, person, photograph }, query, actor, enter }) =>
        ok(
          await enter((entered) =>
            removePhotograph(entered, parts, actor, { caseId, person, photograph }, Number(query.version)),
          ),
        ),
    ),
    route(
      contract.askIdentity,
      { permission: 'vault.reveal', journal: ['vault.ask'] },
      async ({ params: { id: caseId, person }, body, actor, enter }) => ({
        status: 201,
        body: await enter((entered) => askIdentity(entered, parts, actor, { caseId, person }, body)),
      }),
    ),
    route(
      contract.listVaultRequests,
      { permission: 'vault.read', journal: ['vault.list'] },
      async ({ params, query, actor, enter }) =>
        ok(await enter((entered) => listRequests(entered, parts, actor, params.id, query.after))),
    ),
    route(
      contract.listWaitingRequests,
      { permission: 'vault.decide', journal: ['vault.list'] },
      async ({ actor, enter }) => ok(await enter((entered) => listWaiting(entered, parts, actor))),
    ),
    route(
      contract.decideRequest,
      { permission: 'vault.decide', journal: ['vault.decide', 'vault.refuse'] },
      async ({ params: { id: caseId, request }, body, actor, enter }) =>
        ok(
          orRefuse(await enter((entered) => decideRequest(entered, parts, actor, { caseId, request }, body))),
        ),
    ),
    route(
      contract.withdrawRequest,
      { permission: 'vault.reveal', journal: ['vault.withdraw', 'vault.refuse'] },
      async ({ params: { id: caseId, request }, actor, enter }) =>
        ok(orRefuse(await enter((entered) => withdrawRequest(entered, parts, actor, { caseId, request })))),
    ),
    route(
      contract.revealIdentity,
      { permission: 'vault.reveal', journal: ['vault.reveal', 'vault.refuse'] },
      // `enter` returns once the entry is on the disk; the answer leaves after that.
      async ({ params: { id: caseId, request }, actor, enter }) =>
        ok(orRefuse(await enter((entered) => revealIdentity(entered, parts, actor, { caseId, request })))),
    ),
    route(
      contract.eraseIdentity,
      { permission: 'vault.erase', journal: ['vault.erase', 'vault.list'] },
      async ({ params: { id: caseId, person }, language, enter }) =>
        enter(async ({ db }) => {
          await versionOf(db, caseIdOf(caseId))
          throw aloneRefused('vault', person, 'identity-erased', language)
        }),
    ),
    route(
      contract.readErasure,
      { permission: 'vault.read', journal: ['vault.list'] },
      async ({ params: { id: caseId, record }, enter }) =>
        ok(await enter((entered) => readErasure(entered, { caseId, record }))),
    ),
    route(
      contract.checkText,
      { permission: 'vault.read', journal: ['vault.check'] },
      async ({ params, body, enter }) =>
        ok(await enter((entered) => checkText(entered, parts, params.id, body))),
    ),
    route(
      contract.maskText,
      { permission: 'vault.write', journal: ['vault.check', 'case.change'] },
      async ({ params, body, actor, language, enter }) => {
        const concepts = { concepts: await parts.concepts() }
        return ok(
          await enter((entered) => maskText(entered, parts, actor, params.id, body, concepts, language)),
        )
      },
    ),
    route(
      contract.readCustody,
      { permission: 'vault.read', journal: ['vault.list'] },
      async ({ actor, enter }) => ok(await enter((entered) => readCustody(entered, actor))),
    ),
    route(
      contract.setCustody,
      { permission: 'vault.custody', purpose: 'supervision', journal: ['vault.custody'] },
      async ({ body, actor, enter }) => ok(await enter((entered) => setCustody(entered, clock, actor, body))),
    ),
    route(
      contract.removeCustody,
      { permission: 'vault.custody', purpose: 'supervision', journal: ['vault.custody'] },
      async ({ params: { office }, query: { version }, actor, enter }) => {
        await enter((entered) => removeCustody(entered, actor, office, version))
        return { status: 204 }
      },
    ),
    route(
      contract.readUnitKeys,
      { permission: 'vault.rotate', purpose: 'set-up', journal: ['vault.list'] },
      async ({ actor, enter }) => ok(await enter((entered) => readUnitKeys(entered, parts, actor))),
    ),
    route(
      contract.rotateUnitKey,
      { permission: 'vault.rotate', purpose: 'set-up', journal: ['vault.rotate'] },
      async ({ actor, enter }) => {
        const body = await enter((entered) => rotateUnitKey(entered, parts, actor))
        parts.rewrapper.kick()
        return { status: 202, body }
      },
    ),
  ]
}
