// What an assessment of a case file says: charges, gaps, resilience, options, parties, jurisdiction, penalties; every finding with its citation.
import type { Citation, Words } from '../pack/index.ts'
import type { ChargeOutcome, Mode } from '@clew/casefile'
import type { TermLength } from '../load/terms.ts'
import type { Standing } from './standing.ts'

/** A citation with the instrument's short name, ready to print: `18 USC 1589(a)`. */
export type Cited = Citation & { pack: string; text: string }

/** Standing of one fact of the file. */
export type FactStanding = {
  fact: string
  standing: Standing
  /** Some admissible evidence, or a proved fact by inference, undermines it; or an item that it rests on has a broken custody. */
  contested: boolean
  /** Standing without the items that were obtained informally abroad; lower than `standing` when it is provisional. */
  firm: Standing
  /** Some support is of contested or not yet assessed admissibility and the standing would be lower without it. */
  admissibilityOpen: boolean
  /** Raised to corroborated by similar independent accounts of other victims: ids of those facts. */
  similar: readonly string[]
  /** Ids of the items that count in support, and of those that undermine. */
  support: readonly string[]
  against: readonly string[]
  /** Why it is established or rejected: ids of findings, `agreed`, `conclusive`. */
  decidedBy: readonly string[]
  /** Independent sources behind the support (ids of persons and sources). */
  sources: readonly string[]
  /** Items among the support whose custody is broken; why is in the assessment's `custody`. */
  custody: readonly string[]
}

/**
 * One break in the custody of an item. Practice of the field, which no law that was read states: each transfer, examination, copy, return and
 * destruction is recorded with who, when and where, and a gap is explained and never overwritten (`unverified`).
 */
export type CustodyFinding = {
  code:
    | 'no-collection'
    | 'giver-not-holder'
    | 'gap-between-holders'
    | 'hand-over-unconfirmed'
    | 'seal-differs'
    | 'seal-opened-unexamined'
    | 'after-destruction'
    | 'time-runs-back'
    | 'file-differs'
  /** Ids of the events, the earlier first. */
  events: readonly string[]
  params: Readonly<Record<string, string>>
}

/** An item that is contested because of its custody. */
export type CustodyAssessment = {
  evidence: string
  contested: true
  findings: readonly CustodyFinding[]
}

/** The trace of one node of an element tree: readable as a tree by a program, as a paragraph by explain(). */
export type Trace = {
  /** Id of the node in the offence. */
  element: string
  title: Words
  kind: 'all' | 'any' | 'at-least' | 'concept' | 'mental' | 'age' | 'count' | 'offence' | 'base'
  standing: Standing
  contested: boolean
  firm: Standing
  cited: Cited
  /** Set when a court decided this element for this charge. */
  finding?: { id: string; proved: boolean }
  /** Children of a group; of `any`, all branches, the one that carries first in file order has `carries`. */
  children: readonly Trace[]
  carries: boolean
  /** Facts that answer a leaf, best first; `through` is the fact of participation by which another's act is attributed. */
  facts: readonly {
    fact: string
    standing: Standing
    contested: boolean
    through?: { participation: string; knowledge?: string; standing: Standing }
  }[]
  /** For a count: how many were needed and the members with their standing. */
  members?: readonly { id: string; standing: Standing }[]
  /** For an offence or base leaf: the offence that answers it. */
  offence?: { ref: string; accused: string; victim?: string }
  /** What the leaf asks, for explanation: concept, mental degree, age. */
  asks: {
    concept?: string
    mental?: string
    of?: readonly string[]
    ageUnder?: number
    ageAtLeast?: number
    atLeast?: number
    count?: string
  }
}

export type Bar = {
  code:
    | 'limitation'
    | 'immunity'
    | 'no-jurisdiction'
    | 'not-in-force'
    | 'mode-not-covered'
    | 'foreign-prosecution'
  party?: string
  /** ISO day, for limitation the last day. */
  on?: string
  /** Facts, records or rules it rests on. */
  facts: readonly string[]
  cited?: Cited
  params: Readonly<Record<string, string | number>>
}

/** Bounds in whole months and days; `life`, `death` and `any` as the law says. */
export type Bound = TermLength
export type CustodyRange = { min?: Bound; max: Bound; fineInstead: boolean }

export type PenaltyAssessment = {
  /** Without aggravation. */
  base?: CustodyRange
  /** With every aggravating circumstance that stands at least on one source (and is pleaded where it must be). */
  range?: CustodyRange
  fine?: string
  other?: string
  cited?: Cited
  aggravations: readonly {
    id: string
    title: Words
    standing: Standing
    pleaded: boolean
    mustBePleaded: boolean
    applies: boolean
    range?: CustodyRange
    facts: readonly string[]
    cited: Cited
  }[]
  restitution?: { duty: string; note?: string; cited: Cited }
}

/** A sentence held against the range and against UNTOC art. 11(1) and the TVPA minimum standards (22 USC 7106(a)). */
export type SentenceFlag = {
  sentence: string
  code:
    | 'below-minimum'
    | 'above-maximum'
    | 'suspended'
    | 'fine-only'
    | 'commuted'
    | 'non-custodial'
    | 'administrative'
  params: Readonly<Record<string, string | number>>
  cited: readonly Cited[]
}

/** One source or set of sources whose loss lowers a charge. */
export type Loss = { without: readonly string[]; from: Standing; to: Standing }

export type Gap = {
  /** Elements (leaf ids) to bring to `corroborated`, smallest sets first. */
  sets: readonly (readonly GapStep[])[]
}
export type GapStep = {
  element: string
  title: Words
  standing: Standing
  /** Facts already in the file that another independent source would raise; empty when the fact itself is missing. */
  facts: readonly string[]
  asks: Trace['asks']
  cited: Cited
  /** Working guidance, most perishable first. */
  guidance: readonly {
    what: Words
    heldBy: Words
    perishes: 'hours' | 'days' | 'weeks' | 'stable'
    reading: string
  }[]
}

export type ConsentNote = {
  facts: readonly string[]
  standing: Standing
  irrelevant: boolean
  rule: string
  cited: Cited
}

export type ChargeAssessment = {
  charge: string
  offence: string
  /** Kind of offence as the pack files it: `trafficking`, `exploitation`, `document`… */
  kind: string
  title: Words
  accused: string
  victims: readonly string[]
  mode: Mode
  cited: Cited
  /** Validity of the text that was applied; `from`/`to` absent when open. */
  text: { from?: string; to?: string }
  reading: string
  /** Lowest over the victims named; a court's outcome on the charge wins after judgment. */
  standing: Standing
  contested: boolean
  /** Standing without provisional (informally obtained foreign) evidence. */
  firm: Standing
  perVictim: readonly { victim?: string; standing: Standing; contested: boolean }[]
  /** Whether the text asks for a means anywhere (Palermo Protocol art. 3(a)); several laws, and every law for a child, do not. */
  meansAsked: boolean
  /** Top-level elements in file order, for the victim with the lowest standing. */
  elements: readonly Trace[]
  trace: Trace
  /** Leaf or group ids that hold the charge down, top-level element first. */
  weakest: readonly string[]
  /** A court's last word on this charge, after judgment only. */
  outcome?: { finding: string; outcome: ChargeOutcome }
  consent?: ConsentNote
  defences: readonly {
    id: string
    title: Words
    standing: Standing
    facts: readonly string[]
    cited: Cited
  }[]
  bars: readonly Bar[]
  /** The clock of limitation, with the last day where one can be computed. */
  limitation?: {
    status: 'none' | 'runs' | 'may-have-expired' | 'expired' | 'not-verified' | 'not-computable'
    years?: number
    lastDay?: string
    cited: Cited
  }
  /** Jurisdiction bases of the pack's State that carry this charge. */
  jurisdiction: readonly JurisdictionBasis[]
  gap: Gap
  /** Loss of one source; `critical` are the smallest sets (up to two sources) whose loss takes the charge below single-source. */
  resilience: { single: readonly Loss[]; critical: readonly (readonly string[])[] }
  penalty: PenaltyAssessment
  alternativeTo: readonly string[]
}

/** An offence that stands or nearly stands and is not charged. */
export type Option = {
  offence: string
  title: Words
  pack: string
  accused: string
  victims: readonly string[]
  mode: Mode
  standing: Standing
  contested: boolean
  cited: Cited
  reading: string
  /** Top-level elements that are not yet at single-source; at most one for `nearly`. */
  missing: readonly { element: string; title: Words }[]
  weakest: readonly string[]
  penalty?: CustodyRange
  bars: readonly Bar[]
  /** Charges of the file to which it is a lesser offence or alternative verdict. */
  lesserOf: readonly string[]
}

export type PartyAssessment = {
  party: string
  roles: readonly string[]
  /** Facts by this party with a standing of at least single-source. */
  facts: readonly string[]
  charged: boolean
  notes: readonly (
    | 'not-charged'
    | 'not-questioned'
    | 'not-identified'
    | 'legal-person-not-charged'
    | 'official'
    | 'immune'
    | 'only-recruiter-charged'
  )[]
  /** Best option against this party. */
  best?: { offence: string; standing: Standing }
}

export type JurisdictionBasis = {
  state: string
  pack?: string
  /** Id of the rule in the pack; the international pack's rule where the State has no pack. */
  rule: string
  basis: string
  /** For whom it holds: a party for nationality, a victim for passive personality. */
  person?: string
  /** Highest standing of a fact it rests on; 1 when only stated in the file. */
  standing: Standing
  facts: readonly string[]
  strength: 'mandatory' | 'optional' | 'national-law'
  dualCriminality: 'required' | 'not-required' | 'not-stated'
  consentOf?: string
  cited: Cited
}

export type StateAssessment = {
  state: string
  bases: readonly JurisdictionBasis[]
  /** Other States with a basis of their own. */
  concurrentWith: readonly string[]
  /** Whether the best-standing conduct is an offence there, and extraditable: maximum of at least four years makes a serious crime (UNTOC arts 2(b), 16(1)). */
  offences: readonly { offence: string; standing: Standing; seriousCrime: boolean }[]
  dualCriminality: 'met' | 'not-shown' | 'no-pack'
  extraditable: 'yes' | 'no' | 'not-shown' | 'no-pack'
}

export type Assessment = {
  /** Content key of case file × packs × options. */
  packs: readonly { pack: string; version: string; title: Words; review: 'unverified' | 'reviewed' }[]
  asOf: string
  view: 'before-judgment' | 'after-judgment'
  without: readonly string[]
  facts: readonly FactStanding[]
  /** Items whose custody is broken. No standing depends on it. */
  custody: readonly CustodyAssessment[]
  charges: readonly ChargeAssessment[]
  options: readonly Option[]
  parties: readonly PartyAssessment[]
  jurisdiction: readonly StateAssessment[]
  sentences: readonly SentenceFlag[]
  /** Charges whose offence no pack given here knows. */
  unknownOffences: readonly { charge: string; offence: string }[]
  /** Findings about the file as a whole: excluded items with what fell with them, provisional items. */
  notes: readonly {
    code: 'excluded-falls' | 'provisional' | 'derived-shares-source' | 'no-charge' | 'single-witness-case'
    items: readonly string[]
    params: Readonly<Record<string, string | number>>
  }[]
}

export type AssessOptions = {
  /** ISO day; limitation is computed as of it. */
  asOf: string
  /** `before-judgment` leaves findings, outcomes and sentences aside. */
  view: 'before-judgment' | 'after-judgment'
  /** Pack ids; all packs of the law set when absent. */
  packs?: readonly string[]
  /** What if these sources (persons, sources) or single items fall away. */
  without?: readonly string[]
  /** Leave out what a list does not need. Without traces a charge has its standing and weakest path, one bare element and no gaps. */
  parts?: { options?: boolean; resilience?: 'none' | 'single' | 'pairs'; gaps?: boolean; traces?: boolean }
}
