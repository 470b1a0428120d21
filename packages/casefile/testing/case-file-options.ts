// Sizes and words of a generated case file, and the ids that its records will have.

/** How many records at most; absent numbers have a small default. */
export interface Sizes {
  readonly parties?: number
  readonly victims?: number
  readonly witnesses?: number
  readonly places?: number
  readonly sources?: number
  readonly evidence?: number
  readonly facts?: number
  readonly links?: number
  readonly charges?: number
  readonly findings?: number
  readonly sentences?: number
  readonly orders?: number
  readonly adjournments?: number
  readonly notes?: number
}

export interface CaseFileOptions {
  readonly most?: Sizes
  /** Same names as `most`; records of which there must be at least so many. */
  readonly least?: Sizes
  /** Concepts that facts may have; a small list of the taxonomy when absent. */
  readonly concepts?: readonly string[]
  /** Offences that charges may name. */
  readonly offences?: readonly string[]
  /** Ids of elements that findings may be about. */
  readonly elements?: readonly string[]
}

export const defaultMost: Required<Sizes> = {
  parties: 4,
  victims: 3,
  witnesses: 2,
  places: 3,
  sources: 3,
  evidence: 8,
  facts: 8,
  links: 12,
  charges: 4,
  findings: 4,
  sentences: 2,
  orders: 2,
  adjournments: 2,
  notes: 2,
}

export const defaultConcepts: readonly string[] = [
  'act.recruitment',
  'act.transportation',
  'act.harbouring',
  'means.threat',
  'means.deception-on-work',
  'means.withheld-documents',
  'exploitation.forced-labour',
  'exploitation.domestic-servitude',
  'age.born',
  'mental.intent',
  'mental.knowledge',
  'participation.joint',
  'nexus.nationality',
  'consent.victim',
  'aggravation.serious-injury',
]

export const defaultOffences: readonly string[] = [
  'us/forced-labour',
  'international/trafficking-in-persons',
  'au/slavery',
]
export const defaultElements: readonly string[] = ['act', 'means', 'purpose']

/** Ids of the persons and things that records may name. */
export interface Cast {
  readonly parties: readonly string[]
  readonly victims: readonly string[]
  readonly witnesses: readonly string[]
  readonly places: readonly string[]
  readonly sources: readonly string[]
  readonly evidence: readonly string[]
  readonly facts: readonly string[]
  readonly links: readonly string[]
  readonly charges: readonly string[]
  readonly findings: readonly string[]
  readonly sentences: readonly string[]
  readonly orders: readonly string[]
  readonly adjournments: readonly string[]
}
