/** Refusals around decided cases: what is not there, and files that cannot be read. */
import { entries } from './entry.ts'

export const decisions = entries({
  'decision-not-found': {
    category: 'not-found',
    en: {
      title: 'Decision not found',
      detail: 'No decision by this name is open to you.',
      next: 'Search for its court, its citation or its words.',
    },
    ur: {
      title: 'فیصلہ نہیں ملا',
      detail: 'اس نام کا کوئی فیصلہ آپ کے لیے کھلا نہیں۔',
      next: 'عدالت، حوالے یا الفاظ سے تلاش کریں۔',
    },
  },
  'decisions-unreadable': {
    category: 'invalid',
    status: 422,
    en: {
      title: 'The file of decisions cannot be read',
      detail:
        '{count} faults stand in the way of reading it; each is listed with its line. Nothing was taken.',
      next: 'Correct what is listed and import the file again; docs/decisions.md describes the format.',
    },
    ur: {
      title: 'فیصلوں کی فائل پڑھی نہیں جا سکتی',
      detail: 'اسے پڑھنے میں {count} رکاوٹیں ہیں؛ ہر ایک اپنی سطر کے ساتھ درج ہے۔ کچھ قبول نہیں کیا گیا۔',
      next: 'درج غلطیاں درست کر کے فائل دوبارہ درآمد کریں؛ شکل docs/decisions.md میں بیان ہے۔',
    },
  },
  'nothing-asked': {
    category: 'invalid',
    en: {
      title: 'The question is empty',
      detail: 'Neither an offence, nor an element, a concept or an issue of evidence was named.',
      next: 'Name at least one of them.',
    },
    ur: {
      title: 'سوال خالی ہے',
      detail: 'نہ جرم، نہ عنصر، نہ تصور اور نہ شہادت کا کوئی مسئلہ بتایا گیا۔',
      next: 'ان میں سے کم از کم ایک بتائیں۔',
    },
  },
})
