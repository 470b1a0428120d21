// The closed word lists of a decision, so that a filter, a table and a lesson mean the same by the same word.

/** Roles in the scheme and forms of exploitation are those of the case file; a test holds the lists together. */
export const decisionRoles = [
  'recruiter',
  'transporter',
  'harbourer',
  'receiver',
  'enforcer',
  'exploiter',
  'owner',
  'financier',
  'buyer',
  'facilitator',
  'complicit-official',
  'organiser',
  'beneficiary',
  'intermediary',
  /** The State that answers before an international court or for its officers. */
  'respondent-state',
  /** A victim who was charged. */
  'charged-victim',
] as const

export const decisionForms = [
  'sexual-exploitation',
  'forced-labour',
  'domestic-servitude',
  'slavery',
  'servitude',
  'debt-bondage',
  'forced-marriage',
  'organ-removal',
  'forced-criminality',
  'forced-begging',
  'child-exploitation',
  'state-imposed',
  'other',
] as const

/** Where the work was done, or what the exploitation served. */
export const sectors = [
  'agriculture',
  'begging',
  'care',
  'construction',
  'domestic-work',
  'drug-cultivation',
  'entertainment',
  'fishing',
  'food-processing',
  'hospitality',
  'manufacturing',
  'marriage',
  'medical',
  'mining',
  'prostitution',
  'recycling',
  'retail',
  'salt-making',
  'shipbuilding',
  'sport',
  'transport',
  'other',
] as const

/** What about the evidence a court had to deal with. */
export const evidenceIssues = [
  'inconsistent-statements',
  'no-escape',
  'delayed-disclosure',
  'withdrawn-statement',
  'single-witness',
  'similar-accounts',
  'consent-argued',
  'custom-argued',
  'expert',
  'medical',
  'digital',
  'financial',
  'documents',
  'third-party-witness',
  'admission',
  'hearsay',
  'unlawful-search',
  'foreign-evidence',
  'direction-to-jury',
  'lines-not-followed',
] as const
export type EvidenceIssue = (typeof evidenceIssues)[number]

/**
 * `supported`: it helped to prove; `weakened`: it cost proof; `no-bar`: argued against proof and it did not matter;
 * `excluded`: not heard or not to be heard; `not-told`: the sources do not tell.
 */
export const issueEffects = ['supported', 'weakened', 'no-bar', 'excluded', 'not-told'] as const

export const verdicts = [
  'convicted',
  'convicted-in-part',
  'acquitted',
  'conviction-quashed',
  'retrial-ordered',
  'discontinued',
  'violation',
  'no-violation',
  'civil-liability',
] as const

/** What the court said of one element. `not-required`: the offence does not ask for it. */
export const holdingOutcomes = [
  'proved',
  'not-proved',
  'not-required',
  'not-reached',
  'set-aside',
  'barred',
  'violation',
  'no-violation',
  'liable',
] as const

export const remedyKinds = [
  'restitution',
  'compensation',
  'back-wages',
  'confiscation',
  'costs',
  'damages',
] as const

export const victimAges = ['adult', 'child', 'mixed', 'not-stated'] as const
export const victimSexes = ['female', 'male', 'mixed', 'not-stated'] as const
