// Why an exhibit is contested, in English and Urdu; the Urdu is unreviewed.
import type { CaseFile } from '@clew/casefile'
import type { Assessment, CustodyAssessment, CustodyFinding } from '../assessment/index.ts'
import type { Language } from './said.ts'

type P = Readonly<Record<string, string>>
type Sentence = Readonly<Record<Language, (p: P) => string>>

/** What was done, as it follows "by whom". */
const deeds: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    collected: 'collected',
    sealed: 'sealed',
    'handed-over': 'handed over',
    examined: 'examined',
    copied: 'copied',
    returned: 'returned',
    destroyed: 'destroyed',
  },
  ur: {
    collected: 'تحویل میں لینا',
    sealed: 'مہر بند کرنا',
    'handed-over': 'حوالے کرنا',
    examined: 'جانچ',
    copied: 'نقل',
    returned: 'واپسی',
    destroyed: 'تلفی',
  },
}

export const custodyKindWord = (kind: string, language: Language): string => deeds[language][kind] ?? kind

export const custodyWords: Readonly<Record<CustodyFinding['code'], Sentence>> = {
  'no-collection': {
    en: (p) => `the log begins with ${p['by']} and does not say who collected it`,
    ur: (p) => `ریکارڈ ${p['by']} سے شروع ہوتا ہے اور یہ نہیں بتاتا کہ اسے کس نے تحویل میں لیا`,
  },
  'giver-not-holder': {
    en: (p) => `${p['by']} handed it over while ${p['holder']} held it`,
    ur: (p) => `${p['by']} نے اسے حوالے کیا جبکہ وہ ${p['holder']} کے پاس تھی`,
  },
  'gap-between-holders': {
    en: (p) =>
      `nothing says how it came from ${p['holder']} to ${p['by']} (${custodyKindWord(p['kind'] ?? '', 'en')})`,
    ur: (p) =>
      `یہ درج نہیں کہ یہ ${p['holder']} سے ${p['by']} تک کیسے پہنچی (${custodyKindWord(p['kind'] ?? '', 'ur')})`,
  },
  'hand-over-unconfirmed': {
    en: (p) => `${p['to']} never confirmed that ${p['by']} handed it over`,
    ur: (p) => `${p['to']} نے تصدیق نہیں کی کہ ${p['by']} نے اسے حوالے کیا`,
  },
  'seal-differs': {
    en: (p) => `it was sealed under ${p['seal']} and found under ${p['other']}`,
    ur: (p) => `اس پر مہر ${p['seal']} لگائی گئی تھی مگر ${p['other']} پائی گئی`,
  },
  'seal-opened-unexamined': {
    en: () => 'it was sealed anew, and nothing says who opened the seal before and why',
    ur: () => 'اس پر دوبارہ مہر لگی، اور یہ درج نہیں کہ پہلی مہر کس نے اور کیوں کھولی',
  },
  'after-destruction': {
    en: (p) => `something happened to it after it was destroyed (${custodyKindWord(p['kind'] ?? '', 'en')})`,
    ur: (p) => `تلف ہونے کے بعد اس کے ساتھ کچھ ہوا (${custodyKindWord(p['kind'] ?? '', 'ur')})`,
  },
  'time-runs-back': {
    en: () => 'times run back: what was written down later is said to have happened earlier',
    ur: () => 'وقت الٹا چلتا ہے: جو بعد میں لکھا گیا وہ پہلے کا بتایا گیا ہے',
  },
  'file-differs': {
    en: () => 'a file of it is no longer the one that arrived: its SHA-256 differs',
    ur: () => 'اس کی ایک فائل وہ نہیں رہی جو موصول ہوئی تھی: اس کا SHA-256 مختلف ہے',
  },
}

/** `the log begins with …; nothing says how …`: every break once. */
export function custodyReasons({ findings }: CustodyAssessment, language: Language): string {
  const reasons = findings.map(({ code, params }) => custodyWords[code][language](params))
  return [...new Set(reasons)].join(language === 'ur' ? '؛ ' : '; ')
}

/** The reasons of the items named, each with the item's title; items whose custody is sound are passed over. */
export function custodyOfItems(
  ids: readonly string[],
  { custody }: Assessment,
  { evidence }: CaseFile,
  language: Language,
): readonly string[] {
  return custody
    .filter((each) => ids.includes(each.evidence))
    .map((each) => {
      const title = evidence.find(({ id }) => id === each.evidence)?.title ?? each.evidence
      return language === 'ur'
        ? `«${title}» کی تحویل متنازع ہے: ${custodyReasons(each, language)}`
        : `custody of ${title} is contested: ${custodyReasons(each, language)}`
    })
}
