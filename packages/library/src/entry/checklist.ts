// The checklist against which national laws are held: one item an obligation, with its strength, so that a duty and an invitation never look alike.
import * as z from 'zod'
import { Reading, Words } from './provenance.ts'

export const Strength = z.enum([
  'mandatory',
  'qualified',
  'endeavour',
  'consider',
  'optional',
  'good-practice',
  'yardstick',
])
/**
 * `mandatory`: "shall"; `qualified`: "shall" within limits that the text itself sets (see the qualifier); `endeavour`: "shall endeavour";
 * `consider`: "shall consider"; `optional`: "may"; `good-practice`: no treaty asks it of every State;
 * `yardstick`: what one State measures others by (TVPA), which binds nobody else.
 */
export type Strength = z.infer<typeof Strength>

export const Provision = z.strictObject({
  /** Id of an instrument listed in checklist.yaml. */
  instrument: z.string().min(1),
  /** As cited: `3(b)`, `18(3)`. */
  article: z.string().min(1),
})
export type Provision = z.infer<typeof Provision>

export const ChecklistItem = z.strictObject({
  id: z.string().regex(/^[PCTE]-[A-Za-z0-9/-]+$/),
  group: z.string().min(1),
  provisions: z.array(Provision).min(1),
  strength: Strength,
  /** The limit in the text that makes a mandatory duty a qualified one, or a note on the strength. */
  qualifier: z.string().min(1).optional(),
  question: Words,
  satisfied: Words,
  /** Letters of the provision that are answered one by one. */
  parts: z.record(z.string().regex(/^[a-z]$/), z.string().min(1)).optional(),
  reading: Reading.default('read'),
})
export type ChecklistItem = z.infer<typeof ChecklistItem>

export const ChecklistFile = z.strictObject({
  instruments: z
    .array(z.strictObject({ id: z.string().min(1), title: Words, short: z.string().min(1) }))
    .min(1),
  groups: z.array(z.strictObject({ id: z.string().min(1), title: Words })).min(1),
  items: z.array(ChecklistItem).min(1),
})
export type ChecklistFile = z.infer<typeof ChecklistFile>
