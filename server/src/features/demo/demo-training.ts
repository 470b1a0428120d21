/** Who of the demo learned what, and when: somebody who lacks what a case with a child asks for, one competence that ended and some that will soon. */
import type { Role } from '@clew/contract'

export const demoRules: readonly { readonly role: Role; readonly modules: readonly string[] }[] = [
  // Whoever handles cases with children needs `children`.
  { role: 'prosecutor', modules: ['elements', 'children'] },
  { role: 'investigator', modules: ['elements', 'children', 'devices'] },
  { role: 'victim-officer', modules: ['children', 'first-contact'] },
  { role: 'financial-investigator', modules: ['money'] },
  { role: 'partner', modules: ['first-contact'] },
]

export type DemoLearner = {
  readonly name: string
  /** How many questions of the test before the course were answered rightly; absent where it was not taken. */
  readonly pre?: number
  readonly post?: number
  readonly attended?: boolean
}

export type DemoSession = {
  readonly module: string
  /** Days from today; in the past where negative. */
  readonly day: number
  readonly time: string
  readonly place: string
  /** Whose office holds it. */
  readonly at: string
  readonly capacity: number
  readonly learners: readonly DemoLearner[]
}

const everything = 5

export const demoSessions: readonly DemoSession[] = [
  {
    // Holds for 24 months: what it gave ends in about three weeks.
    module: 'children',
    day: -710,
    time: '09:00',
    place: 'Courthouse, room 2',
    at: 'Petra Prosecutor',
    capacity: 12,
    learners: [
      { name: 'Petra Prosecutor', pre: 3, post: everything, attended: true },
      { name: 'Vera Victim-Officer', pre: 4, post: 4, attended: true },
    ],
  },
  {
    // Holds for 12 months: what it gave has ended.
    module: 'devices',
    day: -400,
    time: '10:00',
    place: 'Police school, laboratory',
    at: 'Ivo Investigator',
    capacity: 8,
    learners: [{ name: 'Ivo Investigator', pre: 2, post: 4, attended: true }],
  },
  {
    module: 'elements',
    day: -300,
    time: '09:00',
    place: 'Courthouse, room 1',
    at: 'Petra Prosecutor',
    capacity: 16,
    learners: [
      { name: 'Petra Prosecutor', pre: 3, post: everything, attended: true },
      { name: 'Ivo Investigator', pre: 2, post: 4, attended: true },
      { name: 'Hana Head', pre: 4, post: everything, attended: true },
      { name: 'Paul Prosecutor', pre: 2, attended: false },
    ],
  },
  {
    module: 'first-contact',
    day: -200,
    time: '13:30',
    place: 'Open Door Shelter, hall',
    at: 'Nora Shelter',
    capacity: 20,
    learners: [
      { name: 'Vera Victim-Officer', pre: 3, post: everything, attended: true },
      { name: 'Nora Shelter', pre: 2, post: 4, attended: true },
    ],
  },
  {
    module: 'children',
    day: -120,
    time: '09:00',
    place: 'Police school, room 4',
    at: 'Ivo Investigator',
    capacity: 12,
    learners: [{ name: 'Ivo Investigator', pre: 1, post: 4, attended: true }],
  },
  {
    module: 'money',
    day: -90,
    time: '09:30',
    place: 'Financial Intelligence Unit',
    at: 'Fay Financial',
    capacity: 10,
    // Was there and did not pass.
    learners: [{ name: 'Fay Financial', pre: 1, post: 2, attended: true }],
  },
  {
    module: 'children',
    day: 12,
    time: '09:00',
    place: 'Coast office, meeting room',
    at: 'Paul Prosecutor',
    capacity: 10,
    learners: [{ name: 'Paul Prosecutor' }],
  },
  {
    module: 'devices',
    day: 26,
    time: '10:00',
    place: 'Police school, laboratory',
    at: 'Ivo Investigator',
    capacity: 8,
    learners: [],
  },
]
