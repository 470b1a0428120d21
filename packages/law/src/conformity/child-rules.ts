// The child and the consent of the victim: Palermo Protocol 3(b) to (d) held against the trafficking offences of a pack.
import { nodesOf, type LoadedOffence } from '../load/law-set.ts'
import type { Remark } from './answer.ts'
import { meansRemarks, withoutMeans, type Rule } from './definition-rules.ts'
import { aboutFamily, basesOf, basisOf, child, finding, refs, sourcesOf, verdictOf } from './law-on.ts'

const asksForMeans = (offence: LoadedOffence): boolean =>
  [...nodesOf(offence.elements)].some((node) => aboutFamily('means.')(node))

export const consentWithoutEffect: Rule = (law) => {
  const asked = law.trafficking.filter((one) => asksForMeans(one) || one.consent !== undefined)
  const ruled = asked.filter(
    ({ consent }) => consent?.irrelevant === 'always' || consent?.irrelevant === 'when-means-shown',
  )
  const childrenOnly = asked.filter(({ consent }) => consent?.irrelevant === 'for-children')
  const silent = asked.filter((one) => !ruled.includes(one) && !childrenOnly.includes(one))
  const remarks: Remark[] = silent.length > 0 ? [{ code: 'consent-silent', offences: refs(silent) }] : []
  const bases = asked.flatMap((one) =>
    one.consent === undefined ? [] : [basisOf(law, one.consent.source, { offence: one.ref })],
  )
  if (ruled.length > 0) remarks.unshift({ code: 'covers', offences: refs(ruled) })
  if (ruled.length === 0 && childrenOnly.length === 0) return finding('not-assessed', remarks, bases)
  return finding(silent.length + childrenOnly.length === 0 ? 'met' : 'partly', remarks, bases, refs(silent))
}

/** A child's trafficking, for each purpose covered, without any means. */
export const childWithoutMeans: Rule = (law) => {
  const reached = [...law.covered].map(([purpose, one]) => ({
    purpose,
    asked: one,
    reach: law.reach({ ...child, purposes: [one] }),
  }))
  const names = reached.filter(({ reach }) => reach === 0).map(({ purpose }) => purpose)
  const conditional = reached.filter(({ reach }) => reach === 1)
  const remarks: Remark[] = []
  if (names.length > 0) remarks.push({ code: 'child-needs-means', names, offences: refs(law.trafficking) })
  if (conditional.length > 0)
    remarks.push({
      code: 'condition',
      names: [
        'age.under-18',
        ...law.conditions({ ...child, purposes: conditional.map(({ asked }) => asked) }),
      ],
    })
  if (names.length === 0 && conditional.length === 0)
    remarks.push(
      ...(withoutMeans(law).length === law.covered.size
        ? meansRemarks(law)
        : [{ code: 'covers' as const, names: [...law.covered.keys()] }]),
    )
  const limbs = basesOf(
    law,
    law.trafficking,
    (node) => 'ageUnder' in node && node.ageUnder !== undefined && node.of === 'victim',
  )
  const verdict =
    names.length === 0 && conditional.length > 0 ? 'partly' : verdictOf(reached.length, names.length)
  return finding(
    reached.length === 0 ? 'not-assessed' : verdict,
    remarks,
    names.length === 0 && limbs.length > 0
      ? limbs
      : [
          ...limbs,
          ...basesOf(law, law.trafficking, aboutFamily('means.')),
          ...(law.trafficking.some(asksForMeans) ? [] : sourcesOf(law, law.trafficking)),
        ],
    names,
  )
}

/** The age below which the law treats a person as a child, wherever its trafficking offences draw a line. */
export const childUnderEighteen: Rule = (law) => {
  const trees = law.trafficking.map((offence) => ({
    offence,
    nodes: [offence.elements, ...offence.aggravations.map(({ when }) => when)].flatMap((tree) => [
      ...nodesOf(tree),
    ]),
  }))
  const lines = trees.flatMap(({ offence, nodes }) =>
    nodes.flatMap((node) =>
      'ageUnder' in node && node.ageUnder !== undefined && node.of === 'victim'
        ? [
            {
              bound: node.ageUnder,
              basis: basisOf(law, node.source, { offence: offence.ref, element: node.id }),
            },
          ]
        : [],
    ),
  )
  if (lines.length === 0)
    return finding(
      'not-applicable',
      [{ code: 'child-no-line', offences: refs(law.trafficking) }],
      sourcesOf(law, law.trafficking),
    )
  // Where a child needs no means, the line that counts is the one up to which none is needed.
  const lowest = [17, 15, 14, 12, 9].map((age) => ({
    age,
    free: [...law.covered.values()].filter((one) => law.reach({ age, means: [], purposes: [one] }) === 2)
      .length,
  }))
  const most = Math.max(...lowest.map(({ free }) => free))
  const highest = Math.max(...lines.map(({ bound }) => bound))
  const atSeventeen = lowest[0]?.free ?? 0
  const bases = [
    ...new Map(
      lines
        .filter(({ bound }) => bound === highest)
        .map(({ basis }) => [`${basis.offence} ${basis.text}`, basis]),
    ).values(),
  ]
  const remark: Remark = { code: 'child-bound', value: String(highest) }
  if (highest < 18) return finding('not', [remark], bases, ['age.under-18'])
  return finding(
    atSeventeen < most ? 'partly' : 'met',
    [remark],
    bases,
    atSeventeen < most ? ['age.under-18'] : [],
  )
}
