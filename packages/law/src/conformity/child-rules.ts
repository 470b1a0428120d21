// The child and the consent of the victim: Palermo Protocol 3(b) to (d) held against the trafficking offences of a pack.
import { nodesOf, type LoadedOffence } from '../load/law-set.ts'
import type { Remark } from './answer.ts'
import { meansRemarks, withoutMeans, type Rule } from './definition-rules.ts'
import { aboutFamily, basesOf, basisOf, child, finding, refs, sourcesOf } from './law-on.ts'

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

/** A child's trafficking by each act and for each purpose that the law covers, without any means. */
export const childWithoutMeans: Rule = (law) => {
  const rows = [...law.acts].flatMap(([act, done]) =>
    [...law.covered].flatMap(([purpose, meant]) => {
      const asked = { ...law.setting, age: child.age, acts: [done], purposes: [meant] }
      // What a law does not reach even with every means is no matter of means.
      if (law.reach(asked) === 0) return []
      const conduct = { ...asked, means: child.means }
      return [{ act, purpose, conduct, reach: law.reach(conduct) }]
    }),
  )
  const lacking = rows.filter(({ reach }) => reach === 0)
  const conditional = rows.filter(({ reach }) => reach === 1)
  const remarks: Remark[] = []
  // What is said of every act need not list the acts.
  const [acts, purposes] = (['act', 'purpose'] as const).map((kind) => [
    ...new Set(lacking.map((row) => row[kind])),
  ])
  const everyAct = acts?.length === new Set(rows.map(({ act }) => act)).size
  const names = (everyAct ? purposes : acts) ?? []
  if (lacking.length > 0) remarks.push({ code: 'child-needs-means', names, offences: refs(law.trafficking) })
  if (conditional.length > 0) {
    const more = new Set(conditional.flatMap(({ conduct }) => law.conditions(conduct)))
    remarks.push({ code: 'condition', names: ['age.under-18', ...more] })
  }
  if (remarks.length === 0)
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
  const means = lacking.length > 0 ? basesOf(law, law.trafficking, aboutFamily('means.')) : []
  const bases = [...limbs, ...means]
  // Some laws ask for no means for a few other acts, such as adoption.
  const some = lacking.length < rows.length || law.reach({ ...law.setting, ...child }) === 2
  const verdict = lacking.length + conditional.length === 0 ? 'met' : some ? 'partly' : 'not'
  return finding(
    rows.length === 0 ? 'not-assessed' : verdict,
    remarks,
    bases.length > 0 ? bases : sourcesOf(law, law.trafficking),
    lacking.length > 0 ? names : [],
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
    free: [...law.covered.values()].filter(
      (one) => law.reach({ ...law.setting, age, means: [], purposes: [one] }) === 2,
    ).length,
  }))
  const most = Math.max(...lowest.map(({ free }) => free))
  const bounds = lines.map(({ bound }) => bound)
  const majority = bounds.filter((bound) => bound >= 18)
  const highest = majority.length > 0 ? Math.min(...majority) : Math.max(...bounds)
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
