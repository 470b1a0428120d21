/** The people of the demo: one for each role, in agencies that work together. Their names say what they do, so that nobody takes them for real. */
import type { AgencyKind, Compartment, Role, VettingLevel } from '@clew/contract'

export type DemoOffice = { readonly name: string; readonly regions: readonly string[] }
export type DemoAgency = {
  readonly kind: AgencyKind
  readonly name: string
  readonly offices: readonly DemoOffice[]
}
export type DemoPersonMade = {
  readonly name: string
  readonly roles: readonly Role[]
  /** Name of the agency, and of its office. */
  readonly agency: string
  readonly office: string
  readonly vetting: VettingLevel
  readonly clearances?: readonly Compartment[]
}

const capital: DemoOffice = { name: 'Capital office', regions: ['Capital', 'North'] }
const coast: DemoOffice = { name: 'Coast office', regions: ['Coast', 'South'] }
const country: DemoOffice = { name: 'Head office', regions: ['Capital', 'North', 'Coast', 'South'] }

export const demoAgencies: readonly DemoAgency[] = [
  { kind: 'prosecution', name: 'Prosecution Service', offices: [capital, coast] },
  { kind: 'police', name: 'Police', offices: [capital, coast] },
  { kind: 'financial-intelligence', name: 'Financial Intelligence Unit', offices: [country] },
  { kind: 'immigration', name: 'Immigration Service', offices: [country] },
  { kind: 'labour-inspection', name: 'Labour Inspectorate', offices: [country] },
  { kind: 'victim-services', name: 'Victim Services', offices: [country] },
  { kind: 'ngo', name: 'Open Door Shelter', offices: [coast] },
  { kind: 'oversight', name: 'Office of the Inspector', offices: [country] },
]

const made = (
  name: string,
  role: Role,
  agency: string,
  office: DemoOffice,
  vetting: VettingLevel = 'enhanced',
  clearances: readonly Compartment[] = [],
): DemoPersonMade => ({ name, roles: [role], agency, office: office.name, vetting, clearances })

export const demoPeople: readonly DemoPersonMade[] = [
  made('Hana Head', 'head-of-unit', 'Prosecution Service', capital, 'secret', [
    'officials',
    'children',
    'protected-witnesses',
  ]),
  made('Petra Prosecutor', 'prosecutor', 'Prosecution Service', capital, 'secret', [
    'officials',
    'children',
    'protected-witnesses',
  ]),
  made('Paul Prosecutor', 'prosecutor', 'Prosecution Service', coast),
  made('Ivo Investigator', 'investigator', 'Police', capital, 'enhanced', ['children']),
  made('Fay Financial', 'financial-investigator', 'Financial Intelligence Unit', country),
  made('Vera Victim-Officer', 'victim-officer', 'Victim Services', country, 'enhanced', [
    'children',
    'protected-witnesses',
  ]),
  made('Cato Central', 'central-authority', 'Prosecution Service', capital),
  made('Nora Shelter', 'partner', 'Open Door Shelter', coast, 'basic'),
  made('Lars Labour', 'partner', 'Labour Inspectorate', country, 'basic'),
  made('Imre Immigration', 'partner', 'Immigration Service', country, 'basic'),
  made('Ana Analyst', 'analyst', 'Prosecution Service', capital, 'basic'),
  made('Tariq Trainer', 'trainer', 'Prosecution Service', capital, 'basic'),
  made('Odo Auditor', 'auditor', 'Office of the Inspector', country, 'secret'),
  made('Ada Administrator', 'administrator', 'Prosecution Service', capital, 'basic'),
  made('Adil Administrator', 'administrator', 'Prosecution Service', coast, 'basic'),
]

/** The last day of the vetting of everybody in the demo. */
export const vettedUntil = '2099-12-31'

/** Who imports and leads the cases, in turns. */
export const demoLeads = ['Petra Prosecutor', 'Paul Prosecutor'] as const
export const demoHead = 'Hana Head'
