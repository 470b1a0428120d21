/** Refusals around what is sealed: keys that are not at hand, records that were erased, and what the vault asks before it opens. */
import { entries } from './entry.ts'

export const sealed = entries({
  'keys-unavailable': {
    category: 'refused',
    status: 503,
    en: {
      title: 'The keys are not at hand',
      detail: 'The master key that this record was sealed under is not in this installation.',
      next: 'Ask whoever looks after Clew to bring back the master key from its second copy.',
    },
    ur: {
      title: 'چابیاں دستیاب نہیں',
      detail: 'جس مرکزی چابی سے یہ اندراج بند کیا گیا تھا وہ اس تنصیب میں نہیں۔',
      next: 'Clew کے نگران سے کہیں کہ مرکزی چابی اس کی دوسری نقل سے واپس لائے۔',
    },
  },
  'record-erased': {
    category: 'refused',
    status: 410,
    en: {
      title: 'The record was erased',
      detail: 'Its key was destroyed; nobody can open what it sealed.',
      next: 'See the certificate of erasure for who decided it, when and why.',
    },
    ur: {
      title: 'یہ اندراج مٹا دیا گیا',
      detail: 'اس کی چابی تلف کر دی گئی؛ اب کوئی اسے نہیں کھول سکتا۔',
      next: 'کس نے، کب اور کیوں فیصلہ کیا، یہ مٹانے کی سند میں دیکھیں۔',
    },
  },
  'sealed-record-altered': {
    category: 'refused',
    en: {
      title: 'The sealed record does not open',
      detail: 'What is stored is not what was sealed, or it was moved here from elsewhere.',
      next: 'Change nothing; tell the auditor and whoever looks after Clew, who can compare it with a backup.',
    },
    ur: {
      title: 'بند اندراج نہیں کھلتا',
      detail: 'جو محفوظ ہے وہ وہی نہیں جو بند کیا گیا تھا، یا کہیں اور سے یہاں لایا گیا ہے۔',
      next: 'کچھ نہ بدلیں؛ محاسب اور Clew کے نگران کو بتائیں جو بیک اپ سے موازنہ کر سکتے ہیں۔',
    },
  },
})
