// The offences around trafficking: exploitation on its own, laundering and its predicates, corruption, obstruction, use of services, and victims who are not punished.
import { nodesOf, type LoadedNode, type LoadedOffence } from '../load/law-set.ts'
import type { Complete } from '../pack/index.ts'
import type { Finding, Remark } from './answer.ts'
import { withTrafficking, type Rule } from './definition-rules.ts'
import type { Conduct } from './hypothesis.ts'
import { byMode } from './liability-rules.ts'
import { basesOf, basisOf, child, finding, refs, sourcesOf, verdictOf, type LawOn } from './law-on.ts'

const leafOf =
  (law: LawOn, concept: string) =>
  (node: LoadedNode): boolean =>
    'concept' in node &&
    (law.taxonomy.isKindOf(concept, node.concept) || law.taxonomy.isKindOf(node.concept, concept))

const having = (law: LawOn, kinds: readonly string[], concept: string): LoadedOffence[] =>
  law.offences.filter(
    ({ kind, elements }) => kinds.includes(kind) && [...nodesOf(elements)].some(leafOf(law, concept)),
  )

const forms: Readonly<
  Record<string, { part: Complete['part']; answers: (offence: LoadedOffence) => boolean }>
> = {
  'form.slavery': { part: 'exploitation', answers: ({ forms }) => forms.includes('slavery') },
  'form.servitude': { part: 'exploitation', answers: ({ forms }) => forms.includes('servitude') },
  'form.forced-labour': { part: 'exploitation', answers: ({ forms }) => forms.includes('forced-labour') },
  'form.debt-bondage': { part: 'exploitation', answers: ({ forms }) => forms.includes('debt-bondage') },
  'form.forced-marriage': {
    part: 'marriage',
    answers: ({ kind, forms }) => kind === 'marriage' || forms.includes('forced-marriage'),
  },
  'form.documents': {
    part: 'document',
    answers: ({ kind, elements }) =>
      kind === 'document' &&
      [...nodesOf(elements)].some((node) => 'concept' in node && /withheld/.test(node.concept)),
  },
  'form.organs': { part: 'organ', answers: ({ kind }) => kind === 'organ' },
}
const standAloneKinds = ['exploitation', 'marriage', 'organ', 'document']

export const standAlone: Rule = (law) => {
  const offences = law.offences.filter(({ kind }) => standAloneKinds.includes(kind))
  const each = Object.entries(forms).map(([form, { part, answers }]) => ({
    form,
    part,
    by: offences.filter(answers),
  }))
  const lacking = each.filter(({ by }) => by.length === 0)
  const [known, unknown] = [true, false].map((claimed) =>
    lacking.filter(({ part }) => (law.complete(part) !== undefined) === claimed).map(({ form }) => form),
  )
  const remarks: Remark[] = each
    .filter(({ by }) => by.length > 0)
    .map(({ form, by }) => ({ code: 'covers', names: [form], offences: refs(by) }))
  if (known !== undefined && known.length > 0) remarks.push({ code: 'missing', names: known })
  if (unknown !== undefined && unknown.length > 0) remarks.push({ code: 'silent', names: unknown })
  const claims = lacking.flatMap(({ part }) => law.complete(part) ?? [])
  const found = each.flatMap(({ by }) => by)
  const bases = [
    ...sourcesOf(
      law,
      offences.filter((one) => found.includes(one)),
    ),
    ...new Map(claims.map((claim) => [claim.source.article, basisOf(law, claim.source)])).values(),
  ]
  const missing = lacking.map(({ form }) => form)
  if (found.length === 0 && (known?.length ?? 0) === 0)
    return finding('not-assessed', remarks, bases, missing)
  return finding(verdictOf(each.length, missing.length), remarks, bases, missing)
}

/** Each concept in some offence of these kinds. What the pack does not hold is silence, unless it holds the whole kind. */
const byConcepts =
  (part: Complete['part'], concepts: readonly string[]): Rule =>
  (law) => {
    const each = concepts.map((concept) => ({ concept, by: having(law, [part], concept) }))
    const missing = each.filter(({ by }) => by.length === 0).map(({ concept }) => concept)
    const offences = [...new Set(each.flatMap(({ by }) => by))]
    const claim = law.complete(part)
    const remarks: Remark[] = each
      .filter(({ by }) => by.length > 0)
      .map(({ concept, by }) => ({ code: 'covers', names: [concept], offences: refs(by) }))
    if (missing.length > 0) remarks.push({ code: claim === undefined ? 'silent' : 'missing', names: missing })
    if (offences.length === 0)
      return claim === undefined
        ? finding('not-assessed', remarks, [], missing)
        : finding('not', remarks, [basisOf(law, claim.source)], missing)
    return finding(missing.length === 0 ? 'met' : 'partly', remarks, sourcesOf(law, offences), missing)
  }

export const launderingConduct = byConcepts('laundering', ['laundering.conversion', 'laundering.concealment'])
export const bribery = byConcepts('corruption', ['corruption.active', 'corruption.passive'])
export const witnessObstruction = byConcepts('obstruction', ['obstruction.witness', 'obstruction.evidence'])
export const officialObstruction = byConcepts('obstruction', ['obstruction.official'])
const corruption = (law: LawOn): LoadedOffence[] => law.offences.filter(({ kind }) => kind === 'corruption')
export const corruptionAccomplice: Rule = (law) =>
  corruption(law).length === 0
    ? finding('not-assessed', [{ code: 'silent', names: ['offence.corruption'] }], [], ['offence.corruption'])
    : byMode(['accomplice'], corruption)(law)

const laundering = (law: LawOn): LoadedOffence[] => law.offences.filter(({ kind }) => kind === 'laundering')

export const launderingOfAcquired: Rule = (law) => {
  const conduct = byConcepts('laundering', ['laundering.acquisition'])(law)
  const modes = byMode(['attempt', 'accomplice', 'conspiracy'], laundering)(law)
  if (laundering(law).length === 0) return conduct
  const lacking = [conduct, modes].filter(({ verdict }) => verdict !== 'met').length
  return finding(
    verdictOf(2, lacking) === 'not' ? 'not-assessed' : verdictOf(2, lacking),
    [...conduct.remarks, ...modes.remarks],
    [...conduct.bases, ...modes.bases],
    [...conduct.missing, ...modes.missing],
  )
}

/** A laundering offence that names its predicates names them as offences; one that names none takes every crime. */
export const predicates: Rule = (law) => {
  const offences = laundering(law)
  if (offences.length === 0)
    return finding(
      'not-assessed',
      [{ code: 'silent', names: ['offence.laundering'] }],
      [],
      ['offence.laundering'],
    )
  const listed = offences.flatMap(({ elements }) =>
    [...nodesOf(elements)].flatMap((node) => ('offence' in node ? node.offence : [])),
  )
  if (
    listed.length === 0 ||
    offences.some(({ elements }) => ![...nodesOf(elements)].some((node) => 'offence' in node))
  )
    return finding('met', [{ code: 'any-predicate', offences: refs(offences) }], sourcesOf(law, offences))
  const named = law.pack.offences.filter(({ ref }) => listed.includes(ref))
  const wanted = {
    'offence.trafficking': 'trafficking',
    'offence.group': 'group',
    'offence.corruption': 'corruption',
    'offence.obstruction': 'obstruction',
  }
  const missing = Object.entries(wanted)
    .filter(([, kind]) => !named.some((one) => one.kind === kind))
    .map(([name]) => name)
  const bases = basesOf(law, offences, (node) => 'offence' in node)
  const found = Object.keys(wanted).filter((name) => !missing.includes(name))
  const remarks: Remark[] = found.length > 0 ? [{ code: 'covers', names: found }] : []
  if (missing.length > 0) remarks.push({ code: 'silent', names: missing })
  const verdict = missing.length === 0 ? 'met' : found.length === 0 ? 'not-assessed' : 'partly'
  return finding(verdict, remarks, bases, missing)
}

export const useOfServices: Rule = (law) => {
  const offences = law.offences.filter(({ kind }) => kind === 'use-of-services')
  if (offences.length > 0)
    return finding('met', [{ code: 'covers', offences: refs(offences) }], sourcesOf(law, offences))
  const claim = law.complete('use-of-services')
  return claim === undefined
    ? finding('not-assessed', [{ code: 'silent', names: ['offence.use-of-services'] }], [])
    : finding(
        'not',
        [{ code: 'missing', names: ['offence.use-of-services'] }],
        [basisOf(law, claim.source)],
        ['offence.use-of-services'],
      )
}

/** A defence for what a victim was compelled to do, wherever the pack holds one; immunity without a defence is for people to answer. */
export const nonPunishment: Rule = (law) => {
  const asked = ['defence.compelled-victim', 'defence.direct-consequence']
  const found = law.offences.flatMap((offence) =>
    offence.defences
      .filter(({ when }) =>
        [...nodesOf(when)].some((node) => 'concept' in node && asked.includes(node.concept)),
      )
      .map((defence) => ({ offence, defence })),
  )
  if (found.length === 0)
    return finding('not-assessed', [{ code: 'silent', names: ['rule.non-punishment'] }], [])
  return finding(
    'met',
    [{ code: 'covers', names: ['rule.non-punishment'], offences: refs(found.map(({ offence }) => offence)) }],
    found.map(({ offence, defence }) => basisOf(law, defence.source, { offence: offence.ref })),
  )
}

const bondage = [
  'exploitation.forced-labour',
  'exploitation.debt-bondage',
  'exploitation.slavery',
  'exploitation.servitude',
]
/** Coercion in any of its forms: 22 USC 7102 asks for threats of serious harm, schemes and abuse of law, not for the word. */
const force = ['means.force', 'means.fraud', 'means.coercion'] as const
const coercion = ['means.coercion', 'means.threat-of-force', 'means.scheme-of-fear', 'means.threat-of-law']

/** 22 USC 7102: sex trafficking by force, fraud or coercion or of a child, and labour trafficking by the same for bondage. */
export const severeForms: Rule = withTrafficking((law) => {
  const row = (purpose: string, how: string, conduct: Partial<Conduct>) => {
    const conducts = law.taxonomy.narrower(purpose).map((one) => ({ ...conduct, purposes: [one] }))
    const reach = Math.max(...conducts.map((one) => law.reach(one)))
    return { names: [purpose, how], reach, conducts }
  }
  const rows = [
    ...['exploitation.sexual', ...bondage].flatMap((purpose) =>
      force.map((how) => row(purpose, how, { means: how === 'means.coercion' ? coercion : [how] })),
    ),
    row('exploitation.sexual', 'age.under-18', child),
  ]
  const lacking = rows.filter(({ reach }) => reach === 0)
  const conditional = rows.filter(({ reach }) => reach === 1)
  const more = new Set(conditional.flatMap(({ conducts }) => conducts.flatMap((one) => law.conditions(one))))
  const remarks: Remark[] = lacking.map(({ names }) => ({ code: 'missing', names }))
  if (lacking.length < rows.length) remarks.unshift({ code: 'covers', offences: refs(law.trafficking) })
  if (conditional.length > 0) remarks.push({ code: 'condition', names: ['offence.trafficking', ...more] })
  const verdict =
    lacking.length === 0 && conditional.length > 0 ? 'partly' : verdictOf(rows.length, lacking.length)
  const missing = lacking.map(({ names }) => names.join(' '))
  return finding(verdict, remarks, sourcesOf(law, law.trafficking), missing)
})

/** Offences that reach sexual exploitation, for 22 USC 7106(a)(2). */
export const sexTrafficking = (law: LawOn): LoadedOffence[] => {
  const asked = law.covered.get('exploitation.sexual')
  if (asked === undefined) return []
  return law.trafficking.filter((offence) =>
    [30, 17].some((age) => law.reach({ purposes: [asked], age }, [offence]) > 0),
  )
}

/** UNTOC art. 34(3): what goes further than the Protocol asks is recorded, never demanded. */
export const stricter = (rules: readonly Rule[]): Rule =>
  withTrafficking((law) => {
    const wider = rules.flatMap((rule) => rule(law).remarks).filter(({ code }) => code.startsWith('wider-'))
    const uses = useOfServices(law)
    const found: Finding['remarks'] = [...wider, ...(uses.verdict === 'met' ? uses.remarks : [])]
    return finding(
      found.length > 0 ? 'met' : 'not-assessed',
      found,
      found.length > 0 ? [...sourcesOf(law, law.trafficking), ...uses.bases] : [],
    )
  })
