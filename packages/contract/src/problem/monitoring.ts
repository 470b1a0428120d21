/** Refusals around figures about States. */
import { entries } from './entry.ts'

export const monitoring = entries({
  'indicators-unusable': {
    category: 'fault',
    status: 503,
    en: {
      title: 'The list of indicators cannot be used',
      detail: 'It has {count} errors; the first: {first}',
      next: 'Ask whoever looks after Clew to correct library/monitoring/indicators.yaml.',
    },
    ur: {
      title: 'اشاریوں کی فہرست قابلِ استعمال نہیں',
      detail: 'اس میں {count} غلطیاں ہیں؛ پہلی: {first}',
      next: 'Clew کے نگران سے کہیں کہ library/monitoring/indicators.yaml درست کرے۔',
    },
  },
  'indicator-not-found': {
    category: 'not-found',
    en: {
      title: 'Indicator not found',
      detail: 'Nothing is counted under the name {indicator}.',
      next: 'Choose from the list of indicators.',
    },
    ur: {
      title: 'اشاریہ نہیں ملا',
      detail: '{indicator} کے نام سے کچھ نہیں گنا جاتا۔',
      next: 'اشاریوں کی فہرست میں سے چنیں۔',
    },
  },
  'too-many-states': {
    category: 'invalid',
    en: {
      title: 'Too many States at once',
      detail: '{count} States were asked for; {most} can be read beside each other.',
      next: 'Choose fewer States.',
    },
    ur: {
      title: 'ایک ساتھ بہت سی ریاستیں',
      detail: '{count} ریاستیں مانگی گئیں؛ {most} ساتھ ساتھ پڑھی جا سکتی ہیں۔',
      next: 'کم ریاستیں چنیں۔',
    },
  },
  'figures-unreadable': {
    category: 'refused',
    en: {
      title: 'The table cannot be read',
      detail: 'Nothing was taken in: {count} things are wrong with the table as a whole, each listed.',
      next: 'Correct the table and try again.',
    },
    ur: {
      title: 'جدول پڑھا نہیں جا سکتا',
      detail: 'کچھ نہیں لیا گیا: پورے جدول میں {count} خرابیاں ہیں، ہر ایک درج ہے۔',
      next: 'جدول درست کر کے دوبارہ کوشش کریں۔',
    },
  },
})
