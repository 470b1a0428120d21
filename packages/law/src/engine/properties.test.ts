// The properties of the design, section 4, over random case files and the shipped law.
import type { CaseFile, Link } from '@clew/casefile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment, AssessOptions, Trace } from '../assessment/index.ts'
import { assess } from './assess.ts'
import { arbitraryCase } from './testing/arbitrary-case.ts'
import { arbitraryProof } from './testing/arbitrary-proof.ts'
import { lawOf } from './testing/law-of.ts'

const law = await lawOf('international', 'us')
const runs = { numRuns: 150 }
const before: AssessOptions = {
  asOf: '2020-01-01',
  view: 'before-judgment',
  parts: { options: false, resilience: 'none', gaps: false },
}
const view = fc.constantFrom('before-judgment' as const, 'after-judgment' as const)

const factStandings = (a: Assessment): Map<string, number> =>
  new Map(a.facts.map((f) => [f.fact, f.standing]))
const chargeStandings = (a: Assessment): Map<string, number> =>
  new Map(a.charges.map((c) => [c.charge, c.standing]))
function neverBelow(low: Map<string, number>, high: Map<string, number>): void {
  for (const [id, standing] of low) expect(high.get(id), id).toBeGreaterThanOrEqual(standing)
}

function withSupport(file: CaseFile, source: string, target: string): CaseFile {
  const link: Link = {
    id: 'L-new',
    evidence: 'E-new',
    fact: target,
    bearing: 'supports',
    directness: 'direct',
  }
  return {
    ...file,
    evidence: [
      ...file.evidence,
      {
        id: 'E-new',
        kind: 'statement',
        title: 'x',
        source,
        derivedFrom: [],
        obtained: { how: 'voluntary' },
        admissibility: { status: 'admissible' },
      },
    ],
    links: [...file.links, link],
  }
}

/** Leaves of a trace by their path; those of offences that an offence leaf chose are left out, since the choice may change. */
function leavesOf(trace: Trace, path: string): [string, Trace][] {
  if (trace.kind === 'offence' || trace.kind === 'base' || trace.kind === 'count') return []
  if (trace.children.length === 0) return [[`${path}/${trace.element}`, trace]]
  return trace.children.flatMap((child) => leavesOf(child, `${path}/${trace.element}`))
}

describe('standing', () => {
  it('is never lowered by more admissible support', () => {
    fc.assert(
      fc.property(
        arbitraryCase,
        fc.constantFrom('V1', 'V2', 'S1', 'S9'),
        fc.nat(),
        view,
        (file, source, pick, which) => {
          const target = file.facts[pick % file.facts.length]?.id ?? ''
          const less = assess(file, law, { ...before, view: which })
          const more = assess(withSupport(file, source, target), law, { ...before, view: which })
          neverBelow(factStandings(less), factStandings(more))
          neverBelow(chargeStandings(less), chargeStandings(more))
        },
      ),
      runs,
    )
  })

  it('is never raised by the loss of a source', () => {
    fc.assert(
      fc.property(
        arbitraryCase,
        fc.constantFrom('V1', 'V2', 'P2', 'S1', 'S2', 'W1', 'E0', 'E1'),
        view,
        (file, lost, which) => {
          const whole = assess(file, law, { ...before, view: which })
          const left = assess(file, law, { ...before, view: which, without: [lost] })
          neverBelow(factStandings(left), factStandings(whole))
          neverBelow(chargeStandings(left), chargeStandings(whole))
        },
      ),
      runs,
    )
  })

  it('of a fact becomes contested by what undermines it, never by support', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.nat(), (file, pick) => {
        const target = file.facts[pick % file.facts.length]?.id ?? ''
        const less = assess(file, law, before)
        const more = assess(withSupport(file, 'S9', target), law, before)
        const was = new Map(less.facts.map((f) => [f.fact, f.contested]))
        // An inference against a fact counts once its own base is supported; that is an undermining, not a support, of the fact.
        const undermined = new Set(
          file.links
            .filter((l) => l.bearing === 'undermines' && l.inference !== undefined)
            .map((l) => l.fact),
        )
        for (const fact of more.facts)
          if (!undermined.has(fact.fact)) expect(fact.contested).toBe(was.get(fact.fact))
        if (undermined.size > 0) return
        // An element becomes contested only where a stronger branch that is disputed overtakes a weaker one.
        const old = new Map(less.charges.flatMap((c) => leavesOf(c.trace, c.charge)))
        for (const [path, leaf] of more.charges.flatMap((c) => leavesOf(c.trace, c.charge))) {
          const was = old.get(path)
          if (leaf.contested && was?.contested === false) expect(leaf.standing).toBeGreaterThan(was.standing)
        }
      }),
      runs,
    )
  })

  it('of a charge is the same whatever the victim agreed to', () => {
    fc.assert(
      fc.property(arbitraryCase, (file) => {
        const agreed: CaseFile = {
          ...file,
          facts: [
            ...file.facts,
            {
              id: 'F-consent',
              concept: 'consent.victim',
              says: 'x',
              by: [],
              to: ['V1', 'V2'],
              with: [],
              alsoAt: [],
            },
          ],
        }
        const consenting = withSupport(withId(withSupport(agreed, 'S1', 'F-consent')), 'S2', 'F-consent')
        expect(chargeStandings(assess(consenting, law, before))).toEqual(
          chargeStandings(assess(file, law, before)),
        )
      }),
      runs,
    )
  })
})

/** Renames what withSupport() added, so that it can be used twice. */
function withId(file: CaseFile): CaseFile {
  return {
    ...file,
    evidence: file.evidence.map((e) => (e.id === 'E-new' ? { ...e, id: 'E-first' } : e)),
    links: file.links.map((l) => (l.id === 'L-new' ? { ...l, id: 'L-first', evidence: 'E-first' } : l)),
  }
}

describe('an assessment', () => {
  it('does not depend on the order of anything', () => {
    const shuffled = <T>(list: readonly T[], seed: number): T[] =>
      list
        .map((value, at) => ({ value, key: Math.imul(at + 1, seed | 1) >>> 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map((x) => x.value)
    const plain = (a: Assessment): unknown => ({
      charges: a.charges
        .map((c) => ({
          id: c.charge,
          standing: c.standing,
          contested: c.contested,
          firm: c.firm,
          elements: c.elements.map((e) => [e.element, e.standing, e.contested]),
          weakest: c.weakest.toSorted(),
          perVictim: c.perVictim.toSorted((x, y) => (x.victim ?? '').localeCompare(y.victim ?? '')),
          critical: c.resilience.critical.map((s) => s.toSorted().join()).toSorted(),
        }))
        .toSorted((x, y) => x.id.localeCompare(y.id)),
      options: a.options
        .map((o) =>
          [
            o.offence,
            o.accused,
            o.mode,
            o.standing,
            o.contested,
            o.victims.toSorted().join(),
            o.missing.map((m) => m.element).join(),
          ].join(' '),
        )
        .toSorted(),
      facts: a.facts
        .map((f) => [f.fact, f.standing, f.contested, f.firm, f.sources.toSorted().join()].join(' '))
        .toSorted(),
    })
    fc.assert(
      fc.property(arbitraryCase, fc.integer(), (file, seed) => {
        const other: CaseFile = {
          ...file,
          parties: shuffled(file.parties, seed),
          victims: shuffled(file.victims, seed + 2),
          evidence: shuffled(file.evidence, seed + 4),
          facts: shuffled(file.facts, seed + 6),
          links: shuffled(file.links, seed + 8),
          charges: shuffled(file.charges, seed + 10),
        }
        const options: AssessOptions = { asOf: '2020-01-01', view: 'before-judgment' }
        expect(plain(assess(other, law, options))).toEqual(plain(assess(file, law, options)))
      }),
      { numRuns: 60 },
    )
  })

  it('finds by resilience what brute force finds', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryCase, arbitraryProof), view, (file, which) => {
        const all = assess(file, law, {
          ...before,
          view: which,
          parts: { options: false, gaps: false, resilience: 'pairs' },
        })
        const speaking = file.facts.flatMap((f) => f.agreed?.by ?? [])
        const sources = [...new Set([...file.evidence.map((e) => e.source), ...speaking])]
        const standingWithout = (lost: readonly string[]): Map<string, number> =>
          chargeStandings(assess(file, law, { ...before, view: which, without: lost }))
        const alone = new Map(sources.map((s) => [s, standingWithout([s])]))
        for (const charge of all.charges) {
          const fallsAlone = sources.filter(
            (s) => charge.standing >= 2 && (alone.get(s)?.get(charge.charge) ?? 0) < 2,
          )
          const lowered = sources.filter(
            (s) => (alone.get(s)?.get(charge.charge) ?? 0) < charge.standing && charge.standing >= 2,
          )
          const rest = sources.filter((s) => !fallsAlone.includes(s))
          const pairs =
            charge.standing < 2
              ? []
              : rest.flatMap((a, at) =>
                  rest
                    .slice(at + 1)
                    .filter((b) => (standingWithout([a, b]).get(charge.charge) ?? 0) < 2)
                    .map((b) => [a, b]),
                )
          const sorted = (sets: readonly (readonly string[])[]): string[] =>
            sets.map((s) => s.toSorted().join()).toSorted()
          expect(sorted(charge.resilience.critical)).toEqual(
            sorted([...fallsAlone.map((s) => [s]), ...pairs]),
          )
          const told = charge.resilience.single.map(({ without, to }) => `${without.join()} ${to}`)
          expect(told.toSorted()).toEqual(
            lowered.map((s) => `${s} ${alone.get(s)?.get(charge.charge) ?? 0}`).toSorted(),
          )
        }
      }),
      { numRuns: 100 },
    )
  })

  it('carries a citation with every answer', () => {
    const cited = (value: unknown, path: string): void => {
      if (Array.isArray(value)) value.forEach((v, at) => cited(v, `${path}[${at}]`))
      else if (value !== null && typeof value === 'object') {
        for (const [key, inner] of Object.entries(value)) {
          if (key === 'cited' && !Array.isArray(inner))
            expect((inner as { text?: string }).text ?? '', path).toMatch(/\S+ \S+/)
          cited(inner, `${path}.${key}`)
        }
      }
    }
    fc.assert(
      fc.property(arbitraryCase, (file) => {
        const a = assess(file, law, { asOf: '2020-01-01', view: 'before-judgment' })
        for (const charge of a.charges) {
          expect(charge.cited.text).not.toBe('')
          for (const element of charge.elements) expect(element.cited.text).not.toBe('')
        }
        for (const option of a.options) expect(option.cited.text).not.toBe('')
        for (const state of a.jurisdiction)
          for (const basis of state.bases) expect(basis.cited.text).not.toBe('')
        cited(a, 'assessment')
      }),
      { numRuns: 40 },
    )
  })
})

describe("a child's trafficking", () => {
  it('never needs a means', () => {
    fc.assert(
      fc.property(arbitraryCase, (file) => {
        const child: CaseFile = {
          ...file,
          facts: [
            ...file.facts.filter((f) => !f.concept.startsWith('age.')),
            ...['V1', 'V2'].map((v): CaseFile['facts'][number] => ({
              id: `F-${v}`,
              concept: 'age.under-18',
              says: 'x',
              by: [],
              to: [v],
              with: [],
              alsoAt: [],
              agreed: { how: 'agreed-facts', by: [] },
            })),
          ],
          charges: [
            {
              id: 'C',
              offence: 'international/trafficking-in-persons',
              accused: 'P1',
              victims: ['V1'],
              mode: 'principal',
              alternativeTo: [],
              pleaded: [],
              status: 'charged',
            },
          ],
        }
        const meansless: CaseFile = {
          ...child,
          facts: child.facts.filter((f) => !f.concept.startsWith('means.')),
          links: child.links.filter(
            (l) =>
              !child.facts.some(
                (f) => f.concept.startsWith('means.') && (f.id === l.fact || f.id === l.inference),
              ),
          ),
        }
        const charge = assess(meansless, law, before).charges[0]
        const others = charge?.elements.filter((e) => e.element !== 'means') ?? []
        expect(charge?.elements.find((e) => e.element === 'means')?.standing).toBe(4)
        expect(charge?.standing).toBe(Math.min(4, ...others.map((e) => e.standing)))
      }),
      runs,
    )
  })
})
