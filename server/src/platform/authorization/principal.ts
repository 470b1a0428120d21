/** The signed-in person as policies see people, and what they may do in the unit as a whole. */
import type { Purpose } from '../database/doors.ts'
import type { SignedIn } from '../authentication/signed-in.ts'
import { type Judge, judgeOf, type Occasion, type Principal } from './decide.ts'
import { type Permission, permissions } from './permissions.ts'

/** What of a person policies ask about, whether or not a request brought them. */
type Known = Pick<SignedIn, 'roles' | 'agencyKind' | 'vettedUntil'>

/** Compartments are a matter of single cases: the clearances come with the case, from the database. */
export function principalOf({ roles, agencyKind, vettedUntil }: Known, today: string): Principal {
  return {
    roles,
    agency: agencyKind,
    active: true,
    vetted: vettedUntil !== undefined && vettedUntil >= today,
    clearances: [],
  }
}

export const occasionOf = (purpose: Purpose, now: Date): Occasion => ({
  purpose,
  today: now.toISOString().slice(0, 10),
})

/** What this person may do in the unit, whichever case it may be about. */
export function judgeInUnit(person: Known, purpose: Purpose = 'case-work', now = new Date()): Judge {
  const occasion = occasionOf(purpose, now)
  return judgeOf(principalOf(person, occasion.today), 'unit', occasion)
}

/** What the screen may offer to this person, permission by permission. */
export function abilitiesInUnit(person: SignedIn): Record<Permission, boolean> {
  const judge = judgeInUnit(person)
  const all = permissions.map((each) => [each, judge(each).allowed] as const)
  return Object.fromEntries(all) as Record<Permission, boolean>
}

/** For the abilities that an answer carries. */
export function may(person: SignedIn, permission: Permission): boolean {
  return judgeInUnit(person)(permission).allowed
}
