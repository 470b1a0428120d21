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
  'person-not-in-case': {
    category: 'not-found',
    en: {
      title: 'Person not found',
      detail: 'The case file has no victim and no witness by this name, or nothing is sealed for them.',
      next: 'Choose somebody from the list of the vault.',
    },
    ur: {
      title: 'فرد نہیں ملا',
      detail: 'کیس فائل میں اس نام کا کوئی متاثرہ یا گواہ نہیں، یا اس کے لیے کچھ بند نہیں۔',
      next: 'والٹ کی فہرست سے کسی کو چنیں۔',
    },
  },
  'photograph-not-found': {
    category: 'not-found',
    en: {
      title: 'Photograph not found',
      detail: 'The sealed record has no photograph by this name.',
      next: 'Choose one from the list of the vault.',
    },
    ur: {
      title: 'تصویر نہیں ملی',
      detail: 'بند اندراج میں اس نام کی کوئی تصویر نہیں۔',
      next: 'والٹ کی فہرست سے تصویر چنیں۔',
    },
  },
  'request-not-found': {
    category: 'not-found',
    en: {
      title: 'Request not found',
      detail: 'No request by this name is open to you.',
      next: 'Ask for the list of requests of the case.',
    },
    ur: {
      title: 'درخواست نہیں ملی',
      detail: 'اس نام کی کوئی درخواست آپ کے لیے کھلی نہیں۔',
      next: 'مقدمے کی درخواستوں کی فہرست دیکھیں۔',
    },
  },
  'erasure-not-found': {
    category: 'not-found',
    en: {
      title: 'There is no such erasure',
      detail: 'No record by this name was erased in this case.',
      next: 'Choose one from the list of the vault.',
    },
    ur: {
      title: 'ایسا کوئی مٹانا نہیں ہوا',
      detail: 'اس مقدمے میں اس نام کا کوئی اندراج نہیں مٹایا گیا۔',
      next: 'والٹ کی فہرست سے چنیں۔',
    },
  },
  'sealed-version-conflict': {
    category: 'conflict',
    en: {
      title: 'Somebody else changed this meanwhile',
      detail: 'You saw version {seen}; it is now at version {current}.',
      next: 'Look at what is there now, then make your change again.',
    },
    ur: {
      title: 'اس دوران کسی اور نے اسے بدل دیا',
      detail: 'آپ نے نسخہ {seen} دیکھا تھا؛ اب نسخہ {current} ہے۔',
      next: 'جو اب موجود ہے اسے دیکھیں، پھر اپنی تبدیلی دوبارہ کریں۔',
    },
  },
  'photograph-refused': {
    category: 'refused',
    en: {
      title: 'The photograph cannot be taken',
      detail:
        'It is not a JPEG, PNG or WebP by its content, is larger than {limit} bytes, or there are {count} already.',
      next: 'Send a smaller picture of one of these kinds, or take one away first.',
    },
    ur: {
      title: 'تصویر قبول نہیں ہو سکتی',
      detail:
        'یہ اپنے مواد سے JPEG، PNG یا WebP نہیں، یا {limit} بائٹ سے بڑی ہے، یا پہلے سے {count} تصویریں ہیں۔',
      next: 'ان میں سے کسی قسم کی چھوٹی تصویر بھیجیں یا پہلے ایک ہٹائیں۔',
    },
  },
  'field-not-sealed': {
    category: 'refused',
    en: {
      title: 'There is nothing to show',
      detail: 'Not every field that was asked for is sealed for this person.',
      next: 'Ask only for fields that the list of the vault names.',
    },
    ur: {
      title: 'دکھانے کو کچھ نہیں',
      detail: 'جو خانے مانگے گئے وہ سب اس فرد کے لیے بند نہیں۔',
      next: 'صرف وہ خانے مانگیں جو والٹ کی فہرست میں درج ہیں۔',
    },
  },
  'request-waiting': {
    category: 'refused',
    en: {
      title: 'The request waits for its custodians',
      detail: '{given} of {needed} custodians have agreed.',
      next: 'Ask the custodians to decide; nothing is shown before.',
    },
    ur: {
      title: 'درخواست نگہبانوں کی منتظر ہے',
      detail: '{needed} میں سے {given} نگہبان متفق ہوئے۔',
      next: 'نگہبانوں سے فیصلے کی درخواست کریں؛ اس سے پہلے کچھ نہیں دکھایا جاتا۔',
    },
  },
  'request-closed': {
    category: 'refused',
    en: {
      title: 'The request is over',
      detail: 'It was refused, was not used in time, or what it showed has expired.',
      next: 'Make a new request; each is kept in the history.',
    },
    ur: {
      title: 'درخواست ختم ہو چکی',
      detail: 'یہ مسترد ہوئی، وقت پر استعمال نہ ہوئی، یا جو دکھایا گیا اس کی مدت گزر گئی۔',
      next: 'نئی درخواست کریں؛ ہر ایک تاریخ میں محفوظ رہتی ہے۔',
    },
  },
  'not-custodian': {
    category: 'forbidden',
    en: {
      title: 'You cannot decide this request',
      detail: 'Only a custodian of the office can, once, and never about a request of their own.',
      next: 'Ask a custodian who is named in the rule of custody.',
    },
    ur: {
      title: 'آپ اس درخواست کا فیصلہ نہیں کر سکتے',
      detail: 'صرف دفتر کا نگہبان، ایک بار، اور اپنی درخواست پر کبھی نہیں۔',
      next: 'نگہبانی کے قاعدے میں درج نگہبان سے کہیں۔',
    },
  },
  'words-name-somebody': {
    category: 'refused',
    en: {
      title: 'The words name somebody',
      detail:
        'What is written here stays for ever in plain text, and it holds something that the vault keeps sealed.',
      next: 'Say it without names, addresses and numbers.',
    },
    ur: {
      title: 'الفاظ کسی کی شناخت ظاہر کرتے ہیں',
      detail: 'جو یہاں لکھا جائے وہ ہمیشہ کھلے متن میں رہتا ہے، اور اس میں ایسی چیز ہے جو والٹ میں بند ہے۔',
      next: 'نام، پتے اور نمبر کے بغیر لکھیں۔',
    },
  },
  'custodians-too-few': {
    category: 'refused',
    en: {
      title: 'There are too few custodians',
      detail: '{needed} have to agree, and {count} are named; a custodian who asks needs somebody else.',
      next: 'Name at least one more custodian than have to agree.',
    },
    ur: {
      title: 'نگہبان بہت کم ہیں',
      detail: '{needed} کا اتفاق ضروری ہے اور {count} نامزد ہیں؛ جو نگہبان خود مانگے اسے کوئی اور چاہیے۔',
      next: 'جتنوں کا اتفاق ضروری ہے اس سے کم از کم ایک زیادہ نگہبان نامزد کریں۔',
    },
  },
  'custodian-unknown': {
    category: 'refused',
    en: {
      title: 'A custodian or office is not known',
      detail:
        'Somebody who is named is not an active person of this unit, or the office is not one of its own.',
      next: 'Choose from the people and offices of the unit.',
    },
    ur: {
      title: 'نگہبان یا دفتر معلوم نہیں',
      detail: 'جسے نامزد کیا گیا وہ اس یونٹ کا فعال فرد نہیں، یا دفتر اس کا نہیں۔',
      next: 'یونٹ کے افراد اور دفاتر میں سے چنیں۔',
    },
  },
  'custodian-without-say': {
    category: 'refused',
    en: {
      title: 'Not everybody who is named may decide',
      detail: '{name} may not decide on requests to see an identity: no role of theirs allows it.',
      next: 'Name heads of unit or victim and witness officers, or have their roles changed first.',
    },
    ur: {
      title: 'نامزد افراد میں سے ہر ایک فیصلہ نہیں کر سکتا',
      detail:
        '{name} شناخت دیکھنے کی درخواستوں پر فیصلہ نہیں کر سکتے: ان کا کوئی کردار اس کی اجازت نہیں دیتا۔',
      next: 'یونٹ کے سربراہ یا متاثرین و گواہان کے افسر نامزد کریں، یا پہلے ان کے کردار بدلوائیں۔',
    },
  },
  'rotation-under-way': {
    category: 'conflict',
    en: {
      title: 'The keys are being changed already',
      detail: 'What the last key wrapped is still being wrapped anew.',
      next: 'Wait until the former key is shown as destroyed.',
    },
    ur: {
      title: 'چابیاں پہلے سے بدلی جا رہی ہیں',
      detail: 'پچھلی چابی کا بند کیا ہوا ابھی نئے سرے سے بند کیا جا رہا ہے۔',
      next: 'انتظار کریں جب تک پچھلی چابی تلف شدہ نہ دکھائی دے۔',
    },
  },
})
