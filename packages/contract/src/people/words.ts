/** The closed lists of who people are and what they may be given; free of schemas, so that the screen can load them alone. */

export const roles = [
  'prosecutor',
  'investigator',
  'financial-investigator',
  'victim-officer',
  'head-of-unit',
  'central-authority',
  'partner',
  'analyst',
  'trainer',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/** Roles that reach the content of cases. Nobody holds one of them together with one that watches or makes accounts. */
export const caseRoles = [
  'prosecutor',
  'investigator',
  'financial-investigator',
  'victim-officer',
  'head-of-unit',
  'central-authority',
  'partner',
] as const satisfies readonly Role[]

export const agencyKinds = [
  'prosecution',
  'police',
  'financial-intelligence',
  'immigration',
  'labour-inspection',
  'victim-services',
  'ngo',
  'oversight',
] as const
export type AgencyKind = (typeof agencyKinds)[number]

export const vettingLevels = ['none', 'basic', 'enhanced', 'secret'] as const
export type VettingLevel = (typeof vettingLevels)[number]

/** How somebody's vetting stands today; `ending` within 30 days. */
export const vettingStates = ['current', 'ending', 'ended', 'missing'] as const
export type VettingState = (typeof vettingStates)[number]

/** Days before its end on which a vetting is warned of. */
export const vettingWarningDays = 30

/**
 * What each role loses when nobody vets its holder any more: cases and identities, deciding as the second person and on conflicts, or
 * nothing. History stays open to auditors, or whoever keeps the vettings could blind them by letting one end.
 */
export const vettingStops = {
  prosecutor: 'cases',
  investigator: 'cases',
  'financial-investigator': 'cases',
  'victim-officer': 'cases',
  'head-of-unit': 'cases',
  'central-authority': 'cases',
  partner: 'cases',
  analyst: 'nothing',
  trainer: 'nothing',
  auditor: 'deciding',
  administrator: 'nothing',
} as const satisfies Readonly<Record<Role, 'cases' | 'deciding' | 'nothing'>>

export const compartments = ['officials', 'children', 'protected-witnesses'] as const
export type Compartment = (typeof compartments)[number]

/** As what somebody works on a case, and which of their roles lets them. */
export const assignmentRoles = {
  lead: ['prosecutor', 'head-of-unit'],
  prosecutor: ['prosecutor'],
  investigator: ['investigator'],
  'financial-investigator': ['financial-investigator'],
  'victim-officer': ['victim-officer'],
  'central-authority': ['central-authority'],
  supervisor: ['head-of-unit', 'prosecutor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>
export type AssignmentRole = keyof typeof assignmentRoles
export const assignmentRoleNames = Object.keys(assignmentRoles) as readonly AssignmentRole[]

/** What can be shared of the head of a case file, by the names of the case file itself. */
export const shareHeaders = [
  'reference',
  'title',
  'stage',
  'forms',
  'forum',
  'opened',
  'summary',
  'court',
  'citation',
  'publications',
  'notes',
] as const

/** Lists of a case file that can be shared, each whole. `victims` holds pseudonyms; identities are in the vault and never shared so. */
export const shareLists = [
  'parties',
  'victims',
  'witnesses',
  'places',
  'sources',
  'evidence',
  'facts',
  'links',
  'charges',
  'findings',
  'sentences',
  'orders',
  'adjournments',
] as const

/** Everything that a share may name; what it does not name does not exist for the partner. */
export const shareFields = [...shareHeaders, ...shareLists] as const
export type ShareField = (typeof shareFields)[number]
