/** What `clew keys` says and how its help reads, in both languages. */
import type { HelpPage } from '../help.ts'

type KeyWords = {
  readonly which: string
  readonly verbs: string
  readonly master: (id: string, file: string) => string
  readonly noMaster: string
  readonly unit: (unit: string, generation: number, state: 'current' | 'retired' | 'destroyed') => string
  readonly shut: (master: string) => string
  readonly noUnits: string
  readonly rotatedUnits: (keys: number) => string
  readonly rotatedMaster: (keys: number, id: string, file: string) => string
  readonly copy: string
  readonly startWith: (file: string) => string
  readonly begun: (units: number) => string
}

const english: KeyWords = {
  which: 'What to do with the keys?',
  verbs: 'show, rotate-unit, rotate-master or begin-anew. See "clew keys --help".',
  master: (id, file) => `Master key ${id}${file === '' ? '' : ` in ${file}`}`,
  noMaster: 'No master key is at hand.',
  unit: (unit, generation, state) =>
    `Unit ${unit}, key ${generation}: ${{ current: 'in use', retired: 'being replaced', destroyed: 'destroyed' }[state]}`,
  shut: (master) => `  does not open: it is wrapped under the master key ${master}, which is not at hand`,
  noUnits: 'Nothing was sealed yet; the keys are made with the first identity or exhibit.',
  rotatedUnits: (keys) =>
    `Every unit has a new key; ${keys} data keys were wrapped anew, the old unit keys are destroyed.`,
  rotatedMaster: (keys, id, file) =>
    `${keys} unit keys are wrapped under the new master key ${id} in ${file}.`,
  copy: 'Make a second copy of the new key now, on paper or on another medium, apart from the backups; then destroy the copies of the old one.',
  startWith: (file) => `Start Clew with --master-key ${file} from now on.`,
  begun: (units) =>
    `${units} units have a new key. What was sealed before stays shut until the old master key is found.`,
}

const urdu: KeyWords = {
  which: 'چابیوں کے ساتھ کیا کرنا ہے؟',
  verbs: '‎show، ‎rotate-unit، ‎rotate-master یا ‎begin-anew۔ دیکھیں "clew keys --help"۔',
  master: (id, file) => `مرکزی چابی ${id}${file === '' ? '' : `، فائل ${file}`}`,
  noMaster: 'کوئی مرکزی چابی موجود نہیں۔',
  unit: (unit, generation, state) =>
    `یونٹ ${unit}، چابی ${generation}: ${{ current: 'استعمال میں', retired: 'بدلی جا رہی ہے', destroyed: 'تلف شدہ' }[state]}`,
  shut: (master) => `  نہیں کھلتی: یہ مرکزی چابی ${master} سے بند ہے، جو موجود نہیں`,
  noUnits: 'ابھی کچھ بند نہیں کیا گیا؛ چابیاں پہلی شناخت یا پہلے ثبوت کے ساتھ بنتی ہیں۔',
  rotatedUnits: (keys) =>
    `ہر یونٹ کی نئی چابی ہے؛ ${keys} چابیاں نئے سرے سے بند ہوئیں، پرانی یونٹ چابیاں تلف کر دی گئیں۔`,
  rotatedMaster: (keys, id, file) => `${keys} یونٹ چابیاں نئی مرکزی چابی ${id} سے بند ہیں، فائل ${file}۔`,
  copy: 'نئی چابی کی دوسری نقل ابھی بنائیں، کاغذ یا کسی اور ذریعے پر، بیک اپ سے الگ؛ پھر پرانی چابی کی نقلیں تلف کریں۔',
  startWith: (file) => `اب سے Clew کو ‎--master-key ${file} کے ساتھ چلائیں۔`,
  begun: (units) => `${units} یونٹوں کی نئی چابی ہے۔ جو پہلے بند ہوا وہ پرانی مرکزی چابی ملنے تک بند رہے گا۔`,
}

export const keyWords = { en: english, ur: urdu }

export const keyHelp: Readonly<Record<'en' | 'ur', HelpPage>> = {
  en: {
    usage: [
      'clew keys show',
      'clew keys rotate-unit',
      'clew keys rotate-master [--new <file>]',
      'clew keys begin-anew',
    ],
    about: [
      'Looks after the keys of the vault and of the exhibits, on the machine where they are. Clew may go on running meanwhile.',
      'Whoever loses the master key has lost every sealed identity and every exhibit: see docs/runbooks/004-keys.md.',
    ],
    rows: [
      ['show', 'which keys there are and whether they open; no key is shown'],
      ['rotate-unit', 'new unit keys; everything is wrapped anew, the old ones are destroyed'],
      ['rotate-master', 'a new master key; --new <file> puts it into another file than the old one'],
      ['begin-anew', 'after the master key was lost for good: new keys for what is sealed from now on'],
      ['--master-key <file>', 'the file of the master key, if it is not the one in the data folder'],
      ['--data <folder>', 'the data folder; "data" if left away'],
      ['--database <postgres://…>', 'a database server instead of a data folder'],
    ],
    examples: [['clew keys rotate-master', 'After somebody left who could have copied the master key.']],
  },
  ur: {
    usage: [
      'clew keys show',
      'clew keys rotate-unit',
      'clew keys rotate-master [--new <file>]',
      'clew keys begin-anew',
    ],
    about: [
      'والٹ اور شواہد کی چابیوں کی دیکھ بھال، اسی مشین پر جہاں وہ ہیں۔ اس دوران Clew چلتا رہ سکتا ہے۔',
      'مرکزی چابی کھو جائے تو ہر بند شناخت اور ہر ثبوت کھو گیا: دیکھیں docs/runbooks/004-keys.md۔',
    ],
    rows: [
      ['show', 'کون سی چابیاں ہیں اور کھلتی ہیں یا نہیں؛ کوئی چابی دکھائی نہیں جاتی'],
      ['rotate-unit', 'یونٹ کی نئی چابیاں؛ سب نئے سرے سے بند ہوتا ہے، پرانی تلف ہوتی ہیں'],
      ['rotate-master', 'نئی مرکزی چابی؛ ‎--new <file> اسے پرانی سے الگ فائل میں رکھتا ہے'],
      ['begin-anew', 'مرکزی چابی ہمیشہ کے لیے کھو جانے پر: آئندہ کے لیے نئی چابیاں'],
      ['--master-key <file>', 'مرکزی چابی کی فائل، اگر ڈیٹا فولڈر والی نہ ہو'],
      ['--data <folder>', 'ڈیٹا فولڈر؛ نہ لکھیں تو "data"'],
      ['--database <postgres://…>', 'ڈیٹا فولڈر کی جگہ ڈیٹابیس سرور'],
    ],
    examples: [['clew keys rotate-master', 'جب کوئی ایسا شخص چلا جائے جو مرکزی چابی کی نقل بنا سکتا تھا۔']],
  },
}
