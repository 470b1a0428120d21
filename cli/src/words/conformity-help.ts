/** The help page of `clew conformity`, in both languages. */
import type { HelpPage } from '../help.ts'

export const conformityHelpEnglish: HelpPage = {
  usage: ['clew conformity <law> [options]'],
  about: [
    'Holds a national law against the Palermo Protocol, UNTOC and the minimum standards of the TVPA, item by item: met, partly, not met, not assessed, not applicable. Law and practice are two answers, and there is no score.',
    'What the pack’s data can decide is computed, with the articles it rests on; the rest is answered by people in conformity/answers.yaml of the pack. What a pack does not hold is never taken for a gap in the law, unless the pack claims to be whole.',
  ],
  rows: [
    ['--as-of <day>', 'the law in force on that day, as 2002-06-30; today if left away'],
    ['--since <day>', 'what changed from that day to the day of --as-of'],
    ['--against <text,…>', 'palermo, untoc, tvpa, eu'],
    ['--compare <pack,…>', 'these laws beside it, as a table'],
    ['--draft <folder>', 'an edited copy of the pack: what would change, and in which cases'],
    ['--cases <folder>', 'with --draft: the case files to try; those of this installation if left away'],
    ['--item <P-3c>', 'only this item'],
    ['--markdown', 'the report as Markdown'],
    ['--docx <file>', 'the report as a Word file'],
    ['--pdf <file>', 'the report as a PDF'],
  ],
  examples: [
    ['clew conformity th --since 2016-01-01', 'What the amendments since then changed.'],
    ['clew conformity ph --docx ph.docx', 'A report to send to a ministry, with an article on every line.'],
    ['clew conformity in --item P-3c', 'Why a child’s trafficking needs a means in that law.'],
    ['clew conformity my --draft my-draft', 'What an edited copy of law-packs/my would change.'],
  ],
}

export const conformityHelpUrdu: HelpPage = {
  usage: ['clew conformity <law> [options]'],
  about: [
    'قومی قانون کو پالرمو پروٹوکول، یو این ٹی او سی اور ٹی وی پی اے کے کم از کم معیار پر شق بہ شق پرکھتا ہے: پوری، جزوی، پوری نہیں، جانچی نہیں گئی، لاگو نہیں۔ قانون اور عمل دو الگ جواب ہیں، اور کوئی نمبر نہیں دیا جاتا۔',
    'جس کا فیصلہ پیک کے اعداد سے ہو سکے وہ دفعات سمیت نکالا جاتا ہے؛ باقی کا جواب لوگ پیک کی conformity/answers.yaml میں دیتے ہیں۔ جو پیک میں نہیں اسے قانون کا خلا نہیں سمجھا جاتا، جب تک پیک مکمل ہونے کا دعویٰ نہ کرے۔',
  ],
  rows: [
    ['--as-of <day>', 'اس دن نافذ قانون، جیسے 2002-06-30؛ نہ لکھیں تو آج'],
    ['--since <day>', 'اس دن سے --as-of کے دن تک کیا بدلا'],
    ['--against <text,…>', 'palermo، untoc، tvpa، eu'],
    ['--compare <pack,…>', 'یہ قوانین اس کے برابر، جدول میں'],
    ['--draft <folder>', 'پیک کی ترمیم شدہ نقل: کیا بدلے گا اور کن مقدمات میں'],
    ['--cases <folder>', '--draft کے ساتھ: آزمانے کی کیس فائلیں؛ نہ لکھیں تو اس تنصیب کی'],
    ['--item <P-3c>', 'صرف یہ شق'],
    ['--markdown', 'رپورٹ مارک ڈاؤن میں'],
    ['--docx <file>', 'رپورٹ ورڈ فائل میں'],
    ['--pdf <file>', 'رپورٹ پی ڈی ایف میں'],
  ],
  examples: [
    ['clew conformity th --since 2016-01-01', 'تب سے ترامیم نے کیا بدلا۔'],
    ['clew conformity ph --docx ph.docx', 'وزارت کو بھیجنے کی رپورٹ، ہر سطر پر دفعہ کے ساتھ۔'],
    ['clew conformity in --item P-3c', 'اس قانون میں بچے کی تجارت کے لیے ذریعہ کیوں درکار ہے۔'],
    ['clew conformity my --draft my-draft', 'law-packs/my کی ترمیم شدہ نقل سے کیا بدلے گا۔'],
  ],
}
