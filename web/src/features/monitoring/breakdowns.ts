/** How an indicator may be taken apart, in the order of the lists. The reader of tables holds the same lists. */
import type { breakdowns as known } from '@clew/library/figures'

type Known = typeof known

const form: Known['form'] = [
  'sexual-exploitation',
  'forced-labour',
  'servitude',
  'slavery',
  'begging',
  'criminal-activity',
  'marriage',
  'organ-removal',
  'mixed',
  'other',
  'not-known',
]
const sex: Known['sex'] = ['female', 'male', 'other', 'not-known']
const age: Known['age'] = ['under-18', '18-and-over', 'not-known']

export const breakdowns = [
  { name: 'form', values: form },
  { name: 'sex', values: sex },
  { name: 'age', values: age },
] as const
