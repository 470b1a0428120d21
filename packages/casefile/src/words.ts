// The closed word lists of a case file, in the terms of the Palermo Protocol and of criminal procedure, so that schema, API and screen share them.

/** Roles in the scheme; the words of the product's design, section 3. */
export const partyRoles = [
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
] as const
export type PartyRole = (typeof partyRoles)[number]

export const partyKinds = ['natural', 'legal', 'group', 'state'] as const
export type PartyKind = (typeof partyKinds)[number]

/** Forms of exploitation used to file and filter cases (Palermo Protocol art. 3(a) and the purposes that States add). */
export const forms = [
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
export type Form = (typeof forms)[number]

export const stages = [
  'referral',
  'investigation',
  'charged',
  'trial',
  'judgment',
  'appeal',
  'closed',
] as const
export type Stage = (typeof stages)[number]

export const evidenceKinds = [
  'testimony',
  'statement',
  'admission',
  'document',
  'official-record',
  'business-record',
  'financial-record',
  'communication',
  'digital-extraction',
  'physical-object',
  'photograph',
  'recording',
  'medical-report',
  'forensic-report',
  'expert-opinion',
  'site-inspection',
  'observation',
  'translation',
  'transcript',
  'decision-of-authority',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const sourceKinds = [
  'person',
  'device',
  'record-system',
  'scene',
  'organisation',
  'authority',
  'publication',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** How an item came to the file. `informal` means police-to-police from abroad, not yet re-obtained through mutual legal assistance. */
export const obtainings = [
  'voluntary',
  'compelled',
  'search',
  'seizure',
  'interception',
  'undercover',
  'production-order',
  'formal-request',
  'informal-abroad',
  'open-source',
  'civil-proceedings',
  'not-stated',
] as const
export type Obtaining = (typeof obtainings)[number]

export const admissibilities = ['admissible', 'contested', 'excluded', 'not-assessed'] as const
export type Admissibility = (typeof admissibilities)[number]

/** What happens to an item while somebody answers for it. */
export const custodyKinds = [
  'collected',
  'sealed',
  'handed-over',
  'examined',
  'copied',
  'returned',
  'destroyed',
] as const
export type CustodyKind = (typeof custodyKinds)[number]

export const bearings = ['supports', 'undermines'] as const
export type Bearing = (typeof bearings)[number]

export const modes = [
  'principal',
  'attempt',
  'accomplice',
  'organising',
  'conspiracy',
  'group-participation',
  'legal-person',
] as const
/** Mode of liability; Palermo Protocol art. 5(2), UNTOC arts 5(1) and 10. */
export type Mode = (typeof modes)[number]

export const chargeStatuses = ['considered', 'charged', 'withdrawn', 'discontinued', 'tried'] as const
export type ChargeStatus = (typeof chargeStatuses)[number]

/** Who asked for a court date to be put off; `joint`: prosecution and defence together. */
export const adjournmentAskers = ['defence', 'prosecution', 'joint', 'victim', 'court', 'other'] as const
export type AdjournmentAsker = (typeof adjournmentAskers)[number]

export const adjournmentStatuses = ['requested', 'not-opposed', 'opposed', 'granted', 'refused'] as const
export type AdjournmentStatus = (typeof adjournmentStatuses)[number]

export const chargeOutcomes = [
  'convicted',
  'convicted-on-plea',
  'convicted-of-lesser',
  'acquitted',
  'quashed',
  'retrial-ordered',
  'discontinued',
  'time-barred',
  'no-jurisdiction',
  'immune',
  'civil-liability-found',
  'violation-found',
  'no-violation',
] as const
export type ChargeOutcome = (typeof chargeOutcomes)[number]

/** Ties between a party and another person of the file. */
export const relationKinds = [
  'parent',
  'guardian',
  'relative',
  'spouse',
  'partner',
  'employer',
  'sponsor',
  'co-owner',
  'controls',
  'employee',
  'other',
] as const

export const sexes = ['female', 'male', 'other', 'mixed', 'not-stated'] as const

/** Whether it is known who a party is. */
export const identifications = ['yes', 'partly', 'no'] as const
