// Rules inside one record, and between a record and those that it names, that no schema of fields can say.
import type { Adjournment } from './adjournment.ts'
import type { Charge } from './charge.ts'
import { type CollectionName, collectionNames, collections, type RecordOf } from './collections.ts'
import { checkCustody } from './check-custody.ts'
import { checkUncertainDate } from './check-scalars.ts'
import { countryMeantBy, isCountry } from './countries.ts'
import type { Evidence } from './evidence.ts'
import type { Fact, Link } from './fact.ts'
import type { Finding, MoneyOrder, Sentence } from './finding.ts'
import type { Party, Victim } from './party.ts'
import type { Complaints, Path } from './problem.ts'
import { recordsOf } from './references.ts'
import { isDateProblem, parseUncertainDate } from './uncertain-date.ts'

/** Concepts whose value is read by programs: a birth date, or a State. */
const valueKinds: Readonly<
  Record<string, { readonly expected: 'date' | 'country'; readonly needed: boolean }>
> = {
  'age.born': { expected: 'date', needed: true },
  'nexus.nationality': { expected: 'country', needed: true },
  'nexus.residence': { expected: 'country', needed: true },
  'nexus.presence': { expected: 'country', needed: false },
  'nexus.aimed-at': { expected: 'country', needed: false },
  'nexus.not-extradited': { expected: 'country', needed: false },
  'nexus.foreign-prosecution': { expected: 'country', needed: false },
}

type Rule<Item> = (
  record: Item,
  path: Path,
  complaints: Complaints,
  chargesById: ReadonlyMap<string, Charge>,
) => void

const person: Rule<Pick<Party | Victim, 'stateless' | 'nationality'>> = (record, path, complaints) => {
  if (record.stateless === true && record.nationality.length > 0) {
    complaints.add('stateless-with-nationality', [...path, 'stateless'])
  }
}

const party: Rule<Party> = (record, path, complaints, charges) => {
  person(record, path, complaints, charges)
  for (const [index, { from, to }] of record.offices.entries()) {
    if (from === undefined || to === undefined) continue
    const [start, end] = [parseUncertainDate(from), parseUncertainDate(to)]
    if (!isDateProblem(start) && !isDateProblem(end) && start.earliest > end.latest) {
      complaints.add('period-backwards', [...path, 'offices', index, 'to'], { from, to })
    }
  }
}

const evidence: Rule<Evidence> = (record, path, complaints) => {
  const { admissibility } = record
  if (admissibility.status === 'excluded' && admissibility.why === undefined) {
    complaints.add('excluded-without-why', [...path, 'admissibility'])
  }
  checkCustody(record, path, complaints)
}

const fact: Rule<Fact> = ({ concept, value }, path, complaints) => {
  const kind = Object.hasOwn(valueKinds, concept) ? valueKinds[concept] : undefined
  if (kind === undefined) return
  const at = [...path, 'value']
  if (value === undefined) {
    if (kind.needed) complaints.add('value-missing', at, { concept, expected: kind.expected })
  } else if (kind.expected === 'date') checkUncertainDate(value, at, complaints)
  else if (!isCountry(value)) {
    const near = () => countryMeantBy(value)
    complaints.add('value-not-country', at, { concept, found: value }, { near })
  }
}

const link: Rule<Link> = (record, path, complaints) => {
  if (record.evidence === undefined && record.inference === undefined)
    complaints.add('link-without-item', path)
  if (record.evidence !== undefined && record.inference !== undefined) {
    complaints.add('link-with-two-items', [...path, 'inference'])
  }
  if (record.conclusive !== undefined && record.bearing === 'undermines') {
    complaints.add('conclusive-undermines', [...path, 'conclusive'])
  }
}

const charge: Rule<Charge> = ({ accused, victims }, path, complaints) => {
  const index = victims.indexOf(accused)
  if (index >= 0) complaints.add('accused-own-victim', [...path, 'victims', index], { id: accused })
}

const finding: Rule<Finding> = (record, path, complaints) => {
  const wholeCharge = record.charge !== undefined && record.element === undefined && record.fact === undefined
  if (record.fact !== undefined && record.charge !== undefined) {
    complaints.add('finding-two-subjects', [...path, 'charge'])
  }
  if (record.element !== undefined && record.charge === undefined) {
    complaints.add('element-without-charge', [...path, 'element'])
  } else if (record.fact === undefined && record.charge === undefined)
    complaints.add('finding-without-subject', path)
  if (wholeCharge) {
    if (record.outcome === undefined) complaints.add('finding-needs-outcome', path)
    if (record.proved !== undefined) complaints.add('finding-not-proved', [...path, 'proved'])
  } else {
    if (record.proved === undefined) complaints.add('finding-needs-proved', path)
    if (record.outcome !== undefined) complaints.add('finding-not-outcome', [...path, 'outcome'])
  }
}

const sentence: Rule<Sentence> = (record, path, complaints, charges) => {
  const { kind, months, suspendedMonths: suspended } = record
  const lengthless = kind === 'fine'
  if (kind === 'none' && (months !== undefined || suspended !== undefined || record.fine !== undefined)) {
    complaints.add('sentence-none-with-penalty', [...path, 'kind'])
  } else if (lengthless && months !== undefined) {
    complaints.add('sentence-length-misplaced', [...path, 'months'], { kind })
  } else if (months === 'life' && kind !== 'custody') {
    complaints.add('sentence-life-misplaced', [...path, 'months'], { kind })
  }
  if (suspended !== undefined && kind !== 'none') {
    const at = [...path, 'suspendedMonths']
    if (lengthless) complaints.add('sentence-suspension-misplaced', at, { kind })
    if (typeof months === 'number' && suspended > months) {
      complaints.add('sentence-suspension-too-long', at, { suspended, months })
    }
  }
  for (const [index, id] of record.charges.entries()) {
    const against = charges.get(id)?.accused
    if (against !== undefined && against !== record.accused) {
      complaints.add('sentence-other-accused', [...path, 'charges', index], {
        charge: id,
        accused: record.accused,
      })
    }
  }
}

const order: Rule<MoneyOrder> = ({ amount, paid }, path, complaints) => {
  if (amount !== undefined && paid !== undefined && amount.currency !== paid.currency) {
    const params = { ordered: amount.currency, paid: paid.currency }
    complaints.add('paid-other-currency', [...path, 'paid'], params)
  }
}

const adjournment: Rule<Adjournment> = (
  { hearing, until, asked, askedBy, status, decided },
  path,
  complaints,
) => {
  const atCourt = status === 'granted' || status === 'refused'
  if (until !== undefined && until <= hearing)
    complaints.add('adjournment-backwards', [...path, 'until'], { hearing, until })
  if (atCourt && decided === undefined) complaints.add('adjournment-undecided', path, { status })
  if (!atCourt && decided !== undefined)
    complaints.add('adjournment-decided-early', [...path, 'decided'], { status })
  if (asked !== undefined && decided !== undefined && decided < asked)
    complaints.add('adjournment-decided-before', [...path, 'decided'], { asked, decided })
  const own = askedBy === 'prosecution' || askedBy === 'joint'
  if (own && (status === 'opposed' || status === 'not-opposed'))
    complaints.add('adjournment-own-answer', [...path, 'status'], { status })
}

const rules: { readonly [Name in CollectionName]?: Rule<RecordOf<Name>> } = {
  parties: party,
  victims: person,
  evidence,
  facts: fact,
  links: link,
  charges: charge,
  findings: finding,
  sentences: sentence,
  orders: order,
  adjournments: adjournment,
}

/** Works on any value; a record that does not fit its schema is left to the schema. `fits` spares the question. */
export function checkRecords(caseFile: unknown, complaints: Complaints, fits: boolean): void {
  const read = <Name extends CollectionName>(name: Name, record: unknown): RecordOf<Name> | undefined =>
    (fits ? record : collections[name].safeParse(record).data) as RecordOf<Name> | undefined
  const charges = new Map<string, Charge>()
  for (const record of recordsOf(caseFile, 'charges')) {
    const charge = read('charges', record)
    if (charge !== undefined) charges.set(charge.id, charge)
  }
  for (const name of collectionNames) {
    const rule = rules[name] as Rule<unknown> | undefined
    if (rule === undefined) continue
    for (const [index, record] of recordsOf(caseFile, name).entries()) {
      const fitting = read(name, record)
      if (fitting !== undefined) rule(fitting, [name, index], complaints, charges)
    }
  }
}
