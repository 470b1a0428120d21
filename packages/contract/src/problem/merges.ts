/** Refusals when one person is made of two, and when that is undone. */
import { entries } from './entry.ts'

export const merges = entries({
  'merge-undecided': {
    category: 'refused',
    en: {
      title: 'Somebody must choose first',
      detail: 'Both persons fill these fields differently: {fields}.',
      next: 'For each of them choose whose value stays, then merge again.',
    },
    ur: {
      title: 'پہلے انتخاب ضروری ہے',
      detail: 'دونوں افراد کے یہ خانے مختلف ہیں: {fields}۔',
      next: 'ہر خانے کے لیے چنیں کس کی قدر رہے، پھر دوبارہ ضم کریں۔',
    },
  },
  'merge-person-missing': {
    category: 'not-found',
    en: {
      title: 'There is no such person in the case file',
      detail: 'One of the two persons is not in this list, or no longer.',
      next: 'Look at the list of persons again; somebody may have merged or removed one meanwhile.',
    },
    ur: {
      title: 'کیس فائل میں ایسا کوئی فرد نہیں',
      detail: 'دونوں میں سے ایک فرد اس فہرست میں نہیں، یا اب نہیں رہا۔',
      next: 'افراد کی فہرست دوبارہ دیکھیں؛ ہو سکتا ہے کسی نے اسے ضم کیا یا ہٹایا ہو۔',
    },
  },
  'merge-same-person': {
    category: 'invalid',
    en: {
      title: 'A person cannot be merged with itself',
      detail: 'Both choices name the same person.',
      next: 'Choose another person to take into this one.',
    },
    ur: {
      title: 'کوئی فرد اپنے آپ میں ضم نہیں ہو سکتا',
      detail: 'دونوں انتخاب ایک ہی فرد کے ہیں۔',
      next: 'اس میں ضم کرنے کے لیے دوسرا فرد چنیں۔',
    },
  },
  'merge-sealed-identity': {
    category: 'refused',
    en: {
      title: 'The second person has a sealed identity of their own',
      detail: 'The vault holds an identity under {person}, which nobody would find after the merge.',
      next: 'Keep that person instead, or seal what is known under the other one and have the first record erased.',
    },
    ur: {
      title: 'دوسرے فرد کی اپنی مہر بند شناخت ہے',
      detail: 'محفوظ خانے میں {person} کے تحت شناخت ہے، جو ضم ہونے کے بعد کسی کو نہ ملتی۔',
      next: 'اسی فرد کو رکھیں، یا معلوم شناخت دوسرے کے تحت مہر بند کر کے پہلا اندراج مٹوائیں۔',
    },
  },
  'merge-not-found': {
    category: 'not-found',
    en: {
      title: 'Merge not found',
      detail: 'This case file knows no merge by this name.',
      next: 'Look at the list of merges of the case.',
    },
    ur: {
      title: 'یہ انضمام نہیں ملا',
      detail: 'اس کیس فائل میں اس نام کا کوئی انضمام نہیں۔',
      next: 'مقدمے کے انضمام کی فہرست دیکھیں۔',
    },
  },
  'merge-undone-already': {
    category: 'conflict',
    en: {
      title: 'The merge was undone already',
      detail: 'The two persons stand apart again since version {version}.',
      next: 'Look at the case file as it is now.',
    },
    ur: {
      title: 'یہ انضمام پہلے ہی واپس لیا جا چکا ہے',
      detail: 'نسخہ {version} سے دونوں افراد پھر الگ ہیں۔',
      next: 'کیس فائل کو موجودہ حالت میں دیکھیں۔',
    },
  },
  'undo-overtaken': {
    category: 'conflict',
    en: {
      title: 'Others have worked on this since',
      detail: 'What the merge touched was changed later: {records}. Undoing it would throw their work away.',
      next: 'Undo those changes first, or separate the two persons by hand.',
    },
    ur: {
      title: 'اس کے بعد دوسروں نے اس پر کام کیا ہے',
      detail: 'انضمام نے جسے چھوا وہ بعد میں بدلا گیا: {records}۔ واپس لینے سے ان کا کام ضائع ہو جائے گا۔',
      next: 'پہلے وہ تبدیلیاں واپس لیں، یا دونوں افراد کو ہاتھ سے الگ کریں۔',
    },
  },
})
