/** May this person do this, to this, now? The policies answer, and say which of them decided. */
import type { ErrorCode } from '@clew/contract'
import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import type { Purpose } from '../database/doors.ts'
import type { Permission } from './permissions.ts'
import { makeReady, readPolicies, wordsOf } from './policies.ts'

/** The asker, as policies see people. */
export type Principal = {
  readonly roles: readonly string[]
  readonly agency?: string | undefined
  /** Not deactivated. */
  readonly active: boolean
  /** The vetting holds today. */
  readonly vetted: boolean
  /** Compartments that the person may know of today. */
  readonly clearances: readonly string[]
}

/** A case, as the asker stands to it today. */
export type Standing = {
  readonly assigned: readonly string[]
  readonly delegated: readonly string[]
  readonly brokenGlass: boolean
  readonly sharedFields: readonly string[]
  readonly compartments: readonly string[]
  readonly conflict: boolean
}

/** `today` as `2026-05-05`. */
export type Occasion = {
  readonly purpose: Purpose
  readonly today: string
  /** How the asker stands in the line of whoever proposed a step; empty from outside it. Absent where no step is meant. */
  readonly line?: readonly string[]
}

export type Decision = {
  readonly allowed: boolean
  /** Those that permit, or those that forbid; none where nothing permits. */
  readonly policies: readonly string[]
  /** What to tell whoever was refused. */
  readonly answer: ErrorCode
}

const policies = readPolicies()
const actions = makeReady(policies)

/** Decisions by what they depend on, and nothing else: the circumstances as text, then the action. The oldest go when there are too many. */
const decided = new Map<string, Map<Permission, Decision>>()
const most = 2_000

export type Judge = (action: Permission) => Decision

/** @param resource the standing of a case, or `unit` for what belongs to no single case. */
export function judgeOf(principal: Principal, resource: 'unit' | Standing, occasion: Occasion): Judge {
  const key = JSON.stringify([principal, resource, occasion])
  let known = decided.get(key)
  if (known === undefined) {
    if (decided.size >= most) for (const oldest of decided.keys()) if (decided.delete(oldest)) break
    decided.set(key, (known = new Map()))
  }
  const remembered = known
  return (action) => {
    let decision = remembered.get(action)
    if (decision === undefined) {
      // What no policy has heard of nobody may; a test says which permission that is.
      decision = actions.has(action) ? ask(principal, action, resource, occasion) : unheardOf
      remembered.set(action, decision)
    }
    return decision
  }
}

const unheardOf: Decision = { allowed: false, policies: [], answer: 'not-allowed' }

export function decide(
  principal: Principal,
  action: Permission,
  resource: 'unit' | Standing,
  occasion: Occasion,
): Decision {
  return judgeOf(principal, resource, occasion)(action)
}

const uid = (type: string, id: string) => ({ type, id })
const asker = uid('User', 'asker')
const unit = uid('Unit', 'unit')
const theCase = uid('Case', 'case')

/** @throws Error when a policy cannot be evaluated: a mistake of ours, and nobody is let through. */
function ask(
  { roles, agency, active, vetted, clearances }: Principal,
  action: Permission,
  resource: 'unit' | Standing,
  occasion: Occasion,
): Decision {
  const person = {
    roles: [...roles],
    active,
    vetted,
    clearances: [...clearances],
    ...(agency === undefined ? {} : { agency }),
  }
  const ofCase = resource !== 'unit'
  const answered = cedar.statefulIsAuthorized({
    principal: asker,
    action: uid('Action', action),
    resource: ofCase ? theCase : unit,
    context: contextOf(occasion),
    preparsedSchemaName: policies.key,
    preparsedPolicySetId: policies.key,
    validateRequest: true,
    entities: [
      { uid: asker, attrs: person, parents: [] },
      { uid: unit, attrs: {}, parents: [] },
      ...(ofCase ? [{ uid: theCase, attrs: attributesOf(resource), parents: [unit] }] : []),
    ],
  })
  if (answered.type === 'failure') throw new Error(`${action}: ${wordsOf(answered.errors)}`)
  const { decision, diagnostics } = answered.response
  const failed = diagnostics.errors.map(({ policyId, error }) => `${policyId}: ${error.message}`)
  if (failed.length > 0) throw new Error(`${action}: ${failed.join('; ')}`)
  const deciding = diagnostics.reason.toSorted()
  return { allowed: decision === 'allow', policies: deciding, answer: answerOf(deciding) }
}

const contextOf = ({ purpose, today, line }: Occasion) => ({
  purpose,
  today,
  ...(line === undefined ? {} : { line: [...line] }),
})

const attributesOf = ({ assigned, delegated, sharedFields, compartments, ...plain }: Standing) => ({
  ...plain,
  assigned: [...assigned],
  delegated: [...delegated],
  sharedFields: [...sharedFields],
  compartments: [...compartments],
})

/** Whatever else forbids, a case that may not be known of is not found. */
function answerOf(deciding: readonly string[]): ErrorCode {
  const answers = deciding.map((id) => policies.answers.get(id)).filter((code) => code !== undefined)
  return answers.includes('case-not-found') ? 'case-not-found' : (answers[0] ?? 'not-allowed')
}
