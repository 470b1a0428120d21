/** What a case file has that a decision can have too: concepts of its facts, and the issues that its evidence raises. Each with where it is from. */
import type { CaseFile, Evidence } from '@clew/casefile'
import type { SharedConcept } from '@clew/contract'
import type { EvidenceIssue } from '@clew/library/decision'

export type CaseConcept = Pick<SharedConcept, 'kind' | 'value' | 'facts' | 'evidence'>

/** @param ancestors of a concept, itself first: a fact of a narrower concept is one of the broader too. */
export function conceptsOf(
  caseFile: CaseFile,
  ancestors: (concept: string) => readonly string[],
): CaseConcept[] {
  const facts = new Map<string, string[]>()
  for (const { id, concept } of caseFile.facts)
    for (const one of new Set([concept, ...ancestors(concept)])) push(facts, one, id)
  return [
    ...[...facts].map(([value, ids]) => ({ kind: kindOf(value), value, facts: ids, evidence: [] })),
    ...issuesOf(caseFile),
  ]
}

function kindOf(concept: string): CaseConcept['kind'] {
  if (concept.startsWith('act.')) return 'act'
  if (concept.startsWith('means.')) return 'means'
  return concept.startsWith('exploitation.') ? 'purpose' : 'circumstance'
}

function push<T>(lists: Map<T, string[]>, key: T, value: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

const ofKind: Readonly<Partial<Record<Evidence['kind'], EvidenceIssue>>> = {
  'expert-opinion': 'expert',
  'medical-report': 'medical',
  'forensic-report': 'medical',
  'digital-extraction': 'digital',
  communication: 'digital',
  'financial-record': 'financial',
  document: 'documents',
  'official-record': 'documents',
  'business-record': 'documents',
  admission: 'admission',
}
const ofConcept: Readonly<Record<string, EvidenceIssue>> = {
  'defence.no-duress-shown': 'no-escape',
  'consent.victim': 'consent-argued',
  'consent.family': 'consent-argued',
  'defence.custom': 'custom-argued',
}
const accounts: readonly string[] = ['testimony', 'statement']
const byForce: readonly string[] = ['search', 'seizure', 'interception']
const fromAbroad: readonly string[] = ['informal-abroad', 'formal-request']

/** Read from what is recorded of an item, never from its words. */
function issuesOf({ evidence, facts, links, victims, witnesses }: CaseFile): CaseConcept[] {
  const items = new Map<EvidenceIssue, string[]>()
  const told = new Map<EvidenceIssue, string[]>()
  const ofVictims = new Set(victims.map(({ id }) => id))
  const ofOthers = new Set(witnesses.map(({ id }) => id))
  for (const { id, kind, source, obtained, admissibility } of evidence) {
    const issue = ofKind[kind]
    if (issue !== undefined) push(items, issue, id)
    const doubtful = admissibility.status === 'excluded' || admissibility.status === 'contested'
    if (doubtful && byForce.includes(obtained.how)) push(items, 'unlawful-search', id)
    if (fromAbroad.includes(obtained.how) || obtained.from !== undefined) push(items, 'foreign-evidence', id)
    if (accounts.includes(kind) && ofOthers.has(source)) push(items, 'third-party-witness', id)
  }
  for (const { id, concept } of facts) {
    const issue = ofConcept[concept]
    if (issue !== undefined) push(told, issue, id)
  }
  const ofVictim = evidence.filter(({ kind, source }) => accounts.includes(kind) && ofVictims.has(source))
  const persons = Map.groupBy(ofVictim, ({ source }) => source)
  if (persons.size > 1)
    items.set(
      'similar-accounts',
      ofVictim.map(({ id }) => id),
    )
  for (const [, own] of persons) {
    const ids = new Set(own.map(({ id }) => id))
    const against = links.filter((link) => link.evidence !== undefined && ids.has(link.evidence))
    const supported = new Set(against.flatMap(({ bearing, fact }) => (bearing === 'supports' ? [fact] : [])))
    const unlike = against.filter(({ bearing, fact }) => bearing === 'undermines' && supported.has(fact))
    for (const id of new Set(unlike.map((link) => link.evidence ?? '')))
      push(items, 'inconsistent-statements', id)
  }
  return [...new Set([...items.keys(), ...told.keys()])].map((value) => ({
    kind: 'issue' as const,
    value,
    facts: told.get(value) ?? [],
    evidence: items.get(value) ?? [],
  }))
}
