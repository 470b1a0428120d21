// The front matter of a curriculum: who it is for, and which modules in which order.
import * as z from 'zod'
import { Reading, Review, Source, Words } from '../entry/provenance.ts'
import { ModuleId } from './module.ts'

export const audiences = [
  'police',
  'border',
  'prosecutors',
  'judges',
  'labour-inspectors',
  'consular',
  'social-workers',
  'ngo',
] as const
export const Audience = z.enum(audiences)
export type Audience = z.infer<typeof Audience>

export const Curriculum = z.strictObject({
  /** The audience. */
  id: Audience,
  title: Words,
  /** Roles of a unit's people to whom the curriculum is recommended; none where the audience stands outside the unit. */
  roles: z.array(z.string().regex(/^[a-z-]+$/)),
  /** In the order of teaching; what a module presupposes comes before it. */
  modules: z
    .array(
      z.strictObject({
        module: ModuleId,
        /** Without it nobody of this audience should meet the matter; the others deepen. */
        core: z.boolean().default(false),
      }),
    )
    .min(1)
    .refine((list) => new Set(list.map(({ module }) => module)).size === list.length, 'Each only once'),
  sources: z.array(Source).min(1),
  reading: Reading,
  review: Review,
})
export type Curriculum = z.infer<typeof Curriculum>

export const curriculumSections = ['For whom', 'How to run it'] as const
