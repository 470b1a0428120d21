// Names for elements that a pack leaves unnamed, made from what they ask, so that every line of a proof map can be read in English and Urdu.
import type { Taxonomy, Title } from '../taxonomy/index.ts'

/** Ids that packs give to the usual parts of an offence. */
const usual: Readonly<Record<string, Title>> = {
  act: { en: 'Act', ur: 'فعل' },
  acts: { en: 'Acts', ur: 'افعال' },
  means: { en: 'Means', ur: 'ذرائع' },
  purpose: { en: 'Purpose', ur: 'مقصد' },
  childhood: { en: 'Childhood', ur: 'کم عمری' },
  child: { en: 'Child', ur: 'بچہ' },
  adult: { en: 'Adult', ur: 'بالغ' },
  knowledge: { en: 'Knowledge', ur: 'علم' },
  intent: { en: 'Intent', ur: 'ارادہ' },
  fault: { en: 'Fault element', ur: 'ذہنی عنصر' },
  recklessness: { en: 'Recklessness', ur: 'لاپروائی' },
  condition: { en: 'Condition of the victim', ur: 'متاثرہ شخص کی حالت' },
  nexus: { en: 'Link that the law asks for', ur: 'وہ تعلق جو قانون مانگتا ہے' },
  benefit: { en: 'Benefit', ur: 'فائدہ' },
  venture: { en: 'Venture', ur: 'مشترکہ کاروبار' },
  exploitation: { en: 'Exploitation', ur: 'استحصال' },
  help: { en: 'Help', ur: 'مدد' },
  step: { en: 'Step towards the offence', ur: 'جرم کی طرف قدم' },
  agreement: { en: 'Agreement', ur: 'باہمی اتفاق' },
  group: { en: 'Organised group', ur: 'منظم گروہ' },
  official: { en: 'Public official', ur: 'سرکاری اہلکار' },
  'principal-offence': { en: 'Offence of the principal', ur: 'اصل مجرم کا جرم' },
}

const degrees: Readonly<Record<string, Title>> = {
  intent: { en: 'Intent', ur: 'ارادہ' },
  knowledge: { en: 'Knowledge', ur: 'علم' },
  recklessness: { en: 'Recklessness', ur: 'لاپروائی' },
  'ought-to-know': { en: 'Ought to have known', ur: 'معلوم ہونا چاہیے تھا' },
}

export function usualTitle(id: string): Title {
  return { en: sentence(id.replaceAll('-', ' ')), ...usual[id] }
}

export function groupTitle(kind: 'all' | 'any' | 'at-least', atLeast: number): Title {
  if (kind === 'all') return { en: 'All of these', ur: 'یہ سب' }
  if (kind === 'any') return { en: 'One of these', ur: 'ان میں سے ایک' }
  return { en: `At least ${atLeast} of these`, ur: `ان میں سے کم از کم ${atLeast}` }
}

export function conceptTitle(taxonomy: Taxonomy, concept: string): Title {
  const title = taxonomy.titleOf(concept)
  return { ...title, en: sentence(title.en) }
}

export function mentalTitle(taxonomy: Taxonomy, degree: string, of: readonly string[]): Title {
  const about = of.map((concept) => taxonomy.titleOf(concept))
  const word: Title = degrees[degree] ?? { en: degree }
  const english = `${word.en}: ${about.map(({ en }) => en).join(' or ')}`
  if (word['ur'] === undefined || about.some((title) => title['ur'] === undefined)) return { en: english }
  return { en: english, ur: `${word['ur']}: ${about.map((title) => title['ur']).join(' یا ')}` }
}

export function ageTitle(under: number | undefined, atLeast: number | undefined): Title {
  if (under !== undefined && atLeast !== undefined)
    return { en: `Aged ${atLeast} to ${under - 1}`, ur: `عمر ${atLeast} سے ${under - 1} سال` }
  if (under !== undefined) return { en: `Under ${under}`, ur: `${under} سال سے کم عمر` }
  return { en: `At least ${atLeast ?? 0} years old`, ur: `کم از کم ${atLeast ?? 0} سال عمر` }
}

export function countTitle(count: 'victims' | 'persons', atLeast: number): Title {
  return count === 'victims'
    ? { en: `At least ${atLeast} victims`, ur: `کم از کم ${atLeast} متاثرین` }
    : { en: `At least ${atLeast} persons`, ur: `کم از کم ${atLeast} افراد` }
}

export function offenceTitle(refs: readonly string[]): Title {
  return { en: `Offence: ${refs.join(' or ')}`, ur: `جرم: ${refs.join(' یا ')}` }
}

export function baseTitle(base: 'whole' | 'mental'): Title {
  return base === 'whole'
    ? { en: 'The offence itself', ur: 'خود جرم' }
    : { en: 'Mental element of the offence', ur: 'جرم کا ذہنی عنصر' }
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
