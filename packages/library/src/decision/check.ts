// Holds what somebody wrote against the shape of a decision and against what it may refer to; every fault at once.
import { Decision } from './decision.ts'
import type { DecisionRefusal } from './refusal.ts'

/** What a decision may refer to; a list that is absent is not checked. */
export type KnownLinks = {
  readonly concepts?: ReadonlySet<string> | undefined
  readonly offences?: ReadonlySet<string> | undefined
  readonly measures?: ReadonlySet<string> | undefined
  readonly caseFiles?: ReadonlySet<string> | undefined
}

export type Fault = Pick<DecisionRefusal, 'code' | 'path' | 'params'>
export type Checked = { ok: true; decision: Decision } | { ok: false; faults: readonly Fault[] }

export function checkDecision(value: unknown, known: KnownLinks = {}): Checked {
  const parsed = Decision.safeParse(value)
  if (!parsed.success)
    return {
      ok: false,
      faults: parsed.error.issues.flatMap((issue): Fault[] => {
        const path = pointer(issue.path)
        if (issue.code === 'unrecognized_keys')
          return issue.keys.map((key) => ({ code: 'unknown-key', path: `${path}/${key}`, params: { key } }))
        const field = issue.path.length === 0 ? 'the decision' : issue.path.map(String).join('.')
        return [{ code: 'wrong-value', path, params: { field, says: issue.message } }]
      }),
    }
  const faults = brokenLinks(parsed.data, known)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, decision: parsed.data }
}

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

function brokenLinks(decision: Decision, known: KnownLinks): Fault[] {
  const { acts, means, purposes, circumstances, holdings, offences, measures, caseFile } = decision
  const faults: Fault[] = []
  const hold = (
    kind: string,
    there: ReadonlySet<string> | undefined,
    path: string,
    id: string | undefined,
  ): void => {
    if (there !== undefined && id !== undefined && !there.has(id))
      faults.push({ code: 'unknown-link', path, params: { kind, id } })
  }
  for (const [name, list] of Object.entries({ acts, means, purposes, circumstances }))
    for (const [at, id] of list.entries()) hold('concept', known.concepts, `/${name}/${at}`, id)
  for (const [at, holding] of holdings.entries()) {
    hold('concept', known.concepts, `/holdings/${at}/concept`, holding.concept)
    hold('offence', known.offences, `/holdings/${at}/offence`, holding.offence)
  }
  for (const [at, id] of offences.entries()) hold('offence', known.offences, `/offences/${at}`, id)
  for (const [at, id] of measures.entries()) hold('measure', known.measures, `/measures/${at}`, id)
  hold('case file', known.caseFiles, '/caseFile', caseFile)
  return faults
}

/** Equal decisions have equal texts, whatever the order in which their keys were written. */
export function canonicalDecision(decision: Decision): string {
  return JSON.stringify(decision, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  )
}
