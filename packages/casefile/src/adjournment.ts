// Requests to put a court date off: delay ends cases as surely as a withdrawal does, so each is kept with who asked and who agreed.
import * as z from 'zod'
import { CivilDate, LocalId, Prose } from './scalars.ts'
import { adjournmentAskers, adjournmentStatuses } from './words.ts'

export const Adjournment = z.strictObject({
  id: LocalId,
  court: Prose.optional(),
  /** The court date that would be put off. */
  hearing: CivilDate,
  /** The date in its place; absent while none is fixed. */
  until: CivilDate.optional(),
  askedBy: z.enum(adjournmentAskers),
  /** Persons of the file for whom it was asked. */
  for: z.array(LocalId).default([]),
  /** Day of the request. */
  asked: CivilDate.optional(),
  /** The reason that was given for it. */
  reason: Prose,
  /** `not-opposed`: the prosecution lets it be; `granted`, `refused`: what the court did. */
  status: z.enum(adjournmentStatuses).default('requested'),
  /** Day on which the court granted or refused it. */
  decided: CivilDate.optional(),
  note: Prose.optional(),
})
export type Adjournment = z.infer<typeof Adjournment>

/** Whether the prosecution wanted the delay or let it be, or the court has granted it. */
export const consentsToDelay = ({ askedBy, status }: Pick<Adjournment, 'askedBy' | 'status'>): boolean =>
  status === 'not-opposed' ||
  status === 'granted' ||
  ((askedBy === 'prosecution' || askedBy === 'joint') && status !== 'refused')
