/** Answers for what does not exist, or may not be known to exist: the two must read the same. */
import { entries } from './entry.ts'

export const missing = entries({
  'route-not-found': {
    category: 'not-found',
    en: {
      title: 'There is nothing at this address',
      detail: 'The address {path} is not part of Clew.',
      next: 'Go back to the list of cases, or see the description of the interface.',
    },
    ur: {
      title: 'اس پتے پر کچھ نہیں',
      detail: '{path} پتہ Clew کا حصہ نہیں ہے۔',
      next: 'مقدمات کی فہرست پر واپس جائیں یا انٹرفیس کی وضاحت دیکھیں۔',
    },
  },
  'case-not-found': {
    category: 'not-found',
    en: {
      title: 'Case not found',
      detail: 'No case by this name is open to you.',
      next: 'Check the address, or ask the head of your unit.',
    },
    ur: {
      title: 'مقدمہ نہیں ملا',
      detail: 'اس نام کا کوئی مقدمہ آپ کے لیے کھلا نہیں۔',
      next: 'پتہ جانچیں یا اپنے یونٹ کے سربراہ سے پوچھیں۔',
    },
  },
  'pack-not-found': {
    category: 'not-found',
    en: {
      title: 'Law pack not found',
      detail: 'No law pack is called {pack}.',
      next: 'Choose one from the list of packs.',
    },
    ur: {
      title: 'قانون کا پیک نہیں ملا',
      detail: '{pack} نام کا کوئی پیک نہیں۔',
      next: 'پیکوں کی فہرست میں سے چنیں۔',
    },
  },
  'offence-not-found': {
    category: 'not-found',
    en: {
      title: 'Offence not found',
      detail: 'No offence is called {offence}.',
      next: 'Choose one from the offences of the pack.',
    },
    ur: {
      title: 'جرم نہیں ملا',
      detail: '{offence} نام کا کوئی جرم نہیں۔',
      next: 'پیک کے جرائم میں سے چنیں۔',
    },
  },
  'checkpoint-not-found': {
    category: 'not-found',
    en: {
      title: 'There is no such seal of the journal',
      detail: 'The journal has not been sealed to this size.',
      next: 'Ask for the newest checkpoint; the journal is sealed every few minutes.',
    },
    ur: {
      title: 'روزنامچے کی ایسی کوئی مہر نہیں',
      detail: 'روزنامچہ اس حجم تک مہر بند نہیں ہوا۔',
      next: 'تازہ ترین چیک پوائنٹ مانگیں؛ روزنامچہ ہر چند منٹ بعد مہر بند ہوتا ہے۔',
    },
  },
  'view-not-found': {
    category: 'not-found',
    en: {
      title: 'Saved view not found',
      detail: 'You have no saved view by this name.',
      next: 'Choose another of your saved views.',
    },
    ur: {
      title: 'محفوظ منظر نہیں ملا',
      detail: 'اس نام کا آپ کا کوئی محفوظ منظر نہیں۔',
      next: 'اپنا کوئی اور محفوظ منظر چنیں۔',
    },
  },
})
