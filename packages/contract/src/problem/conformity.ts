/** Answers of conformity: what cannot be asked, and what nobody may answer that way. */
import { entries } from './entry.ts'

export const conformity = entries({
  'frames-unknown': {
    category: 'invalid',
    status: 422,
    en: {
      title: 'There is no such text to hold a law against',
      detail: 'No text is called {frames}. Known are: {known}.',
      next: 'Choose from the texts that are known.',
    },
    ur: {
      title: 'قانون کو پرکھنے کے لیے ایسا کوئی متن نہیں',
      detail: '{frames} نام کا کوئی متن نہیں۔ معلوم متن: {known}۔',
      next: 'معلوم متنوں میں سے چنیں۔',
    },
  },
  'item-not-found': {
    category: 'not-found',
    en: {
      title: 'Item not found',
      detail: 'The checklist has no item called {item}.',
      next: 'Choose an item from the report of the law.',
    },
    ur: {
      title: 'نکتہ نہیں ملا',
      detail: 'فہرست میں {item} نام کا کوئی نکتہ نہیں۔',
      next: 'قانون کی رپورٹ میں سے نکتہ چنیں۔',
    },
  },
  'answer-unsupported': {
    category: 'refused',
    en: {
      title: 'The answer lacks what it must rest on',
      detail:
        'On the law, “met” and “partly” name the provision; “not applicable” has a reason, and is no answer to a plain duty.',
      next: 'Complete the field that is named, or answer otherwise.',
    },
    ur: {
      title: 'جواب کے پاس وہ نہیں جس پر اسے قائم ہونا ہے',
      detail:
        'قانون کے بارے میں «پورا» اور «جزوی» دفعہ کا نام لیتے ہیں؛ «قابلِ اطلاق نہیں» کی وجہ ہوتی ہے، اور سیدھے فرض کا یہ جواب نہیں۔',
      next: 'جس خانے کا نام لیا گیا ہے اسے مکمل کریں، یا دوسرا جواب دیں۔',
    },
  },
  'answer-moved': {
    category: 'conflict',
    en: {
      title: 'Somebody answered in the meantime',
      detail: 'This side of {item} now has version {version}. Nothing of yours was kept.',
      next: 'Read the newer answer; then answer again if you still differ.',
    },
    ur: {
      title: 'اس دوران کسی اور نے جواب دے دیا',
      detail: '{item} کے اس پہلو کا اب نسخہ {version} ہے۔ آپ کا کچھ محفوظ نہیں ہوا۔',
      next: 'نیا جواب پڑھیں؛ پھر بھی اختلاف ہو تو دوبارہ جواب دیں۔',
    },
  },
  'checklist-unusable': {
    category: 'refused',
    status: 503,
    en: {
      title: 'The library cannot be used',
      detail:
        'The library of this installation, which holds the checklist, has {count} errors; the first is in {file}, line {line}.',
      next: 'Correct the file that is named; the tests of the library name every fault.',
    },
    ur: {
      title: 'کتب خانہ استعمال نہیں ہو سکتا',
      detail:
        'اس تنصیب کے کتب خانے میں، جس میں فہرست ہے، {count} غلطیاں ہیں؛ پہلی {file} کی سطر {line} میں ہے۔',
      next: 'بتائی گئی فائل درست کریں؛ کتب خانے کے ٹیسٹ ہر غلطی کا نام بتاتے ہیں۔',
    },
  },
})
