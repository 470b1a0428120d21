/** The generations of the unit's key, and making the next one. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery } from '../scalars.ts'

export const UnitKeys = z
  .strictObject({
    items: z.array(
      z.strictObject({
        generation: z.int().positive(),
        /** `retired`: what it wraps is being wrapped anew. */
        state: z.enum(['current', 'retired', 'destroyed']),
        master: z.string().optional().describe('Public id of the master key that wraps it'),
        made: InstantText,
        retired: InstantText.optional(),
        destroyed: InstantText.optional(),
      }),
    ),
    master: z
      .string()
      .optional()
      .describe('Public id of the master key in use; absent where none is at hand'),
  })
  .meta({ id: 'UnitKeys' })
export type UnitKeys = z.infer<typeof UnitKeys>

const query = z.strictObject(languageQuery)

export const readUnitKeys = endpoint({
  method: 'GET',
  path: '/vault/keys',
  id: 'readUnitKeys',
  tag: 'vault',
  summary: 'The generations of the unit’s key; no key',
  query,
  responses: { 200: UnitKeys },
  refusals: [],
})

export const rotateUnitKey = endpoint({
  method: 'POST',
  path: '/vault/keys/rotations',
  id: 'rotateUnitKey',
  tag: 'vault',
  summary: 'Make a new unit key; everything is wrapped anew in the background, then the old key is destroyed',
  query,
  responses: { 202: UnitKeys },
  refusals: ['keys-unavailable', 'rotation-under-way'],
})
