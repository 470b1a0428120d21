// Refusals of decisions, written for somebody who keeps a table of case law and not for a programmer.
type Said = { what: string; fix: string }

const en = {
  'file-unreadable': {
    what: 'The file cannot be read on from this line: {says}.',
    fix: 'Correct the line, or export the file again from where it comes.',
  },
  'not-a-collection': {
    what: 'The file holds no list of decisions.',
    fix: 'Give a list of decisions, or format and decisions as docs/decisions.md shows.',
  },
  'unknown-column': {
    what: 'No decision has a column "{column}". What is skipped in silence would seem to be taken in.',
    fix: 'Correct its name, or take the column out.',
  },
  'doubled-column': { what: 'The column "{column}" stands twice.', fix: 'Take one of them out.' },
  'missing-column': {
    what: 'The column "{column}" is missing; no decision is whole without it.',
    fix: 'Add it.',
  },
  'wrong-cells': {
    what: 'The line has {count} cells and the heading has {expected}.',
    fix: 'A cell with a comma, semicolon or line break stands in quotation marks.',
  },
  'unreadable-cell': {
    what: 'The cell of "{column}" cannot be read: {says}.',
    fix: 'Write it as docs/decisions.md shows.',
  },
  'unknown-key': { what: 'No decision has a field "{key}".', fix: 'Correct or remove it.' },
  'wrong-value': { what: '"{field}" is missing or cannot be so: {says}.', fix: 'Correct it.' },
  'unknown-link': {
    what: 'There is no {kind} "{id}". The link would lead nowhere.',
    fix: 'Correct it, or take it out.',
  },
  repeated: {
    what: 'The same decision stands at line {line} already, without a difference.',
    fix: 'Nothing is lost; take one of them out.',
  },
  conflicting: {
    what: 'The file says two different things of "{id}", at lines {lines}. Which one is right is not for a machine to guess.',
    fix: 'Keep the one that is right.',
  },
  shipped: {
    what: 'The decision "{id}" comes with Clew and the file says something else of it.',
    fix: 'Give yours another id, or propose the change to the library.',
  },
} as const satisfies Record<string, Said>

const ur: Record<keyof typeof en, Said> = {
  'file-unreadable': {
    what: 'فائل اس سطر سے آگے پڑھی نہیں جا سکتی: {says}۔',
    fix: 'سطر درست کریں، یا فائل اس کے اصل مقام سے دوبارہ برآمد کریں۔',
  },
  'not-a-collection': {
    what: 'فائل میں فیصلوں کی کوئی فہرست نہیں۔',
    fix: 'فیصلوں کی فہرست دیں، یا docs/decisions.md کے مطابق format اور decisions۔',
  },
  'unknown-column': {
    what: 'فیصلے کا کوئی کالم "{column}" نہیں ہوتا۔ جو خاموشی سے چھوڑ دیا جائے وہ قبول شدہ لگے گا۔',
    fix: 'نام درست کریں یا کالم نکال دیں۔',
  },
  'doubled-column': { what: 'کالم "{column}" دو بار ہے۔', fix: 'ان میں سے ایک نکال دیں۔' },
  'missing-column': {
    what: 'کالم "{column}" موجود نہیں؛ اس کے بغیر کوئی فیصلہ مکمل نہیں۔',
    fix: 'اسے شامل کریں۔',
  },
  'wrong-cells': {
    what: 'سطر میں {count} خانے ہیں اور سرخی میں {expected}۔',
    fix: 'جس خانے میں کاما، سیمی کولن یا نئی سطر ہو وہ واوین میں ہو۔',
  },
  'unreadable-cell': {
    what: '"{column}" کا خانہ پڑھا نہیں جا سکتا: {says}۔',
    fix: 'اسے docs/decisions.md کے مطابق لکھیں۔',
  },
  'unknown-key': { what: 'فیصلے میں "{key}" نام کا کوئی خانہ نہیں۔', fix: 'اسے درست کریں یا ہٹا دیں۔' },
  'wrong-value': { what: '"{field}" موجود نہیں یا ایسا نہیں ہو سکتا: {says}۔', fix: 'اسے درست کریں۔' },
  'unknown-link': {
    what: '{kind} "{id}" موجود نہیں، ربط کہیں نہیں پہنچتا۔',
    fix: 'اسے درست کریں یا نکال دیں۔',
  },
  repeated: {
    what: 'یہی فیصلہ سطر {line} پر کسی فرق کے بغیر پہلے سے ہے۔',
    fix: 'کچھ ضائع نہیں ہوا؛ ان میں سے ایک نکال دیں۔',
  },
  conflicting: {
    what: 'فائل "{id}" کے بارے میں سطروں {lines} پر مختلف باتیں کہتی ہے۔ کون سی درست ہے، یہ مشین کا اندازہ نہیں۔',
    fix: 'جو درست ہے اسے رکھیں۔',
  },
  shipped: {
    what: 'فیصلہ "{id}" Clew کے ساتھ آتا ہے اور فائل اس کے بارے میں کچھ اور کہتی ہے۔',
    fix: 'اپنے فیصلے کو دوسری شناخت دیں، یا لائبریری میں تبدیلی تجویز کریں۔',
  },
}

export const decisionWords = { en, ur }
