/** Small shapes that the endpoints about people share. */
import * as z from 'zod'
import { languageQuery, largestCount, PathId } from '../scalars.ts'
import { agencyKinds, compartments, roles, vettingLevels, vettingStates } from './words.ts'

export const plainQuery = z.strictObject(languageQuery)
export const idParams = z.strictObject({ id: PathId })

/** Refusals of every endpoint that takes a body. */
export const bodyRefusals = ['body-malformed', 'body-too-large', 'media-type-unsupported'] as const

export const Name = z.string().trim().min(1).max(200)
/** Why somebody did it; goes into the journal, so never the name of a victim. */
export const Reason = z.string().trim().min(1).max(500)
export const RecordVersion = z
  .int()
  .positive()
  .max(largestCount)
  .describe('Version of the record that the writer saw')
export const RoleName = z.enum(roles).meta({ id: 'Role' })
export const CompartmentName = z.enum(compartments).meta({ id: 'Compartment' })
export const AgencyKindName = z.enum(agencyKinds).meta({ id: 'AgencyKind' })

/** Somebody by id and name. */
export const PersonName = z.strictObject({ id: z.string(), name: z.string() }).meta({ id: 'PersonName' })
export type PersonName = z.infer<typeof PersonName>

export const Vetting = z
  .strictObject({
    level: z.enum(vettingLevels),
    until: z.string().optional().describe('Last day on which it holds, YYYY-MM-DD'),
    state: z.enum(vettingStates).describe('As of today; `ending` within 30 days'),
  })
  .meta({ id: 'Vetting' })
export type Vetting = z.infer<typeof Vetting>
