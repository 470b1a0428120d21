// Refusals of library pages, written for a lawyer or policy officer who edits text and not for a programmer.
type Said = { what: string; fix: string }

const en = {
  yaml: {
    what: 'The block between the two lines "---" is not readable YAML: {says}. Nothing after this place can be understood.',
    fix: 'Check indentation, colons and quotes at this line.',
  },
  'no-front-matter': {
    what: 'The page does not begin with a block between two lines "---". Without it nobody knows what the page is about.',
    fix: 'Begin the page as another page of the same folder begins.',
  },
  'missing-file': {
    what: 'The file {file} is missing. The pages refer to it.',
    fix: 'Add the file to the folder of the library.',
  },
  'unknown-key': {
    what: 'Nobody reads the key "{key}". What is skipped in silence would seem to be said.',
    fix: 'Correct or remove it.',
  },
  'wrong-value': {
    what: '"{field}" is missing or cannot be so: {says}.',
    fix: 'Correct it at this line.',
  },
  'id-path-mismatch': {
    what: 'The page calls itself "{id}" but its file says "{expected}". Links would lead elsewhere.',
    fix: 'Write id: {expected}, or move the file.',
  },
  'duplicate-id': {
    what: 'The id "{id}" stands for two things. A link to it would be a guess.',
    fix: 'Give one of them another id.',
  },
  'missing-section': {
    what: 'The section "{section}" is missing or empty. Readers look for it on every page.',
    fix: 'Add a line "## {section}" with its text, in the usual order.',
  },
  'unknown-section': {
    what: 'No page has a section "{section}" here, or it stands out of order.',
    fix: 'Use these sections in this order: {known}.',
  },
  'uncited-statement': {
    what: 'This statement does not say where it comes from: "{start}…". A reader could not check it.',
    fix: 'End it with the key of a source in square brackets, such as [palermo 3(b)].',
  },
  'unknown-source': {
    what: 'No source of this page has the key "{key}".',
    fix: 'Add it under sources, or correct the key.',
  },
  'unused-source': {
    what: 'The source "{key}" is listed but nothing rests on it.',
    fix: 'Cite it in the text, or take it off the list.',
  },
  'broken-link': {
    what: 'There is no {kind} "{id}". The link would lead nowhere.',
    fix: 'Correct the id, or add what it names.',
  },
  'translation-differs': {
    what: '"{field}" differs from the English page. It holds no words, so it is the same in every language.',
    fix: 'Copy it from the English page, or change it there first.',
  },
  'untranslated-title': {
    what: 'The title is not there in the language of the page, "{language}".',
    fix: 'Add it under title, such as title: {en: Consent, {language}: …}.',
  },
  'one-sided-link': {
    what: 'The practice names this measure but the measure does not name the practice, or the other way round: "{id}".',
    fix: 'Write the link on both pages.',
  },
  'strength-mismatch': {
    what: 'The page says that item {item} is "{said}"; the checklist says "{expected}".',
    fix: 'Write the strength, instrument and article as the checklist has them, or correct the checklist.',
  },
  'circular-parent': {
    what: 'The measure is above itself: {id}.',
    fix: 'Name the measure that really stands above it as parent.',
  },
  'circular-prerequisite': {
    what: 'The module presupposes itself, through one or more others: {id}. Nobody could begin.',
    fix: 'Take one of them out of prerequisites.',
  },
  'missing-prerequisite': {
    what: 'The curriculum teaches "{module}" before "{id}", which it presupposes, or leaves "{id}" out.',
    fix: 'Put {id} before it.',
  },
  'heading-without-measure': {
    what: 'The heading "{heading}" has no measure that answers to it.',
    fix: 'Write the page {measure}, and name the heading under origin.',
  },
  'wrong-parent': {
    what: 'The measure stands under "{said}"; its heading stands under "{expected}".',
    fix: 'Correct parent, or the tree.',
  },
} as const satisfies Record<string, Said>

const ur: Record<keyof typeof en, Said> = {
  yaml: {
    what: 'دو سطروں "---" کے درمیان کا حصہ پڑھا نہیں جا سکتا: {says}۔',
    fix: 'اس سطر پر فاصلے، کولن اور واوین دیکھیں۔',
  },
  'no-front-matter': {
    what: 'صفحہ دو سطروں "---" کے درمیان کے حصے سے شروع نہیں ہوتا۔',
    fix: 'صفحہ اسی طرح شروع کریں جیسے اسی فولڈر کا کوئی اور صفحہ شروع ہوتا ہے۔',
  },
  'missing-file': {
    what: 'فائل {file} موجود نہیں، صفحات اس کا حوالہ دیتے ہیں۔',
    fix: 'فائل لائبریری کے فولڈر میں شامل کریں۔',
  },
  'unknown-key': { what: 'کلید "{key}" کوئی نہیں پڑھتا۔', fix: 'اسے درست کریں یا ہٹا دیں۔' },
  'wrong-value': { what: '"{field}" موجود نہیں یا ایسا نہیں ہو سکتا: {says}۔', fix: 'اس سطر پر درست کریں۔' },
  'id-path-mismatch': {
    what: 'صفحہ خود کو "{id}" کہتا ہے مگر فائل "{expected}" کہتی ہے۔',
    fix: 'id: {expected} لکھیں یا فائل منتقل کریں۔',
  },
  'duplicate-id': { what: 'شناخت "{id}" دو چیزوں کے لیے ہے۔', fix: 'ایک کو دوسری شناخت دیں۔' },
  'missing-section': {
    what: 'حصہ "{section}" موجود نہیں یا خالی ہے۔',
    fix: 'سطر "## {section}" اور اس کا متن شامل کریں۔',
  },
  'unknown-section': {
    what: 'حصہ "{section}" یہاں نہیں ہوتا یا ترتیب سے باہر ہے۔',
    fix: 'یہ حصے اسی ترتیب سے: {known}۔',
  },
  'uncited-statement': {
    what: 'یہ بیان نہیں بتاتا کہ کہاں سے ہے: "{start}…"۔',
    fix: 'آخر میں ماخذ کی کلید مربع قوسین میں لکھیں، جیسے [palermo 3(b)]۔',
  },
  'unknown-source': {
    what: 'اس صفحے کے کسی ماخذ کی کلید "{key}" نہیں۔',
    fix: 'اسے ماخذ میں شامل کریں یا کلید درست کریں۔',
  },
  'unused-source': {
    what: 'ماخذ "{key}" درج ہے مگر اس پر کچھ مبنی نہیں۔',
    fix: 'متن میں حوالہ دیں یا فہرست سے ہٹا دیں۔',
  },
  'broken-link': {
    what: '{kind} "{id}" موجود نہیں، ربط کہیں نہیں پہنچتا۔',
    fix: 'شناخت درست کریں یا مطلوبہ چیز شامل کریں۔',
  },
  'translation-differs': {
    what: '"{field}" انگریزی صفحے سے مختلف ہے۔ اس میں الفاظ نہیں، اس لیے ہر زبان میں ایک ہی ہونا چاہیے۔',
    fix: 'انگریزی صفحے سے نقل کریں، یا پہلے وہاں بدلیں۔',
  },
  'untranslated-title': {
    what: 'عنوان صفحے کی زبان "{language}" میں نہیں ہے۔',
    fix: 'اسے title کے تحت شامل کریں۔',
  },
  'one-sided-link': { what: 'ربط صرف ایک صفحے پر ہے: "{id}"۔', fix: 'ربط دونوں صفحوں پر لکھیں۔' },
  'strength-mismatch': {
    what: 'صفحہ شق {item} کو "{said}" کہتا ہے، فہرست "{expected}" کہتی ہے۔',
    fix: 'قوت، دستاویز اور آرٹیکل فہرست کے مطابق لکھیں یا فہرست درست کریں۔',
  },
  'circular-parent': { what: 'اقدام خود اپنے اوپر ہے: {id}۔', fix: 'اصل بالائی اقدام کا نام لکھیں۔' },
  'circular-prerequisite': {
    what: 'ماڈیول دوسروں کے راستے خود اپنی شرط ہے: {id}۔ کوئی آغاز نہیں کر سکے گا۔',
    fix: 'ان میں سے ایک کو prerequisites سے نکال دیں۔',
  },
  'missing-prerequisite': {
    what: 'نصاب "{module}" کو "{id}" سے پہلے پڑھاتا ہے جو اس کی شرط ہے، یا "{id}" اس میں ہے ہی نہیں۔',
    fix: '{id} کو اس سے پہلے رکھیں۔',
  },
  'heading-without-measure': {
    what: 'عنوان "{heading}" کا کوئی اقدام نہیں۔',
    fix: 'صفحہ {measure} لکھیں اور عنوان کا حوالہ دیں۔',
  },
  'wrong-parent': {
    what: 'اقدام "{said}" کے تحت ہے، عنوان "{expected}" کے تحت ہے۔',
    fix: 'parent یا درخت درست کریں۔',
  },
}

export const problemWords = { en, ur }
