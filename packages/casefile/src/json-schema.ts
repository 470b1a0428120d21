// Publishes the format as JSON Schema, so that editors complete and check case files while people write them.
import * as z from 'zod'
import { Adjournment } from './adjournment.ts'
import { CaseFile, Publication } from './case-file.ts'
import { Charge, OffenceRef } from './charge.ts'
import { CustodyEvent, ExhibitFile, LogId, Sha256 } from './custody.ts'
import { AdmissibilityRuling, Evidence, Obtained, Source } from './evidence.ts'
import { Agreement, Fact, Link } from './fact.ts'
import { Finding, MoneyOrder, Sentence } from './finding.ts'
import { Immunity, Office, Party, Presence, Relation, Victim, Witness } from './party.ts'
import { Place } from './place.ts'
import {
  CivilDate,
  ConceptId,
  CountryCode,
  CurrencyCode,
  DecisionDate,
  LocalId,
  Moment,
  Money,
  UncertainDate,
} from './scalars.ts'

/** What an editor shows beside each record and scalar. */
const descriptions: readonly (readonly [z.ZodType, string, string])[] = [
  [CaseFile, 'CaseFile', 'What happened as facts, what shows it as evidence, and what courts made of it.'],
  [Publication, 'Publication', 'Where a decided case was published.'],
  [
    Party,
    'Party',
    'A natural or legal person, group or State with a part in the scheme. Never a victim’s name.',
  ],
  [Office, 'Office', 'A public office held (UNTOC art. 8).'],
  [Immunity, 'Immunity', 'A bar to prosecution that belongs to the person, and its waiver.'],
  [Relation, 'Relation', 'How a party stands to another person of the file.'],
  [Presence, 'Presence', 'A State in which a party was found after the acts (UNTOC art. 15).'],
  [Victim, 'Victim', 'A victim by pseudonym; identities are kept elsewhere.'],
  [Witness, 'Witness', 'A witness by description or function.'],
  [Place, 'Place', 'A place; its State, flag or registration decides jurisdiction (UNTOC art. 15(1)).'],
  [Source, 'Source', 'A device, record system, scene or organisation from which evidence comes.'],
  [
    Evidence,
    'Evidence',
    'An item of evidence, its source, how it was obtained and whether a court may use it.',
  ],
  [Obtained, 'Obtained', 'How, when, where, by whom and under which authority the item was obtained.'],
  [
    AdmissibilityRuling,
    'AdmissibilityRuling',
    'Whether the item may be used; an excluded item needs a reason.',
  ],
  [
    CustodyEvent,
    'CustodyEvent',
    'One step in the custody of the item: who, what, when, where, under which seal.',
  ],
  [ExhibitFile, 'ExhibitFile', 'A file of the item and its SHA-256 on arrival.'],
  [LogId, 'LogId', 'An identifier, unique in the list of its item.'],
  [Sha256, 'Sha256', 'SHA-256 in hexadecimal, lower case.'],
  [Moment, 'Moment', 'A moment with its zone: 2015-03-09T14:30:00Z.'],
  [Fact, 'Fact', 'A fact in issue: of a concept, by somebody, to somebody, somewhere, at some time.'],
  [Agreement, 'Agreement', 'A formal admission, agreed fact, plea or judicial notice.'],
  [Link, 'Link', 'How one item, or one proved fact, bears on one fact.'],
  [Charge, 'Charge', 'An offence against one accused, for named victims, in one mode of liability.'],
  [Finding, 'Finding', 'What a court found on a fact, a charge, or an element of a charge.'],
  [Sentence, 'Sentence', 'A sentence on an accused.'],
  [MoneyOrder, 'MoneyOrder', 'An order to pay or to give up property.'],
  [Adjournment, 'Adjournment', 'A request to put a court date off, who asked, and what became of it.'],
  [Money, 'Money', 'Whole minor units as text and an ISO 4217 code.'],
  [LocalId, 'LocalId', 'An identifier, unique in the whole file: P1, V1, E4.'],
  [CountryCode, 'CountryCode', 'ISO 3166-1 alpha-2 in capitals; XK for Kosovo.'],
  [CurrencyCode, 'CurrencyCode', 'ISO 4217 in capitals.'],
  [CivilDate, 'CivilDate', 'A day: 2015-03-09.'],
  [DecisionDate, 'DecisionDate', 'The day, month or year of a decision.'],
  [
    UncertainDate,
    'UncertainDate',
    'A date as well as it is known: 2015, 2015-03~, 201X, 2002/2007, 2010/.. (in quotes where it is a bare year).',
  ],
  [ConceptId, 'ConceptId', 'A concept of law-packs/concepts.yaml: means.deception.'],
  [OffenceRef, 'OffenceRef', 'Pack and offence: us/forced-labour.'],
]

/** The schema of what people write (draft 2020-12): fields with defaults may be left out. */
export function caseFileJsonSchema(): Readonly<Record<string, unknown>> {
  const registry = z.registry<{ id: string; description: string }>()
  for (const [schema, id, description] of descriptions) registry.add(schema, { id, description })
  const schema = z.toJSONSchema(CaseFile, { io: 'input', target: 'draft-2020-12', metadata: registry })
  return { $id: 'https://clew.invalid/schema/casefile.schema.json', title: 'Clew case file', ...schema }
}

/** The committed text of the schema. */
export function caseFileJsonSchemaText(): string {
  return `${JSON.stringify(caseFileJsonSchema(), null, 2)}\n`
}
