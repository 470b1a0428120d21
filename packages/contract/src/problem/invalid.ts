/** Refusals of input that cannot be read or does not have the shape that was asked for. */
import { entries } from './entry.ts'

export const invalid = entries({
  'body-malformed': {
    category: 'invalid',
    en: {
      title: 'The request cannot be read',
      detail: 'The body is not well-formed JSON.',
      next: 'Send the body as JSON in UTF-8.',
    },
    ur: {
      title: 'درخواست پڑھی نہیں جا سکتی',
      detail: 'درخواست کا متن درست JSON نہیں ہے۔',
      next: 'متن کو UTF-8 میں JSON کی شکل میں بھیجیں۔',
    },
  },
  'body-too-large': {
    category: 'invalid',
    status: 413,
    en: {
      title: 'The request is too large',
      detail: 'The body is larger than the {limit} bytes that are accepted here.',
      next: 'Send less at once; a case file of this size should be divided.',
    },
    ur: {
      title: 'درخواست بہت بڑی ہے',
      detail: 'متن {limit} بائٹ کی حد سے بڑا ہے۔',
      next: 'ایک وقت میں کم بھیجیں؛ اتنی بڑی فائل کو تقسیم کریں۔',
    },
  },
  'media-type-unsupported': {
    category: 'invalid',
    status: 415,
    en: {
      title: 'The kind of content is not accepted',
      detail: 'A body of type {type} is not accepted here.',
      next: 'Send application/json.',
    },
    ur: {
      title: 'اس قسم کا مواد قبول نہیں',
      detail: '{type} قسم کا متن یہاں قبول نہیں کیا جاتا۔',
      next: 'application/json بھیجیں۔',
    },
  },
  'request-invalid': {
    category: 'invalid',
    en: {
      title: 'The request does not have the right form',
      detail: '{count} of its values cannot be used; each is listed with its place.',
      next: 'Correct the values that are listed and send the request again.',
    },
    ur: {
      title: 'درخواست کی شکل درست نہیں',
      detail: 'اس کی {count} قدریں استعمال نہیں ہو سکتیں؛ ہر ایک اپنی جگہ کے ساتھ درج ہے۔',
      next: 'درج قدریں درست کریں اور درخواست دوبارہ بھیجیں۔',
    },
  },
  'cursor-invalid': {
    category: 'invalid',
    en: {
      title: 'The place in the list is not known',
      detail: 'The value of "after" was not given out by this list with this order.',
      next: 'Start again from the beginning of the list.',
    },
    ur: {
      title: 'فہرست میں یہ مقام معلوم نہیں',
      detail: '"after" کی قدر اس ترتیب والی فہرست نے جاری نہیں کی تھی۔',
      next: 'فہرست کو شروع سے پڑھیں۔',
    },
  },
  'case-file-invalid': {
    category: 'invalid',
    status: 422,
    en: {
      title: 'The case file cannot be taken in',
      detail: '{count} problems were found; each is listed with its line.',
      next: 'Correct every line that is listed, then import the file again.',
    },
    ur: {
      title: 'کیس فائل قبول نہیں کی جا سکتی',
      detail: '{count} مسائل ملے؛ ہر ایک اپنی سطر کے ساتھ درج ہے۔',
      next: 'درج سطریں درست کریں، پھر فائل دوبارہ درآمد کریں۔',
    },
  },
  'packs-unknown': {
    category: 'invalid',
    status: 422,
    en: {
      title: 'A law pack is not known',
      detail: 'No law pack is called {packs}. Known are: {known}.',
      next: 'Choose from the packs that are known.',
    },
    ur: {
      title: 'قانون کا پیک معلوم نہیں',
      detail: '{packs} نام کا کوئی پیک نہیں۔ معلوم پیک: {known}۔',
      next: 'معلوم پیکوں میں سے چنیں۔',
    },
  },
  'without-unknown': {
    category: 'invalid',
    status: 422,
    en: {
      title: 'A source is not in the case file',
      detail: 'Nothing in the case file is called {ids}, so it cannot be taken away.',
      next: 'Name persons, sources or items of evidence of this case file.',
    },
    ur: {
      title: 'ماخذ کیس فائل میں نہیں',
      detail: 'کیس فائل میں {ids} نام کی کوئی چیز نہیں، اس لیے اسے ہٹایا نہیں جا سکتا۔',
      next: 'اسی کیس فائل کے افراد، ماخذ یا شواہد کے نام دیں۔',
    },
  },
})
