// A trace as a paragraph that a judge can read: what the law asks, what answers it, from whom, and what speaks against it.
import type { CaseFile } from '@clew/casefile'
import type { Assessment, ChargeAssessment, Trace } from '../assessment/index.ts'
import { custodyOfItems } from './custody-words.ts'
import { inLanguage, type Language, list } from './said.ts'
import { standingSentence, standingWord } from './standing-words.ts'

type Context = { readonly assessment: Assessment; readonly caseFile: CaseFile; readonly language: Language }

const words = {
  en: {
    asks: (title: string, cited: string) => `The law asks for: ${title} (${cited}).`,
    found: (proved: boolean) =>
      proved ? 'The court found this element proved.' : 'The court found this element not proved.',
    fact: (id: string, says: string, standing: string) => `${id} “${says}” is ${standing}`,
    by: (items: string, sources: string) => ` on ${items} (${sources})`,
    decided: ' as decided or agreed',
    through: (fact: string) => `, attributed to the accused through ${fact}`,
    similar: (facts: string) => `; similar independent accounts: ${facts}`,
    against: (items: string) => `; against it: ${items}`,
    none: 'No fact of the file answers it.',
    offence: (ref: string, accused: string) => `It is made out through ${ref} by ${accused}.`,
    alternatives: (titles: string) => `Not relied on: ${titles}.`,
    charge: (title: string, cited: string, accused: string, standing: string) =>
      `${title} (${cited}) against ${accused}: ${standing}.`,
    contested: 'It is contested.',
  },
  ur: {
    asks: (title: string, cited: string) => `قانون یہ عنصر مانگتا ہے: ${title} (${cited})۔`,
    found: (proved: boolean) =>
      proved ? 'عدالت نے اس عنصر کو ثابت مانا۔' : 'عدالت نے اس عنصر کو ثابت نہیں مانا۔',
    fact: (id: string, says: string, standing: string) => `${id} «${says}»: ${standing}`,
    by: (items: string, sources: string) => `، بنیاد ${items} (${sources})`,
    decided: '، فیصلے یا اتفاق سے',
    through: (fact: string) => `، ملزم سے ${fact} کے ذریعے منسوب`,
    similar: (facts: string) => `؛ ملتے جلتے آزاد بیانات: ${facts}`,
    against: (items: string) => `؛ اس کے خلاف: ${items}`,
    none: 'فائل کا کوئی امر اس کا جواب نہیں دیتا۔',
    offence: (ref: string, accused: string) => `یہ ${accused} کے ${ref} کے ذریعے بنتا ہے۔`,
    alternatives: (titles: string) => `جن پر انحصار نہیں: ${titles}۔`,
    charge: (title: string, cited: string, accused: string, standing: string) =>
      `${accused} کے خلاف ${title} (${cited}): ${standing}۔`,
    contested: 'یہ متنازع ہے۔',
  },
} as const

function factSentence(answer: Trace['facts'][number], context: Context): string {
  const { assessment, caseFile, language } = context
  const w = words[language]
  const fact = caseFile.facts.find((f) => f.id === answer.fact)
  const standing = assessment.facts.find((f) => f.fact === answer.fact)
  const titles = (ids: readonly string[]): string =>
    list(
      ids.map((id) => caseFile.evidence.find((e) => e.id === id)?.title ?? id),
      language,
    )
  let text = w.fact(answer.fact, fact?.says ?? '', standingWord(answer.standing, language))
  if (standing !== undefined) {
    if (standing.decidedBy.length > 0) text += w.decided
    else if (standing.support.length > 0)
      text += w.by(titles(standing.support), list(standing.sources, language))
    if (standing.similar.length > 0) text += w.similar(list(standing.similar, language))
    if (standing.against.length > 0) text += w.against(titles(standing.against))
    const broken = custodyOfItems(restedOn(standing.custody, context), assessment, caseFile, language)
    if (broken.length > 0)
      text += `${language === 'ur' ? '؛' : ';'} ${broken.join(language === 'ur' ? '؛ ' : '; ')}`
  }
  if (answer.through !== undefined) text += w.through(answer.through.participation)
  return language === 'ur' ? `${text}۔` : `${text}.`
}

/** The items and those that they are derived from: a translation falls into doubt with its original. */
function restedOn(ids: readonly string[], { caseFile }: Context): readonly string[] {
  const all = new Set<string>()
  const add = (id: string): void => {
    if (all.has(id)) return
    all.add(id)
    for (const from of caseFile.evidence.find((e) => e.id === id)?.derivedFrom ?? []) add(from)
  }
  for (const id of ids) add(id)
  return [...all]
}

/** Sentences of one element, deepest relied-on branches in order. */
export function elementSentences(trace: Trace, context: Context): readonly string[] {
  const w = words[context.language]
  const title = inLanguage(trace.title, context.language)
  const sentences = [w.asks(title, trace.cited.text), standingSentence(trace.standing, context.language)]
  if (trace.contested) sentences.push(w.contested)
  if (trace.finding !== undefined) sentences.push(w.found(trace.finding.proved))
  if (trace.offence !== undefined) sentences.push(w.offence(trace.offence.ref, trace.offence.accused))
  const leaves = reliedOn(trace)
  for (const leaf of leaves) {
    const own = leaf === trace ? '' : `${inLanguage(leaf.title, context.language)} (${leaf.cited.text}): `
    if (leaf.facts.length === 0) sentences.push(`${own}${w.none}`)
    else
      sentences.push(
        ...leaf.facts.slice(0, 3).map((f, at) => `${at === 0 ? own : ''}${factSentence(f, context)}`),
      )
  }
  const others = trace.kind === 'any' ? trace.children.filter((c) => !c.carries && c.facts.length > 0) : []
  if (others.length > 0)
    sentences.push(
      w.alternatives(
        list(
          others.map((c) => inLanguage(c.title, context.language)),
          context.language,
        ),
      ),
    )
  return sentences
}

function reliedOn(trace: Trace): readonly Trace[] {
  if (trace.children.length === 0) return [trace]
  return trace.children.filter((c) => trace.kind !== 'any' || c.carries).flatMap(reliedOn)
}

/** The whole charge: one opening sentence, then a paragraph for each element. */
export function chargeParagraphs(
  charge: ChargeAssessment,
  assessment: Assessment,
  caseFile: CaseFile,
  language: Language,
): readonly string[] {
  const context = { assessment, caseFile, language }
  return [
    words[language].charge(
      inLanguage(charge.title, language),
      charge.cited.text,
      charge.accused,
      standingWord(charge.standing, language),
    ),
    ...charge.elements.map((element) => elementSentences(element, context).join(' ')),
  ]
}
