/** Puts what conformity found into the words of every language, and beside it where other laws and States have answered. */
import type {
  ConformityCounts,
  ConformityItemChange,
  ConformityItem,
  ConformityLaw,
  ConformityPractice,
} from '@clew/contract'
import {
  countOf,
  nameFor,
  sayRemark,
  verdicts,
  type ConformityReport,
  type ItemAnswer,
  type ItemChange as Change,
  type LoadedPack,
  type PersonAnswer,
  type Provision,
  type Remark,
  type Taxonomy,
} from '@clew/law'
import { printed } from '../law/index.ts'
import type { Bench } from './reports.ts'

export function lawShown(pack: LoadedPack): ConformityLaw {
  return {
    pack: pack.pack,
    title: pack.title,
    kind: pack.kind,
    ...(pack.state === undefined ? {} : { state: pack.state }),
    version: pack.version,
    reviewed: pack.review !== 'unverified',
  }
}

export function countsOf(report: ConformityReport): ConformityCounts[] {
  return report.frames.map((frame) => ({
    frame,
    counts: Object.fromEntries(
      verdicts
        .map((verdict) => [verdict, countOf(report, frame, verdict)] as const)
        .filter(([, count]) => count > 0),
    ),
  }))
}

const named = (id: string, taxonomy: Taxonomy) => ({
  id,
  name: { en: nameFor(id, taxonomy, 'en'), ur: nameFor(id, taxonomy, 'ur') },
})
const said = (remark: Remark, taxonomy: Taxonomy) => ({
  code: remark.code,
  said: { en: sayRemark(remark, taxonomy, 'en'), ur: sayRemark(remark, taxonomy, 'ur') },
})
const provision = ({ text, pack, offence, element, reading, entry }: Provision) => ({
  text,
  pack,
  reading,
  ...(offence === undefined ? {} : { offence }),
  ...(element === undefined ? {} : { element }),
  ...(entry === undefined ? {} : { entry }),
})

function person(by: PersonAnswer | undefined, pack: LoadedPack) {
  if (by === undefined) return {}
  const { answer, evidence, source, reason, on } = by
  return {
    person: {
      answer,
      evidence,
      ...(source === undefined ? {} : { cited: printed(pack.instruments, source) }),
      ...(reason === undefined ? {} : { reason }),
      by: by.by,
      on,
    },
  }
}

export const isGap = ({ law }: ItemAnswer): boolean => law.verdict === 'not' || law.verdict === 'partly'

/** At most this many laws are pointed at for one gap; those whose text was read come first, and unread ones not at all. */
const mostModels = 4

/** Laws of other States that meet the item on the same day, with their provisions: where model wording stands. */
export function modelsFor(answer: ItemAnswer, own: string, day: string, bench: Bench) {
  if (!isGap(answer)) return []
  const found = bench.law.packs
    .filter(({ pack, kind }) => pack !== own && kind !== 'international')
    .flatMap((pack) => {
      const other = bench.report(pack.pack, day).items.find(({ item }) => item === answer.item)
      if (other === undefined || other.law.verdict !== 'met' || other.law.bases.length === 0) return []
      if (other.law.bases.every(({ reading }) => reading === 'unverified')) return []
      return [{ pack, provisions: other.law.bases, read: other.law.reading === 'read' ? 0 : 1 }]
    })
  return found
    .toSorted((a, b) => a.read - b.read)
    .slice(0, mostModels)
    .map(({ pack, provisions }) => ({
      pack: pack.pack,
      title: pack.title,
      provisions: provisions.slice(0, 6).map(provision),
    }))
}

/** Practices of other States and bodies. */
export function practicesFor(
  item: string,
  pack: LoadedPack,
  { standards }: Bench,
): readonly ConformityPractice[] {
  return standards
    .practicesFor(item)
    .filter(({ states }) => states.length === 0 || states.some((state) => state !== pack.state))
    .map(({ states: _states, ...practice }) => practice)
}

export function sayItem(answer: ItemAnswer, pack: LoadedPack, day: string, bench: Bench): ConformityItem {
  const { law, practice, item, frame, group, strength, qualifier, obligation, question, satisfied } = answer
  const { taxonomy } = bench.law
  return {
    item,
    frame,
    group,
    strength,
    ...(qualifier === undefined ? {} : { qualifier }),
    obligation,
    question,
    satisfied,
    law: {
      verdict: law.verdict,
      by: law.by,
      remarks: law.remarks.map((remark) => said(remark, taxonomy)),
      missing: law.missing.map((id) => named(id, taxonomy)),
      provisions: law.bases.map(provision),
      ...(law.reading === undefined ? {} : { reading: law.reading }),
      ...person(law.person, pack),
    },
    practice: { verdict: practice.verdict, ...person(practice.person, pack) },
    models: modelsFor(answer, pack.pack, day, bench),
    measures: bench.standards.measuresFor(item).map(({ id }) => id),
    practices: practicesFor(item, pack, bench).map(({ id }) => id),
  }
}

export function sayChange(
  change: Change,
  after: ConformityReport,
  taxonomy: Taxonomy,
): ConformityItemChange[] {
  const answer = after.items.find(({ item }) => item === change.item)
  if (answer === undefined) return []
  return [
    {
      item: change.item,
      frame: answer.frame,
      obligation: change.obligation,
      strength: answer.strength,
      question: answer.question,
      from: change.from,
      to: change.to,
      gained: change.gained.map((id) => named(id, taxonomy)),
      lost: change.lost.map((id) => named(id, taxonomy)),
      newProvisions: [...change.newProvisions],
      oldProvisions: [...change.oldProvisions],
    },
  ]
}
