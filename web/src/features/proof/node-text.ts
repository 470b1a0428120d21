/** What is written on a node of the proof: a title, and under it where it is from. */
import type { CaseFile } from '@clew/casefile'
import type { Assessment, Trace } from '@clew/law'
import type { Text } from '../../i18n/use-text.ts'
import type { Names } from '../case-file/names.ts'
import type { ProofNode } from './proof-model.ts'

/** `whole` where the small line must be read in full, whatever the room. */
export type NodeText = { title: string; sub: string; whole?: boolean }

export function findTrace(trace: Trace, element: string): Trace | undefined {
  if (trace.element === element) return trace
  for (const child of trace.children) {
    const found = findTrace(child, element)
    if (found !== undefined) return found
  }
  return undefined
}

/** The trace of an element node in the assessment. */
export function traceOf(assessment: Assessment, node: ProofNode): Trace | undefined {
  const charge = assessment.charges.find((one) => one.charge === node.charge)
  return charge === undefined ? undefined : findTrace(charge.trace, node.id)
}

/** Writes the texts of all nodes of one file and assessment. */
export function nodeTexts(caseFile: CaseFile, assessment: Assessment, names: Names, text: Text) {
  const charges = new Map(assessment.charges.map((charge) => [charge.charge, charge]))
  const places = new Map(caseFile.places.map((place) => [place.id, place.name]))
  const findings = new Map(caseFile.findings.map((finding) => [finding.id, finding]))
  const kinds = new Map(caseFile.sources.map((source) => [source.id, source.kind]))
  const joined = (parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== '').join(' · ')

  return (node: ProofNode): NodeText => {
    switch (node.kind) {
      case 'charge': {
        const charge = charges.get(node.id)
        if (charge === undefined) return { title: node.id, sub: '' }
        const mode = charge.mode === 'principal' ? undefined : text.term('mode', charge.mode)
        const victims = charge.victims.map(names.person).join(', ')
        return {
          title: `${text.words(charge.title)}, ${names.person(charge.accused)}`,
          sub: joined([charge.cited.text, mode, victims]),
        }
      }
      case 'option': {
        const option = assessment.options[Number(node.id)]
        if (option === undefined) return { title: node.id, sub: '' }
        return {
          title: `${text.words(option.title)}, ${names.person(option.accused)}`,
          sub: joined([
            option.cited.text,
            option.missing[0] === undefined
              ? undefined
              : text('proof.missing', { what: text.words(option.missing[0].title) }),
          ]),
        }
      }
      case 'element': {
        const trace = traceOf(assessment, node)
        return {
          title: trace === undefined ? node.id : text.words(trace.title),
          sub: node.weak ? text('proof.weakest') : (trace?.cited.text ?? ''),
          whole: node.weak,
        }
      }
      case 'fact': {
        const fact = names.fact(node.id)
        return {
          title: names.any(node.id),
          sub: joined([fact?.when, fact?.place === undefined ? undefined : places.get(fact.place)]),
        }
      }
      case 'evidence': {
        const item = names.item(node.id)
        if (item === undefined) return { title: node.id, sub: '' }
        const ruling = item.admissibility.status
        return {
          title: names.any(node.id),
          sub: joined([
            text.term('evidence-kind', item.kind),
            ruling === 'admissible' || ruling === 'not-assessed'
              ? undefined
              : text.term('admissibility', ruling),
            item.obtained.how === 'informal-abroad' ? text('proof.provisional') : undefined,
          ]),
        }
      }
      case 'finding':
        return { title: findings.get(node.id)?.court ?? node.id, sub: text('proof.finding') }
      case 'source': {
        const kind = names.kind(node.id)
        return {
          title: names.person(node.id),
          sub: text.term(
            'source-kind',
            kind === 'source' ? (kinds.get(node.id) ?? 'source') : (kind ?? 'source'),
          ),
        }
      }
    }
  }
}
