// Random proof of a case that would stand: what loses its support then shows in the charges, which it seldom does in a case of random facts.
import type { CaseFile, Fact, Link } from '@clew/casefile'
import fc from 'fast-check'
import { arbitraryCase } from './arbitrary-case.ts'

type Told = Partial<Fact> & Pick<Fact, 'concept'>

/** What P1 and P2 did together to V1, and what else may be said of it; later facts may be inferred from earlier ones. */
const facts: readonly Fact[] = (
  [
    { concept: 'participation.joint', by: ['P1'], with: ['P2'] },
    { concept: 'mental.knowledge', of: 'exploitation.forced-labour', by: ['P1'] },
    { concept: 'act.recruitment', by: ['P2'] },
    { concept: 'act.obtaining', by: ['P1'] },
    { concept: 'means.force', by: ['P2'] },
    { concept: 'means.deception', by: ['P1'] },
    { concept: 'exploitation.forced-labour', by: ['P1', 'P2'] },
    { concept: 'mental.intent', of: 'exploitation.forced-labour', by: ['P1', 'P2'] },
    { concept: 'act.recruitment', by: ['P1'], to: ['V2'] },
    { concept: 'means.force', by: ['P1'], to: ['V2'] },
  ] satisfies readonly Told[]
).map((told, at) => ({ id: `F${at}`, says: 'x', to: ['V1'], with: [], alsoAt: [], ...told }))

const charges: CaseFile['charges'] = [
  ['international/trafficking-in-persons', 'P1', 'principal'],
  ['international/trafficking-in-persons', 'P2', 'principal'],
  ['us/forced-labour', 'P1', 'principal'],
  ['us/forced-labour', 'P2', 'conspiracy'],
].map(([offence = '', accused = '', mode], at) => ({
  id: `C${at}`,
  offence,
  accused,
  victims: ['V1'],
  mode: mode as 'principal',
  alternativeTo: [],
  pleaded: [],
  status: 'charged',
}))

const one = fc.record({
  items: fc.array(fc.nat(7), { minLength: 1, maxLength: 3 }),
  /** One in five is inferred from the fact before instead of its last item, is admitted by one party, or has a conclusive document. */
  inferred: fc.nat(4),
  admitted: fc.nat(4),
  conclusive: fc.nat(9),
})

/** A valid case file in which most charges stand, each fact on one to three of eight items from six sources, or by inference, or on a plea. */
export const arbitraryProof: fc.Arbitrary<CaseFile> = fc
  .record({
    file: arbitraryCase,
    sources: fc.array(fc.constantFrom('V1', 'V2', 'P2', 'S1', 'S2', 'W1'), { minLength: 8, maxLength: 8 }),
    derived: fc.nat(3),
    proof: fc.array(one, { minLength: facts.length, maxLength: facts.length }),
  })
  .map(({ file, sources, derived, proof }) => ({
    ...file,
    evidence: sources.map((source, at) => ({
      id: `E${at}`,
      kind: 'statement' as const,
      title: 'x',
      source,
      derivedFrom: derived === 0 && at === 7 ? ['E0'] : [],
      obtained: { how: 'voluntary' as const },
      admissibility: { status: 'admissible' as const },
    })),
    facts: facts.map((fact, at): Fact => ({
      ...fact,
      ...(proof[at]?.admitted === 0 ? { agreed: { how: 'plea', by: [at % 2 === 0 ? 'P1' : 'P2'] } } : {}),
    })),
    links: facts.flatMap((fact, at) => linksOf(fact.id, at, proof[at])),
    charges,
    findings: [],
  }))

function linksOf(
  fact: string,
  at: number,
  proof: typeof one extends fc.Arbitrary<infer T> ? T | undefined : never,
): Link[] {
  return (proof?.items ?? []).map((item, nth) => ({
    id: `L${at}-${nth}`,
    fact,
    bearing: 'supports',
    directness: 'direct',
    ...(proof?.inferred === 0 && nth === 0 && at > 0
      ? { inference: `F${at - 1}` }
      : { evidence: `E${item}`, ...(proof?.conclusive === 0 ? { conclusive: 'x' } : {}) }),
  }))
}
