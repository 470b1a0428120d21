// What conformity says in English; the other languages have the same keys.
import type { RemarkCode, Verdict } from './answer.ts'
import type { Frame, Strength } from './checklist.ts'

/** `{names}`, `{first}` and `{rest}` are names of things, `{offences}` references, `{value}` a value. */
export type ConformityWords = {
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly strengths: Readonly<Record<Strength, string>>
  readonly frames: Readonly<Record<Frame, string>>
  readonly remarks: Readonly<Record<RemarkCode, string>>
  readonly names: Readonly<Record<string, string>>
  readonly and: string
  readonly report: {
    readonly title: (law: string) => string
    readonly asOf: (day: string, version: string) => string
    readonly unreviewed: string
    readonly law: string
    readonly practice: string
    readonly strength: string
    readonly item: string
    readonly obligation: string
    readonly gaps: string
    readonly all: string
    readonly provisions: string
    readonly noProvision: string
    readonly wanted: string
    readonly reading: string
    readonly readings: Readonly<Record<'read' | 'secondary' | 'unverified', string>>
    readonly answeredBy: (by: string, on: string) => string
    readonly evidence: string
    readonly limits: string
    readonly changes: (from: string, to: string) => string
    readonly noChange: string
    readonly before: string
    readonly after: string
    readonly gained: string
    readonly lost: string
    readonly nowRests: string
    readonly noLonger: string
    readonly nothingMissing: string
    /** What the two answers are, for whoever meets them on paper. */
    readonly legend: string
    readonly summary: string
    readonly question: string
    readonly models: string
    readonly practices: string
    readonly people: string
    readonly found: string
    readonly page: string
  }
}

export const english: ConformityWords = {
  verdicts: {
    met: 'met',
    partly: 'partly',
    not: 'not met',
    'not-assessed': 'not assessed',
    'not-applicable': 'not applicable',
  },
  strengths: {
    mandatory: 'duty',
    qualified: 'qualified duty',
    endeavour: 'to endeavour',
    consider: 'to consider',
    optional: 'optional',
    'good-practice': 'good practice',
    yardstick: 'yardstick',
  },
  frames: { palermo: 'Palermo Protocol', untoc: 'UNTOC', tvpa: 'TVPA minimum standards', eu: 'EU directive' },
  remarks: {
    covers: 'Found: {names}{offences}.',
    narrower: '{first} is covered only in part: {rest}.',
    'not-for': '{first} is not enough for: {rest}.',
    condition: '{first} is reached only where more is shown: {rest}.',
    missing: 'Missing: {names}.',
    silent: 'The pack says nothing of: {names}. That is no proof that the law lacks it.',
    'wider-no-means':
      'No means is asked for, which is wider and conforms. Consent and vulnerability are then argued at the exploitation{offences}.',
    'wider-no-means-for':
      'No means is asked for, for: {names}. Where the exploitation is itself defined by coercion, the question moves there.',
    'wider-no-purpose': 'Some form of the offence asks for no purpose of exploitation, which is wider.',
    'wider-lower-fault': 'Less than intent is enough, which goes beyond the floor{offences}.',
    'own-verb': '{first} is covered by a verb of its own: {rest}.',
    'consent-silent':
      'The text does not speak of consent; whether courts disregard it is for people to answer{offences}.',
    'no-trafficking-offence': 'The law has no trafficking offence on that day.',
    'no-trafficking-in-pack':
      'The pack holds no trafficking offence in force on that day and does not claim to hold all of them.',
    'only-patchwork': 'Only offences that cover pieces of trafficking{offences}.',
    'child-bound': 'A child is a person under {value}.',
    'child-no-line':
      'The offence draws no line at any age, because it asks the same for everybody{offences}.',
    'child-needs-means': 'A child’s trafficking needs a means as an adult’s does, for: {names}{offences}.',
    'needs-exploitation': 'Exploitation must have happened, for: {names}.',
    'needs-border-or-group': 'A border crossed or an organised group is an element, for: {names}.',
    'mode-not-for': 'Not reached{offences}.',
    maximum: 'Highest term{offences}: {value}.',
    'below-four-years': 'Below {value}{offences}.',
    'maximum-unknown': 'The highest term was not verified{offences}.',
    'fine-instead': 'A court may impose a fine in place of prison{offences}.',
    'lighter-than': 'Lighter than {names} ({value}).',
    'base-lighter-than': 'Without aggravation the highest term ({value}) is lighter than that for {names}.',
    'not-lighter-than': 'With aggravation not lighter than {names} ({value}).',
    'no-comparator': 'The pack does not say how this law punishes: {names}.',
    'limitation-years': 'Limitation after {value} years{offences}.',
    'limitation-none': 'No limitation{offences}.',
    'limitation-suspended': 'The time stands still for reasons that the law names{offences}.',
    'limitation-children': 'For a child the time runs from majority{offences}.',
    'not-verified': 'Nobody has verified: {names}.',
    'any-predicate': 'Proceeds of any crime can be laundered{offences}.',
    restitution: 'A route exists: {names}.',
    'smuggling-inside': 'Smuggling is an element of trafficking{offences}.',
    'legal-persons': 'Legal persons answer{offences}.',
    'dual-criminality': 'The act must be punishable where it was done too, for: {names}.',
    contradicted: 'A person answered differently from what the pack shows; see the evidence.',
    reasoned: 'Reason given: {value}.',
    'not-reasoned-away': 'A reason was given, but this is a duty that no reason lifts.',
  },
  names: {
    'mode.attempt': 'attempt',
    'mode.accomplice': 'liability of accomplices',
    'mode.organising': 'organising or directing others',
    'mode.conspiracy': 'conspiracy',
    'mode.group-participation': 'participation in an organised criminal group',
    'mode.legal-person': 'liability of legal persons',
    'basis.territorial': 'territory',
    'basis.flag': 'ships under the flag',
    'basis.registration': 'registered aircraft',
    'basis.offender-nationality': 'nationality of the offender',
    'basis.offender-residence': 'residence of the offender',
    'basis.stateless-residence': 'residence of a stateless offender',
    'basis.victim-nationality': 'nationality of the victim',
    'basis.victim-residence': 'residence of the victim',
    'basis.aimed-at-territory': 'acts abroad aimed at the territory',
    'basis.presence': 'presence of the suspect',
    'basis.extradite-or-prosecute': 'extradite or prosecute',
    'basis.service-abroad': 'public service abroad',
    'basis.legal-person-registered': 'seat of a legal person',
    'basis.universal': 'acts anywhere',
    'form.slavery': 'slavery as an offence of its own',
    'form.servitude': 'servitude as an offence of its own',
    'form.forced-labour': 'forced labour as an offence of its own',
    'form.debt-bondage': 'debt bondage as an offence of its own',
    'form.forced-marriage': 'forced marriage as an offence of its own',
    'form.documents': 'taking of documents as an offence of its own',
    'form.organs': 'trade in organs as an offence of its own',
    'offence.trafficking': 'trafficking',
    'offence.group': 'participation in an organised group',
    'offence.corruption': 'corruption',
    'offence.obstruction': 'obstruction of justice',
    'offence.laundering': 'laundering',
    'offence.smuggling': 'smuggling of migrants',
    'offence.use-of-services': 'knowing use of the services of victims',
    'rule.inference': 'inference of knowledge and intent from objective facts',
    'rule.limitation': 'limitation',
    'rule.restitution': 'compensation of victims',
    'rule.non-punishment': 'non-punishment of victims',
    'crime.rape': 'rape',
    'crime.kidnapping': 'kidnapping',
    'duty.mandatory': 'the court must order restitution',
    'duty.consider-with-reasons': 'the court must consider it and give reasons',
    'duty.discretionary': 'the court may order it',
    'duty.claimed-by-prosecutor': 'the prosecutor claims it',
    'duty.possible-in-civil-claim': 'the victim may claim it',
  },
  and: ', ',
  report: {
    title: (law) => `Conformity: ${law}`,
    asOf: (day, version) => `The law in force on ${day}, as the pack (version ${version}) holds it.`,
    unreviewed: 'No lawyer has reviewed this pack yet. Check before you rely on it.',
    law: 'Law',
    practice: 'Practice',
    strength: 'Strength',
    item: 'Item',
    obligation: 'Obligation',
    gaps: 'Gaps',
    all: 'All items',
    provisions: 'Provisions of the law',
    noProvision: 'none in the pack',
    wanted: 'What satisfies it',
    reading: 'Read',
    readings: { read: 'in the text itself', secondary: 'in a summary only', unverified: 'unverified' },
    answeredBy: (by, on) => `answered by ${by} on ${on}`,
    evidence: 'Evidence',
    limits: 'What the pack leaves out',
    changes: (from, to) => `What changed from ${from} to ${to}`,
    noChange: 'Nothing that conformity looks at has changed.',
    before: 'Before',
    after: 'After',
    gained: 'No longer missing',
    lost: 'Now missing',
    nowRests: 'Now rests on',
    noLonger: 'No longer rests on',
    nothingMissing: 'No item is partly met or not met. What is not assessed is for people to answer.',
    legend:
      'Law and practice are two answers. “Not assessed” means that the pack cannot decide it and nobody has answered; it is neither praise nor blame. There is no score.',
    summary: 'Summary',
    question: 'Question',
    models: 'Laws that meet it, and where their wording stands',
    practices: 'Practices of other States',
    people: 'Answers of people',
    found: 'What was found',
    page: 'Page',
  },
}
