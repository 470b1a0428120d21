// Refusals of figures, for somebody who copies tables out of reports and needs to know which cell, why, and what would be right.
type Said = { what: string; fix: string }

const en = {
  'file-unreadable': {
    what: 'The table cannot be read on from this line: {says}.',
    fix: 'Correct the line, or export the table again.',
  },
  'no-heading': {
    what: 'The table has no heading.',
    fix: 'Begin with a line of column names, as docs/monitoring.md shows.',
  },
  'unknown-column': {
    what: 'No figure has a column "{column}". What is skipped in silence would seem to be taken in.',
    fix: 'Correct its name, or take the column out.',
  },
  'doubled-column': { what: 'The column "{column}" stands twice.', fix: 'Take one of them out.' },
  'missing-column': {
    what: 'The column "{column}" is missing.',
    fix: 'Add it; a figure without it says nothing.',
  },
  'wrong-cells': {
    what: 'The line has {count} cells and the heading has {expected}.',
    fix: 'A cell with a comma or semicolon stands in quotation marks.',
  },
  'unknown-indicator': {
    what: 'There is no indicator "{found}".',
    fix: 'Use an id of the list of indicators.',
  },
  'unknown-state': {
    what: '"{found}" is not a State by two letters.',
    fix: 'Write the code of ISO 3166-1, such as TH.',
  },
  'year-unclear': {
    what: '"{found}" is not a calendar year.',
    fix: 'Write four digits. Where the period is another, say so in the column method.',
  },
  'value-missing': {
    what: 'There is no value, and nothing says why.',
    fix: 'Write the number, or suppressed, not-available or not-applicable. Silence is not zero.',
  },
  'value-ambiguous': {
    what: '"{found}" may be {one} or {other}.',
    fix: 'Write the number without separators.',
  },
  'value-not-whole': {
    what: '"{found}" is not a whole number from 0.',
    fix: 'Write digits only. Shares and rates are computed from the counts, not taken in.',
  },
  'value-too-large': { what: '"{found}" is larger than any count of people.', fix: 'Correct it.' },
  'value-not-yes-or-no': { what: '"{found}" is neither 0 nor 1.', fix: 'Write 1 for yes and 0 for no.' },
  'unknown-word': { what: 'The column "{column}" knows no "{found}".', fix: 'Use one of: {known}.' },
  'breakdown-not-of-indicator': {
    what: 'The indicator {indicator} is not taken apart by {column}.',
    fix: 'Leave the cell empty, or choose another indicator.',
  },
  'source-missing': {
    what: 'The figure names no source.',
    fix: 'Say which report or register it comes from.',
  },
  'url-odd': {
    what: '"{found}" is not a web address.',
    fix: 'Write the whole address with https://, or leave it empty.',
  },
  conflicting: {
    what: 'Line {lines} says {other} for the same State, year and breakdown, and this line says {found}.',
    fix: 'Keep the one that the source carries. Neither was taken in.',
  },
} as const satisfies Readonly<Record<string, Said>>

export type FigureRefusalCode = keyof typeof en

const ur: Readonly<Record<FigureRefusalCode, Said>> = {
  'file-unreadable': {
    what: 'اس سطر سے آگے جدول نہیں پڑھا جا سکتا: {says}۔',
    fix: 'سطر درست کریں یا جدول دوبارہ برآمد کریں۔',
  },
  'no-heading': {
    what: 'جدول کا کوئی عنوان نہیں۔',
    fix: 'کالموں کے ناموں کی سطر سے شروع کریں، جیسا docs/monitoring.md میں ہے۔',
  },
  'unknown-column': {
    what: 'کالم "{column}" کسی عدد کا نہیں۔ خاموشی سے چھوڑا جائے تو لگے گا کہ لے لیا گیا۔',
    fix: 'نام درست کریں یا کالم نکال دیں۔',
  },
  'doubled-column': { what: 'کالم "{column}" دو بار ہے۔', fix: 'ایک نکال دیں۔' },
  'missing-column': { what: 'کالم "{column}" موجود نہیں۔', fix: 'شامل کریں؛ اس کے بغیر عدد کچھ نہیں کہتا۔' },
  'wrong-cells': {
    what: 'سطر میں {count} خانے ہیں اور عنوان میں {expected}۔',
    fix: 'کوما یا سیمی کولن والا خانہ واوین میں لکھیں۔',
  },
  'unknown-indicator': {
    what: 'کوئی اشاریہ "{found}" نہیں۔',
    fix: 'اشاریوں کی فہرست کی شناخت استعمال کریں۔',
  },
  'unknown-state': { what: '"{found}" دو حرفی ریاستی کوڈ نہیں۔', fix: 'ISO 3166-1 کا کوڈ لکھیں، مثلاً TH۔' },
  'year-unclear': {
    what: '"{found}" کیلنڈر سال نہیں۔',
    fix: 'چار ہندسے لکھیں۔ مدت مختلف ہو تو طریقہ کے کالم میں بتائیں۔',
  },
  'value-missing': {
    what: 'کوئی قدر نہیں، اور وجہ بھی نہیں۔',
    fix: 'عدد لکھیں، یا suppressed، not-available یا not-applicable۔ خاموشی صفر نہیں۔',
  },
  'value-ambiguous': {
    what: '"{found}" {one} بھی ہو سکتا ہے اور {other} بھی۔',
    fix: 'عدد بغیر جداکار کے لکھیں۔',
  },
  'value-not-whole': {
    what: '"{found}" صفر سے بڑا پورا عدد نہیں۔',
    fix: 'صرف ہندسے لکھیں۔ شرحیں گنتی سے نکالی جاتی ہیں، درآمد نہیں ہوتیں۔',
  },
  'value-too-large': { what: '"{found}" لوگوں کی کسی بھی گنتی سے بڑا ہے۔', fix: 'درست کریں۔' },
  'value-not-yes-or-no': { what: '"{found}" نہ 0 ہے نہ 1۔', fix: 'ہاں کے لیے 1 اور نہیں کے لیے 0 لکھیں۔' },
  'unknown-word': { what: 'کالم "{column}" میں "{found}" معلوم نہیں۔', fix: 'ان میں سے ایک لکھیں: {known}۔' },
  'breakdown-not-of-indicator': {
    what: 'اشاریہ {indicator} {column} کے لحاظ سے تقسیم نہیں ہوتا۔',
    fix: 'خانہ خالی چھوڑیں یا دوسرا اشاریہ چنیں۔',
  },
  'source-missing': { what: 'عدد کا کوئی ماخذ نہیں۔', fix: 'بتائیں کس رپورٹ یا رجسٹر سے ہے۔' },
  'url-odd': { what: '"{found}" ویب پتہ نہیں۔', fix: 'https:// کے ساتھ پورا پتہ لکھیں یا خالی چھوڑیں۔' },
  conflicting: {
    what: 'سطر {lines} اسی ریاست، سال اور تقسیم کے لیے {other} کہتی ہے، اور یہ سطر {found}۔',
    fix: 'وہ رکھیں جو ماخذ میں ہے۔ دونوں میں سے کوئی نہیں لی گئی۔',
  },
}

export const figureWords = { en, ur }

export type FigureRefusal = {
  readonly code: FigureRefusalCode
  /** In the file, from 1. */
  readonly line: number
  readonly column?: string
  readonly params: Readonly<Record<string, string>>
}

/** The words of a refusal in a language that is known, else in English. */
export function figureRefusalIn(
  language: string,
  { code, params }: Pick<FigureRefusal, 'code' | 'params'>,
): { message: string; hint: string } {
  const words = (language === 'ur' ? figureWords.ur : figureWords.en)[code]
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '…')
  return { message: filled(words.what), hint: filled(words.fix) }
}
