// Requests to put a court date off, as the rules of the file allow them.
import fc from 'fast-check'
import { type Adjournment, adjournmentAskers, adjournmentStatuses } from '../src/index.ts'
import { arbitraryCivilDate } from './arbitrary-dates.ts'
import { arbitraryProse, maybe, present, someOf } from './arbitrary-words.ts'
import type { Cast } from './case-file-options.ts'

const own: readonly string[] = ['prosecution', 'joint']
const atCourt: readonly string[] = ['granted', 'refused']
const answers: readonly string[] = ['opposed', 'not-opposed']

export function arbitraryAdjournment(id: string, cast: Cast): fc.Arbitrary<Adjournment> {
  const days = fc.uniqueArray(arbitraryCivilDate, { minLength: 3, maxLength: 3 })
  return fc
    .record({
      id: fc.constant(id),
      court: maybe(arbitraryProse),
      days: days.map((list) => list.toSorted()),
      fixed: fc.boolean(),
      known: fc.boolean(),
      askedBy: fc.constantFrom(...adjournmentAskers),
      for: someOf([...cast.parties, ...cast.victims, ...cast.witnesses]),
      reason: arbitraryProse,
      wanted: fc.constantFrom(...adjournmentStatuses),
      note: maybe(arbitraryProse),
    })
    .map(({ days: [first = '', second = '', third = ''], fixed, known, wanted, ...record }) => {
      const status = own.includes(record.askedBy) && answers.includes(wanted) ? 'requested' : wanted
      return present({
        ...record,
        hearing: second,
        until: fixed ? third : undefined,
        asked: known ? first : undefined,
        status,
        decided: atCourt.includes(status) ? second : undefined,
      })
    })
}
