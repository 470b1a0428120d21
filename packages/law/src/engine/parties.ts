// Everybody with a part in the scheme: who is not charged, not questioned, not identified; legal persons; officials.
import type { ChargeAssessment, Option, PartyAssessment } from '../assessment/index.ts'
import { standingIn } from './fact-standing.ts'
import type { Readings } from './reading.ts'

const early = new Set(['recruiter', 'transporter'])
const late = new Set([
  'exploiter',
  'owner',
  'organiser',
  'financier',
  'receiver',
  'harbourer',
  'enforcer',
  'buyer',
  'beneficiary',
])

export function partiesOf(
  readings: Readings,
  charges: readonly ChargeAssessment[],
  options: readonly Option[],
): readonly PartyAssessment[] {
  const { index } = readings.world
  const file = index.caseFile
  const chargedIds = new Set(file.charges.map((c) => c.accused))
  const chargedRoles = new Set(file.parties.filter((p) => chargedIds.has(p.id)).flatMap((p) => p.roles))
  // A case that names only the recruiter leaves the exploitation unanswered (S004).
  const onlyRecruiter =
    chargedIds.size > 0 &&
    [...chargedRoles].some((r) => early.has(r)) &&
    ![...chargedRoles].some((r) => late.has(r))
  return file.parties
    .filter((party) => party.kind !== 'state')
    .map((party) => {
      const person = index.personAt.get(party.id)
      const facts = (person === undefined ? [] : (index.byPerson.get(person) ?? [])).filter(
        (f) => standingIn(readings.codes[f.at] ?? 0) >= 2,
      )
      const charged = chargedIds.has(party.id)
      const involved = facts.length > 0 || party.roles.length > 0
      const notes: PartyAssessment['notes'][number][] = []
      if (involved && !charged)
        notes.push(party.kind === 'legal' ? 'legal-person-not-charged' : 'not-charged')
      if (involved && party.questioned === 'no') notes.push('not-questioned')
      if (party.identified !== 'yes') notes.push('not-identified')
      if (
        party.offices.length > 0 ||
        party.roles.includes('complicit-official') ||
        facts.some(
          (f) => f.concepts.includes('office.public-official') || f.fact.concept.startsWith('corruption.'),
        )
      )
        notes.push('official')
      if (party.immunities.some((i) => i.waiver !== 'granted' && i.waiver !== 'not-applicable'))
        notes.push('immune')
      if (onlyRecruiter && charged && party.roles.some((r) => early.has(r)))
        notes.push('only-recruiter-charged')
      const own = options.find((o) => o.accused === party.id)
      const onCharge = charges
        .filter((c) => c.accused === party.id)
        .toSorted((a, b) => b.standing - a.standing)[0]
      const best =
        !charged && own !== undefined
          ? { offence: own.offence, standing: own.standing }
          : onCharge === undefined
            ? undefined
            : { offence: onCharge.offence, standing: onCharge.standing }
      return {
        party: party.id,
        roles: party.roles,
        facts: facts.map((f) => f.fact.id),
        charged,
        notes,
        ...(best === undefined ? {} : { best }),
      }
    })
}
