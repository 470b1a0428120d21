// One national law on one day, in the form in which conformity asks about it: what is in force, which offences are trafficking, what the pack holds in full.
import type { Mode } from '@clew/casefile'
import {
  nodesOf,
  type LoadedNode,
  type LoadedOffence,
  type LoadedPack,
  type Taxonomy,
} from '../load/law-set.ts'
import type { Basis as JurisdictionBasis, Citation, Complete, Validity } from '../pack/index.ts'
import type { Provision, Finding, Remark, Verdict } from './answer.ts'
import { conditionsOf, reachOf, type Conduct, type Reach } from './hypothesis.ts'

export const acts = ['act.recruitment', 'act.transportation', 'act.transfer', 'act.harbouring', 'act.receipt']
/** Verbs of other drafters for the same act: whoever provides a person transfers, whoever obtains one receives. */
export const equalVerbs: Readonly<Record<string, readonly string[]>> = {
  'act.transfer': ['act.provision'],
  'act.receipt': ['act.obtaining'],
}
export const means = [
  'means.force',
  'means.threat',
  'means.coercion',
  'means.abduction',
  'means.fraud',
  'means.deception',
  'means.abuse-of-power',
  'means.abuse-of-vulnerability',
  'means.payment-to-controller',
]
export const purposes = [
  'exploitation.sexual',
  'exploitation.forced-labour',
  'exploitation.slavery',
  'exploitation.slavery-like',
  'exploitation.servitude',
  'exploitation.organ-removal',
]

const atBorder = ['act.arranging-entry', 'act.arranging-exit']
const grave = new WeakMap<Taxonomy, Conduct>()

/** An adult exploited in every way by every means, inside a group and across a border: what no trafficking law may fail to reach. */
function gravestIn(taxonomy: Taxonomy): Conduct {
  const known = grave.get(taxonomy)
  if (known !== undefined) return known
  const conduct: Conduct = {
    acts: taxonomy.narrower('act.conduct'),
    means: taxonomy.narrower('means.any'),
    purposes: taxonomy.narrower('exploitation.any'),
    age: 30,
    border: true,
    group: true,
    exploited: true,
  }
  grave.set(taxonomy, conduct)
  return conduct
}

export const child = { age: 17, means: [] } as const
/** The same conduct without a border and without a group. */
export const atHome = ({ taxonomy }: Pick<LawOn, 'taxonomy'>): Partial<Conduct> => ({
  acts: gravestIn(taxonomy).acts.filter((act) => !atBorder.includes(act)),
  border: false,
  group: false,
})

export type LawOn = {
  readonly pack: LoadedPack
  readonly taxonomy: Taxonomy
  readonly day: string
  /** In force, by id: the order of the files changes nothing. */
  readonly offences: readonly LoadedOffence[]
  /** Those in force that are trafficking on their own, not help or use that hangs on another offence. */
  readonly trafficking: readonly LoadedOffence[]
  /** Purposes that some trafficking offence covers: purpose → the concept with which it is asked about. */
  readonly covered: ReadonlyMap<string, string>
  /** Acts of the Protocol that the law covers: act → the concept with which it is asked about. */
  readonly acts: ReadonlyMap<string, string>
  /** Conduct inside one State and without a group, where the law reaches it: what is asked for only at a border helps nobody else. */
  readonly setting: Partial<Conduct>
  complete(part: Complete['part']): Complete | undefined
  modes(mode: Mode): readonly LoadedPack['modes'][number][]
  bases(basis: JurisdictionBasis): readonly LoadedPack['jurisdiction'][number][]
  /** Best reach of the trafficking offences. */
  reach(conduct: Partial<Conduct>, among?: readonly LoadedOffence[]): Reach
  /** What else must be shown where nothing reaches the conduct outright. */
  conditions(conduct: Partial<Conduct>): readonly string[]
  /** The concept itself where covered, else narrower ones that are. */
  forms(
    concept: string,
    conduct: (concept: string) => Partial<Conduct>,
  ): { reach: Reach; narrower: readonly string[] }
}

export const inForceOn = (valid: Validity | undefined, day: string): boolean =>
  valid === undefined ||
  ((valid.from === undefined || valid.from <= day) && (valid.to === undefined || day <= valid.to))

export function lawOn(pack: LoadedPack, taxonomy: Taxonomy, day: string): LawOn {
  const gravest = gravestIn(taxonomy)
  const offences = pack.offences
    .filter(({ valid, auxiliary }) => !auxiliary && inForceOn(valid, day))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const standsAlone = ({ elements }: LoadedOffence): boolean =>
    [30, 17].some((age) => reachOf(elements, { ...gravest, age }, taxonomy) > 0)
  // Some laws put trafficking for organs beside trafficking; it is known by its act.
  const forOrgans = ({ kind, elements }: LoadedOffence): boolean =>
    kind === 'organ' && reachOf(elements, { ...gravest, acts: [] }, taxonomy) === 0
  const trafficking = offences.filter(
    (offence) => (offence.kind === 'trafficking' || forOrgans(offence)) && standsAlone(offence),
  )
  const answers = new Map<string, Reach>()
  const reach: LawOn['reach'] = (conduct, among) => {
    if (among !== undefined) return bestOf(among, { ...gravest, ...conduct }, taxonomy)
    const whole = { ...gravest, ...conduct }
    const key = keyOf(whole)
    let best = answers.get(key)
    if (best === undefined) answers.set(key, (best = bestOf(trafficking, whole, taxonomy)))
    return best
  }
  const forms: LawOn['forms'] = (concept, conduct) => {
    const whole = reach(conduct(concept))
    if (whole === 2) return { reach: 2, narrower: [] }
    const narrower = taxonomy.narrower(concept).filter((one) => one !== concept && reach(conduct(one)) === 2)
    return { reach: whole, narrower: topmost(narrower, taxonomy) }
  }
  const covered = new Map<string, string>()
  const coveredActs = new Map<string, string>()
  const home = atHome({ taxonomy })
  const law: LawOn = {
    pack,
    taxonomy,
    day,
    offences,
    trafficking,
    covered,
    acts: coveredActs,
    setting: reach(home) > 0 || reach({ ...home, age: 17 }) > 0 ? home : {},
    complete: (part) => pack.complete.find((one) => one.part === part && inForceOn(one.valid, day)),
    modes: (mode) => pack.modes.filter((rule) => rule.mode === mode && inForceOn(rule.valid, day)),
    bases: (basis) => pack.jurisdiction.filter((rule) => rule.basis === basis && inForceOn(rule.valid, day)),
    reach,
    conditions: (conduct) => {
      const whole = { ...gravest, ...conduct }
      const found = trafficking.flatMap(({ elements }) => conditionsOf(elements, whole, taxonomy))
      return [...new Set(found)].toSorted()
    },
    forms,
  }
  for (const purpose of purposes) {
    const adult = forms(purpose, (one) => ({ purposes: [one] }))
    const minor = forms(purpose, (one) => ({ purposes: [one], age: 17 }))
    const [narrower] = [...adult.narrower, ...minor.narrower]
    if (adult.reach === 2 || minor.reach === 2) covered.set(purpose, purpose)
    // One practice similar to slavery is no measure of all of them; the Protocol leaves open which they are.
    else if (purpose === 'exploitation.slavery-like') continue
    else if (narrower !== undefined) covered.set(purpose, narrower)
    else if (adult.reach === 1 || minor.reach === 1) covered.set(purpose, purpose)
  }
  for (const act of acts) {
    const reached = (one: string): boolean =>
      [30, 17].some(
        (age) => reach({ acts: [one], age, means: gravest.means.filter((each) => !atActs.has(each)) }) > 0,
      )
    const one = [act, ...(equalVerbs[act] ?? []), ...taxonomy.narrower(act)].find(reached)
    if (one !== undefined) coveredActs.set(act, one)
  }
  return law
}

function bestOf(offences: readonly LoadedOffence[], conduct: Conduct, taxonomy: Taxonomy): Reach {
  let best: Reach = 0
  for (const { elements } of offences) {
    const one = reachOf(elements, conduct, taxonomy)
    if (one === 2) return 2
    if (one > best) best = one
  }
  return best
}

const numbers = new WeakMap<readonly string[], number>()
let lists = 0

/** Several items ask the same of a law. Long lists are few and shared, so they are known by identity. */
function keyOf({ acts: done, means: used, purposes: meant, age, border, group, exploited }: Conduct): string {
  const keys = [done, used, meant].map((list) => {
    if (list.length < 7) return list.join(',')
    const known = numbers.get(list) ?? (lists += 1)
    numbers.set(list, known)
    return `#${known}`
  })
  return `${keys.join('|')}|${age}|${border}|${group}|${exploited}`
}

/** Means that some laws list among the acts. */
const atActs = new Set(['means.abduction', 'means.kidnapping', 'means.confinement'])

/** Without those of which a broader one is in the list. */
export const topmost = (concepts: readonly string[], taxonomy: Taxonomy): string[] =>
  concepts.filter((one) => !concepts.some((other) => other !== one && taxonomy.isKindOf(one, other)))

/** Whether a rule that names offences (or none, and so all) reaches each of these. */
export const reaches = (rule: { offences?: string[] | undefined }, { id }: LoadedOffence): boolean =>
  rule.offences === undefined || rule.offences.includes(id)

export function basisOf(
  { pack, offences }: LawOn,
  source: Citation,
  of?: { offence: string; element?: string },
): Provision {
  const entry = of === undefined ? undefined : offences.find(({ ref }) => ref === of.offence)?.reading
  return { ...citedIn(pack.instruments, source, pack.pack), ...of, ...(entry === undefined ? {} : { entry }) }
}

/** A citation with the short title of its text, as a lawyer writes it. */
export function citedIn(instruments: LoadedPack['instruments'], source: Citation, pack: string): Provision {
  const short = instruments.find(({ id }) => id === source.instrument)?.short ?? source.instrument
  return { ...source, pack, text: `${short} ${source.article}` }
}

/** Citations of the nodes of these offences that a test picks, each once. */
export function basesOf(
  law: LawOn,
  offences: readonly LoadedOffence[],
  picks: (node: LoadedNode) => boolean,
): Provision[] {
  const found = new Map<string, Provision>()
  for (const offence of offences)
    for (const node of nodesOf(offence.elements)) {
      if (!picks(node)) continue
      const basis = basisOf(law, node.source, { offence: offence.ref, element: node.id })
      const key = `${basis.offence} ${basis.text}`
      if (!found.has(key)) found.set(key, basis)
    }
  return [...found.values()]
}

/** The sources of whole offences. */
export const sourcesOf = (law: LawOn, offences: readonly LoadedOffence[]): Provision[] =>
  offences.map((offence) => basisOf(law, offence.source, { offence: offence.ref }))

export const aboutFamily =
  (...families: readonly string[]) =>
  (node: LoadedNode): boolean => {
    const named = 'concept' in node ? [node.concept] : 'mental' in node ? node.of : []
    return named.some((concept) => families.some((family) => concept.startsWith(family)))
  }

export function finding(
  verdict: Verdict,
  remarks: readonly Remark[],
  bases: readonly Provision[],
  missing: readonly string[] = [],
): Finding {
  return { verdict, remarks, missing, bases }
}

export const refs = (offences: readonly LoadedOffence[]): string[] => [
  ...new Set(offences.map(({ ref }) => ref)),
]

/** Met when nothing is missing, not when everything is, else partly. */
export function verdictOf(total: number, lacking: number): Verdict {
  if (lacking === 0) return 'met'
  return lacking >= total ? 'not' : 'partly'
}
