// The sentences of the overview in English and Urdu; the Urdu is unreviewed.
import type { Language } from './said.ts'

type P = Readonly<Record<string, string | number>>
type Sentence = Readonly<Record<Language, (p: P) => string>>

const s = (n: unknown): string => (n === 1 ? '' : 's')

/** Parameters are strings that are ready to print, or whole numbers. */
export const overviewWords = {
  'no-charge': {
    en: () => 'Nobody is charged yet.',
    ur: () => 'ابھی کسی پر فردِ جرم عائد نہیں ہوئی۔',
  },
  'all-corroborated': {
    en: (p) =>
      p['total'] === 1
        ? 'The one charge stands on at least two independent sources.'
        : `All ${p['total']} charges stand on at least two independent sources.`,
    ur: (p) =>
      p['total'] === 1
        ? 'واحد الزام کم از کم دو آزاد ذرائع پر قائم ہے۔'
        : `تمام ${p['total']} الزامات کم از کم دو آزاد ذرائع پر قائم ہیں۔`,
  },
  'some-corroborated': {
    en: (p) =>
      `${p['strong']} of ${p['total']} charges stand${p['strong'] === 1 ? 's' : ''} on at least two independent sources.`,
    ur: (p) => `${p['total']} میں سے ${p['strong']} الزامات کم از کم دو آزاد ذرائع پر قائم ہیں۔`,
  },
  'none-corroborated': {
    en: (p) =>
      p['total'] === 1
        ? 'The one charge does not yet stand on two independent sources.'
        : `None of the ${p['total']} charges stands on two independent sources yet.`,
    ur: (p) =>
      p['total'] === 1
        ? 'واحد الزام ابھی دو آزاد ذرائع پر قائم نہیں۔'
        : `${p['total']} میں سے کوئی الزام ابھی دو آزاد ذرائع پر قائم نہیں۔`,
  },
  'weakest-unsupported': {
    en: (p) => `${p['title']} against ${p['accused']} lacks admissible support for: ${p['element']}.`,
    ur: (p) =>
      `${p['accused']} کے خلاف «${p['title']}» میں اس عنصر کا کوئی قابلِ قبول ثبوت نہیں: ${p['element']}۔`,
  },
  'weakest-single': {
    en: (p) =>
      `${p['title']} against ${p['accused']} rests on one source, ${p['source']}, for: ${p['element']}.`,
    ur: (p) =>
      `${p['accused']} کے خلاف «${p['title']}» اس عنصر میں صرف ایک ذریعے ${p['source']} پر قائم ہے: ${p['element']}۔`,
  },
  'weakest-contested': {
    en: (p) => `${p['title']} against ${p['accused']} is contested at: ${p['element']}.`,
    ur: (p) => `${p['accused']} کے خلاف «${p['title']}» اس عنصر پر متنازع ہے: ${p['element']}۔`,
  },
  'custody-broken': {
    en: (p) =>
      p['count'] === 1
        ? `The custody of ${p['item']} is contested: ${p['why']}.`
        : `The custody of ${p['count']} items is contested; first ${p['item']}: ${p['why']}.`,
    ur: (p) =>
      p['count'] === 1
        ? `«${p['item']}» کی تحویل متنازع ہے: ${p['why']}۔`
        : `${p['count']} اشیا کی تحویل متنازع ہے؛ پہلی «${p['item']}»: ${p['why']}۔`,
  },
  'weakest-rejected': {
    en: (p) => `${p['title']} against ${p['accused']} failed in court at: ${p['element']}.`,
    ur: (p) => `${p['accused']} کے خلاف «${p['title']}» عدالت میں اس عنصر پر ناکام ہوا: ${p['element']}۔`,
  },
  'means-not-needed': {
    en: (p) => `${p['title']} asks for no means.`,
    ur: (p) => `«${p['title']}» کے لیے کوئی ذریعۂ جبر ثابت کرنا ضروری نہیں۔`,
  },
  'falls-with': {
    en: (p) =>
      p['count'] === p['total']
        ? `If ${p['source']} falls away, every charge falls.`
        : `If ${p['source']} falls away, ${p['count']} of ${p['total']} charge${s(p['total'])} fall${p['count'] === 1 ? 's' : ''}.`,
    ur: (p) =>
      p['count'] === p['total']
        ? `اگر ${p['source']} نہ رہے تو ہر الزام گر جاتا ہے۔`
        : `اگر ${p['source']} نہ رہے تو ${p['total']} میں سے ${p['count']} الزامات گر جاتے ہیں۔`,
  },
  'no-single-source': {
    en: () =>
      'No single source carries a charge: whichever falls away, every charge that stands still stands.',
    ur: () => 'کوئی الزام کسی ایک ذریعے پر منحصر نہیں: کوئی بھی ذریعہ ہٹ جائے، ہر قائم الزام قائم رہتا ہے۔',
  },
  'not-charged': {
    en: (p) =>
      `${p['parties']} ${p['count'] === 1 ? 'has' : 'have'} a part in the scheme and ${p['count'] === 1 ? 'is' : 'are'} not charged.`,
    ur: (p) => `${p['parties']} کا اس منصوبے میں حصہ ہے اور ان پر فردِ جرم نہیں۔`,
  },
  'not-questioned': {
    en: (p) => `${p['parties']} ${p['count'] === 1 ? 'has' : 'have'} not been questioned.`,
    ur: (p) => `${p['parties']} سے پوچھ گچھ نہیں ہوئی۔`,
  },
  concurrent: {
    en: (p) => `${p['states']} can each claim the case.`,
    ur: (p) => `${p['states']} میں سے ہر ایک اس مقدمے پر دائرۂ اختیار کا دعویٰ کر سکتا ہے۔`,
  },
  barred: {
    en: (p) => `${p['title']} against ${p['accused']} is barred: ${p['bar']}.`,
    ur: (p) => `${p['accused']} کے خلاف «${p['title']}» میں قانونی رکاوٹ ہے: ${p['bar']}۔`,
  },
  options: {
    en: (p) =>
      `${p['count']} further offence${s(p['count'])} stand${p['count'] === 1 ? 's' : ''} on the facts and ${p['count'] === 1 ? 'is' : 'are'} not charged; first ${p['title']} against ${p['accused']}.`,
    ur: (p) =>
      `انہی حقائق پر مزید ${p['count']} جرائم قائم ہیں جن کا الزام نہیں لگایا گیا؛ پہلا: ${p['accused']} کے خلاف «${p['title']}»۔`,
  },
  next: {
    en: (p) => `Next: ${p['what']} (usually held by ${p['heldBy']}; ${p['perishes']}).`,
    ur: (p) => `اگلا قدم: ${p['what']} (عموماً ${p['heldBy']} کے پاس؛ ${p['perishes']})۔`,
  },
  outcome: {
    en: (p) => `The court decided ${p['count']} of ${p['total']} charge${s(p['total'])}: ${p['outcomes']}.`,
    ur: (p) => `عدالت نے ${p['total']} میں سے ${p['count']} الزامات کا فیصلہ کیا: ${p['outcomes']}۔`,
  },
  sentence: {
    en: (p) => `${p['count']} sentence${s(p['count'])} to look at: ${p['flags']}.`,
    ur: (p) => `${p['count']} سزائیں قابلِ غور ہیں: ${p['flags']}۔`,
  },
} satisfies Readonly<Record<string, Sentence>>

export type OverviewCode = keyof typeof overviewWords

export const perishesWords: Readonly<
  Record<Language, Readonly<Record<'hours' | 'days' | 'weeks' | 'stable', string>>>
> = {
  en: {
    hours: 'lost within hours or days',
    days: 'lost within days or two weeks',
    weeks: 'lost within weeks or months',
    stable: 'stable',
  },
  ur: {
    hours: 'گھنٹوں یا دنوں میں ضائع',
    days: 'دنوں یا دو ہفتوں میں ضائع',
    weeks: 'ہفتوں یا مہینوں میں ضائع',
    stable: 'پائیدار',
  },
}

export const barWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    limitation: 'the time limit for prosecution may have passed',
    immunity: 'immunity has not been waived',
    'no-jurisdiction': 'no basis of jurisdiction reaches the acts',
    'not-in-force': 'the text was not in force at the time',
    'mode-not-covered': 'the law does not extend this offence to that mode of liability',
    'foreign-prosecution': 'another State prosecutes the same conduct',
  },
  ur: {
    limitation: 'مقدمے کی مدتِ میعاد گزر چکی ہو سکتی ہے',
    immunity: 'استثنیٰ ختم نہیں کیا گیا',
    'no-jurisdiction': 'کوئی دائرۂ اختیار ان افعال تک نہیں پہنچتا',
    'not-in-force': 'اس وقت یہ متن نافذ نہیں تھا',
    'mode-not-covered': 'قانون اس جرم کو ذمہ داری کی اس صورت تک نہیں بڑھاتا',
    'foreign-prosecution': 'دوسری ریاست اسی فعل پر مقدمہ چلا رہی ہے',
  },
}

export const outcomeWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    convicted: 'convicted',
    'convicted-on-plea': 'convicted on plea',
    'convicted-of-lesser': 'convicted of a lesser offence',
    acquitted: 'acquitted',
    quashed: 'conviction quashed',
    'retrial-ordered': 'retrial ordered',
    discontinued: 'discontinued',
    'time-barred': 'time-barred',
    'no-jurisdiction': 'no jurisdiction',
    immune: 'immune',
    'civil-liability-found': 'civil liability found',
    'violation-found': 'violation found',
    'no-violation': 'no violation',
  },
  ur: {
    convicted: 'مجرم قرار',
    'convicted-on-plea': 'اقبالِ جرم پر مجرم قرار',
    'convicted-of-lesser': 'کم تر جرم میں مجرم قرار',
    acquitted: 'بری',
    quashed: 'سزا کالعدم',
    'retrial-ordered': 'دوبارہ سماعت کا حکم',
    discontinued: 'کارروائی ختم',
    'time-barred': 'میعاد گزر گئی',
    'no-jurisdiction': 'دائرۂ اختیار نہیں',
    immune: 'استثنیٰ',
    'civil-liability-found': 'دیوانی ذمہ داری ثابت',
    'violation-found': 'خلاف ورزی ثابت',
    'no-violation': 'کوئی خلاف ورزی نہیں',
  },
}

export const sentenceFlagWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'below-minimum': 'below the minimum of the law',
    'above-maximum': 'above the maximum of the law',
    suspended: 'suspended',
    'fine-only': 'a fine in place of prison',
    commuted: 'prison commuted to money',
    'non-custodial': 'no custody',
    administrative: 'administrative only',
  },
  ur: {
    'below-minimum': 'قانون کی کم از کم سزا سے کم',
    'above-maximum': 'قانون کی زیادہ سے زیادہ سزا سے زیادہ',
    suspended: 'معطل',
    'fine-only': 'قید کی بجائے جرمانہ',
    commuted: 'قید رقم میں بدل دی گئی',
    'non-custodial': 'قید نہیں',
    administrative: 'صرف انتظامی',
  },
}
