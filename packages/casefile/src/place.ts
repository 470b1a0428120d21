// Places, because territory, a vessel's flag and an aircraft's registration decide jurisdiction (UNTOC art. 15(1)).
import * as z from 'zod'
import { CountryCode, LocalId, Prose } from './scalars.ts'

export const Place = z.strictObject({
  id: LocalId,
  kind: z.enum(['country', 'locality', 'vessel', 'aircraft', 'online']),
  name: Prose,
  /** Territory for a country or locality; flag State of a vessel; State of registration of an aircraft; absent where no State can be named. */
  state: CountryCode.optional(),
  note: Prose.optional(),
})
export type Place = z.infer<typeof Place>
