/** Runs the tests that stand beside the policies, and holds the policies to the schema and to the list of permissions. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as cedar from '@cedar-policy/cedar-wasm/nodejs'
import { roles, vettingStops } from '@clew/contract'
import { describe, expect, test } from 'vitest'
import { decide, type Occasion, type Principal, type Standing } from './decide.ts'
import { type Permission, permissions } from './permissions.ts'
import { makeReady, readPolicies } from './policies.ts'

type Request = {
  description: string
  principal: string
  action: Permission
  resource: string
  decision: 'allow' | 'deny'
  /** The policies that decide; none where nothing permits. */
  reason: string[]
  context?: Occasion
}

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'policies', 'tests')
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const { people, cases } = readJson('people-and-cases.json') as {
  people: Record<string, Principal>
  cases: Record<string, Standing>
}
const ofRoles = readJson('roles.json') as Record<string, Permission[]>
const requestsIn = (name: string) => (readJson(name) as { requests: Request[] }).requests
const themes = readdirSync(folder).filter((name) => !['people-and-cases.json', 'roles.json'].includes(name))
const requests = themes.flatMap(requestsIn)
const usual: Occasion = { purpose: 'case-work', today: '2026-05-05' }
const { schema, texts } = readPolicies()

const named = <T>(list: Record<string, T>, name: string): T => {
  const found = list[name]
  if (found === undefined) throw new Error(`The tests know nothing called ${name}`)
  return found
}

describe('the policies', () => {
  test('fit their schema', () => {
    const answer = cedar.validate({ schema, policies: { staticPolicies: { ...texts } } })
    if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors))
    expect([answer.validationErrors, answer.validationWarnings]).toEqual([[], []])
  })

  test('have one action for each permission of the server, and no other', () => {
    expect([...makeReady(readPolicies())].toSorted()).toEqual(permissions.toSorted())
  })

  test.each(themes)('decide as %s says, and for its reasons', (name) => {
    for (const request of requestsIn(name)) {
      const { description, principal, action, resource, context = usual } = request
      const standing = resource === 'unit' ? 'unit' : named(cases, resource)
      const { allowed, policies } = decide(named(people, principal), action, standing, context)
      expect({ description, decision: allowed ? 'allow' : 'deny', reason: policies }).toEqual({
        description,
        decision: request.decision,
        reason: request.reason.toSorted(),
      })
    }
  })

  test.each(roles)('take away from the %s whose vetting ended what the screen warns of', (role) => {
    const holder = { roles: [role], active: true, clearances: [] }
    const may = (vetted: boolean) =>
      permissions.filter((each) => decide({ ...holder, vetted }, each, 'unit', usual).allowed)
    const left = may(false)
    const lost = may(true).filter((each) => !left.includes(each))
    const deciding = ['second.decide', 'conflict.decide']
    const stops =
      lost.length === 0 ? 'nothing' : lost.every((each) => deciding.includes(each)) ? 'deciding' : 'cases'
    expect(stops).toBe(vettingStops[role])
    // Oversight is not switched off by letting the overseer's vetting end.
    if (role === 'auditor')
      expect(left).toEqual(expect.arrayContaining(['journal.read', 'journal.export', 'alarm.read']))
  })

  test.each(permissions)('are tested both ways for %s', (permission) => {
    const decisions = requests.filter(({ action }) => action === permission).map(({ decision }) => decision)
    expect(new Set(decisions)).toEqual(new Set(['allow', 'deny']))
  })

  test('are each the deciding one in some test', () => {
    const deciding = new Set(requests.flatMap(({ reason }) => reason))
    expect(Object.keys(texts).filter((id) => !deciding.has(id))).toEqual([])
  })

  test('let each role do in the unit what its line in roles.json says, and nothing else', () => {
    expect(Object.keys(ofRoles).toSorted()).toEqual(['everybody', ...roles].toSorted())
    for (const role of roles) {
      const principal = { roles: [role], active: true, vetted: true, clearances: [] }
      const may = permissions.filter((each) => decide(principal, each, 'unit', usual).allowed)
      expect([role, may.toSorted()]).toEqual([
        role,
        [...(ofRoles['everybody'] ?? []), ...(ofRoles[role] ?? [])].toSorted(),
      ])
    }
  })
})
