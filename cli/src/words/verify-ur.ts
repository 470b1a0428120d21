/** What `clew verify` says in Urdu; not yet reviewed by a native speaker. */
import type { Finding, FindingCode } from '@clew/seal'
import type { HelpPage } from '../help.ts'
import type { FindingWords, verifyEnglish } from './verify-en.ts'

type Detail = NonNullable<Finding['detail']>
const part = (detail: Detail, name: string): string => String(detail[name] ?? '…')

export const verifyUrdu: typeof verifyEnglish = {
  noFile: 'کون سی برآمد؟',
  fetchIt: 'اسے ‎/api/journal/export سے لیں، پھر: clew verify journal.ndjson',
  badKey: (text) => `"${text}" تصدیقی کلید نہیں۔`,
  keyForm: 'تصدیقی کلید ایک سطر ہے جس کے تین حصے "+" سے جڑے ہوتے ہیں: نام، آٹھ حروف و ہندسے، اور کلید۔',
  wrongUse: (text) => `"${text}" دوسری قسم کی تصدیقی کلید ہے۔`,
  useForm: '‎--key میں تنصیب کی کلید اور ‎--witness میں گواہ کی کلید دیں۔',
  badCheckpoint: (path) => `${path} میں کوئی چیک پوائنٹ نہیں۔`,
  case: 'مقدمہ',
  unit: 'یونٹ',
  system: 'خود Clew',
  entry: (from, to) => (from === to ? `اندراج ${from}` : `اندراجات ${from} تا ${to}`),
  line: (line) => `سطر ${line}`,
  good: (entries, chains) =>
    `درست: ${chains} روزنامچوں کے ${entries} اندراجات بغیر خلا کے ایک دوسرے کے بعد آتے ہیں۔`,
  bad: (count) => `درست نہیں: ${count} نتائج۔`,
  more: (count) => `مزید ${count} نہیں دکھائے گئے۔`,
  sealedAt: (at, size) => `آخری مہر ${at} پر، کل ${size} مہریں۔`,
  unsealed: (count) => `${count} اندراجات آخری مہر سے نئے ہیں؛ ان کے کاٹے جانے کا ابھی کوئی ثبوت نہ ہوگا۔`,
  erased: (count) => `${count} اندراجات کی تفصیل مٹا دی گئی؛ یہ کہ وہ لکھے گئے تھے، قائم ہے۔`,
  signedBy: (name) => `دستخط: ${name}۔`,
  keyFromExport:
    'کلید خود برآمد کے ساتھ آئی، لہٰذا یہ صرف اتنا بتاتا ہے کہ اس کلید کے بغیر کسی نے کچھ نہیں بدلا۔ اسے کہیں اور محفوظ کلید سے ملائیں: ‎--key۔',
  witnessedBy: (name, size, at) => `گواہ ${name}، مہر ${size} تک، ${at} پر۔`,
  kinds: {
    altered: 'بدلا گیا',
    dropped: 'نکالا گیا',
    reordered: 'ترتیب بدلی گئی',
    inserted: 'ڈالا گیا',
    truncated: 'کاٹا گیا',
    'back-dated': 'پچھلی تاریخ',
    unproven: 'غیر ثابت',
    unreadable: 'ناقابلِ خواندگی',
  },
}

export const findingsUrdu: Readonly<Record<FindingCode, FindingWords>> = {
  content: [() => 'اندراج کا ہیش اس کے متن کا نہیں', 'لکھے جانے کے بعد بدلا گیا۔'],
  details: [() => 'اندراج کی تفصیل وہ نہیں جو لکھتے وقت تھی', 'ڈیٹابیس میں تفصیل بدلی گئی۔'],
  replaced: [() => 'اگلا اندراج کسی اور اندراج کے بعد آتا ہے', 'یہ اندراج کسی اور کی جگہ نیا لکھا گیا۔'],
  rewritten: [
    (detail) => `اندراجات آپس میں ملتے ہیں مگر ${part(detail, 'sealed')} کی مہر سے نہیں`,
    'کسی نے ایک کو بدلا اور بعد کے ہیش نئے بنائے۔',
  ],
  missing: [() => 'موجود نہیں، حالانکہ بعد والے ہیں', 'نکال لیے گئے۔'],
  moved: [(detail) => `اندراج ${part(detail, 'was')} کے طور پر لکھا گیا تھا`, 'اندراجات آپس میں بدلے گئے۔'],
  'out-of-place': [() => 'بعد والے اندراجات کے پیچھے ہے', 'برآمد کی ترتیب بدلی گئی۔'],
  twice: [() => 'دو اندراجات کا یہی نمبر ہے', 'ان میں سے ایک ڈالا گیا۔'],
  cut: [(detail) => `موجود نہیں، حالانکہ ${part(detail, 'sealed')} پر مہر لگی`, 'روزنامچے کا آخر کاٹا گیا۔'],
  'time-altered': [
    (detail) => `وقت ${part(detail, 'at')} ہے، پچھلے اندراج سے پہلے، اور ہیش متن کا نہیں`,
    'پچھلی تاریخ ڈالی گئی۔',
  ],
  'time-runs-back': [
    (detail) => `وقت ${part(detail, 'at')} ہے؛ اس سے پہلے والے کا ${part(detail, 'before')}`,
    'بعد میں، پرانی تاریخ کے ساتھ لکھا گیا۔',
  ],
  'time-before-seal': [
    (detail) => `وقت ${part(detail, 'at')} ہے، مگر ${part(detail, 'since')} کی مہر کے وقت موجود نہ تھا`,
    'بعد میں، پرانی تاریخ کے ساتھ لکھا گیا؛ یا کوئی گھڑی بہت غلط تھی۔',
  ],
  'time-after-seal': [
    (detail) => `وقت ${part(detail, 'at')} ہے، مگر مہر ${part(detail, 'sealed')} کی ہے`,
    'مہر پر پچھلی تاریخ ڈالی گئی؛ یا کوئی گھڑی بہت غلط تھی۔',
  ],
  'seal-missing': [
    (detail) => `مہر ${part(detail, 'leaf')} برآمد میں نہیں`,
    'ایک مہر بند سرا چھپایا جا رہا ہے۔',
  ],
  'seal-time': [
    (detail) =>
      `مہر ${part(detail, 'leaf')} کا وقت ${part(detail, 'sealed')} ہے، اپنے سے پہلے والی سے بھی پہلے`,
    'مہر پر پچھلی تاریخ ڈالی گئی۔',
  ],
  'seal-proof': [
    (detail) => `مہر ${part(detail, 'leaf')} اس درخت میں نہیں جس پر دستخط ہوئے`,
    'مہر بند سرا بدلا گیا، یا کبھی مہر بند نہ ہوا۔',
  ],
  root: [
    (detail) =>
      `${part(detail, 'from')} سے آگے کی مہریں وہ نہیں جن پر حجم ${part(detail, 'size')} پر دستخط ہوئے`,
    'کوئی مہر بدلی، نکالی یا ڈالی گئی۔',
  ],
  fork: [
    (detail) => `حجم ${part(detail, 'size')} کا درخت حجم ${part(detail, 'from')} والے کا تسلسل نہیں`,
    'دونوں کے درمیان تاریخ نئی لکھی گئی۔',
  ],
  'kept-differs': [
    (detail) => `حجم ${part(detail, 'size')} کا درخت آپ کے محفوظ چیک پوائنٹ والا نہیں`,
    'اس سے پہلے کی تاریخ نئی لکھی گئی۔',
  ],
  'shorter-than-kept': [
    (detail) =>
      `آپ کے محفوظ چیک پوائنٹ میں ${part(detail, 'size')} مہریں ہیں، اس روزنامچے میں ${part(detail, 'now')}`,
    'مہریں کاٹی گئیں، یا پرانی نقل دکھائی جا رہی ہے۔',
  ],
  'kept-unknown': [
    (detail) => `حجم ${part(detail, 'size')} کے محفوظ چیک پوائنٹ کا اس برآمد سے موازنہ نہیں ہو سکتا`,
    'پورے روزنامچے کی برآمد استعمال کریں۔',
  ],
  unsigned: [
    (detail) => `حجم ${part(detail, 'size')} کے چیک پوائنٹ پر ${part(detail, 'key')} کے درست دستخط نہیں`,
    'کسی اور نے بنایا، یا بدلا گیا۔',
  ],
  unwitnessed: [
    (detail) => `کسی چیک پوائنٹ پر گواہ ${part(detail, 'key')} کے دستخط نہیں`,
    'جس کے پاس ڈیٹابیس اور اس کی کلید ہو وہ سب کچھ نیا بنا سکتا تھا۔',
  ],
  unsealed: [
    () => 'مہریں دستخط شدہ چیک پوائنٹ کے بغیر ہیں، یا ہیں ہی نہیں',
    'کچھ نہیں بتاتا کہ آخر واقعی آخر ہے۔',
  ],
  'line-unreadable': [() => 'سطر پڑھی نہیں جا سکتی', 'بدلی گئی، یا اس شکل کی نہیں۔'],
  'key-unreadable': [() => 'برآمد کی کلید پڑھی نہیں جا سکتی', 'دستخط جانچے نہیں جا سکتے؛ ‎--key دیں۔'],
  unfinished: [
    (detail) => `فائل درست طور پر ختم نہیں ہوتی؛ ${part(detail, 'found')} اندراجات پڑھے گئے`,
    'راستے میں کٹ گئی، یا اس سے اندراجات نکالے گئے۔',
  ],
}

export const verifyHelpUrdu: HelpPage = {
  usage: ['clew verify <export> [options]'],
  about: [
    'برآمد شدہ روزنامچہ جانچتا ہے: کیا کچھ بدلا، نکالا، آگے پیچھے کیا، کاٹا یا پچھلی تاریخ میں ڈالا گیا، اور کہاں۔ نہ ڈیٹابیس درکار ہے نہ سرور، اور برآمد میں کوئی نام نہیں۔',
    'سب درست ہو تو 0 پر ختم ہوتا ہے، ورنہ 1 پر۔ اوقات پندرہ منٹ تک مانے جاتے ہیں۔',
  ],
  rows: [
    ['--key <key>', 'تنصیب کی تصدیقی کلید، یا وہ فائل جس میں ہے؛ ورنہ برآمد والی استعمال ہوتی ہے'],
    ['--witness <key,…>', 'گواہوں کی تصدیقی کلیدیں، ہر ایک کے دستخط لازم'],
    ['--checkpoint <file>', 'پہلے سے محفوظ کیا ہوا چیک پوائنٹ'],
  ],
  examples: [
    ['clew verify journal.ndjson --key seal.pub', 'وہ روزنامچہ جانچیں جو ‎/api/journal/export سے لیا گیا۔'],
  ],
}
