/** Lets whoever tries Clew out on their own machine be one of the people of the demo, without a password. */
import type { DemoPerson } from '@clew/contract'
import { beginSession } from '../../platform/authentication/begin-session.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Config, listensToThisMachineOnly } from '../../platform/config/settings.ts'
import type { Doors } from '../../platform/database/doors.ts'
import type { Visitor } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { demoRows } from './demo.store.ts'
import { actorOf } from './load-demo-cases.ts'

/**
 * Three conditions hold together: Clew listens to this machine only and is not named to a network, the request was made on this machine
 * and passed no proxy, and the person came with the demo cases.
 */
export function mayChoose(config: Config, visitor: Visitor): boolean {
  return listensToThisMachineOnly(config) && visitor.local
}

type Chooser = { readonly config: Config; readonly clock: Clock }

/** @throws Refusal `demo-closed`, also where nobody came with a demo. */
export async function listDemoPeople(
  doors: Doors,
  visitor: Visitor,
  { config }: Chooser,
): Promise<DemoPerson[]> {
  if (!mayChoose(config, visitor)) throw new Refusal('demo-closed')
  const rows = await doors.asSystem('offer the people of the demo', ({ db, journal }) => {
    journal({ action: 'session.offer', effect: 'read' })
    return demoRows(db)
  })
  if (rows.length === 0) throw new Refusal('demo-closed')
  return rows.map(({ user_id, display_name, roles, agency, kind, office }) => ({
    id: user_id,
    name: display_name,
    roles,
    agency: { name: agency, kind },
    ...(office === null ? {} : { office }),
  }))
}

/**
 * @returns the token of the new session.
 * @throws Refusal `demo-closed`, also for a person who did not come with the demo.
 */
export async function chooseDemoPerson(
  doors: Doors,
  visitor: Visitor,
  person: string,
  { config, clock }: Chooser,
): Promise<string> {
  if (!mayChoose(config, visitor)) throw new Refusal('demo-closed')
  const chosen = await doors.asSystem('find somebody of the demo', async ({ db, journal }) => {
    const found = (await demoRows(db)).find(({ user_id }) => user_id === person)
    journal({ action: found === undefined ? 'session.refused' : 'session.offer', effect: 'read' })
    return found
  })
  if (chosen === undefined) throw new Refusal('demo-closed')
  const actor = actorOf(chosen)
  return doors.asActor(actor, 'sign-in', (entered) =>
    beginSession(entered, actor, {
      origin: 'demo',
      agent: visitor.agent,
      limits: config.session,
      clock,
    }),
  )
}
