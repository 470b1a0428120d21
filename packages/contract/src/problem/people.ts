/** Refusals about accounts: who may be what, and how long somebody is trusted. */
import { entries } from './entry.ts'

export const people = entries({
  'person-not-found': {
    category: 'not-found',
    en: {
      title: 'Person not found',
      detail: 'Nobody in your unit is known by this.',
      next: 'Choose somebody from the list of people.',
    },
    ur: {
      title: 'فرد نہیں ملا',
      detail: 'آپ کے یونٹ میں اس شناخت سے کوئی معلوم نہیں۔',
      next: 'افراد کی فہرست میں سے کسی کو چنیں۔',
    },
  },
  'agency-not-found': {
    category: 'not-found',
    en: {
      title: 'Agency not found',
      detail: 'No open agency of your task force is known by this.',
      next: 'Choose one from the list of agencies, or have it added.',
    },
    ur: {
      title: 'ادارہ نہیں ملا',
      detail: 'آپ کی ٹاسک فورس کا کوئی کھلا ادارہ اس شناخت سے معلوم نہیں۔',
      next: 'اداروں کی فہرست میں سے چنیں یا اسے شامل کرائیں۔',
    },
  },
  'office-not-found': {
    category: 'not-found',
    en: {
      title: 'Office not found',
      detail: 'No open office of your task force is known by this.',
      next: 'Choose one from the list of offices, or have it added.',
    },
    ur: {
      title: 'دفتر نہیں ملا',
      detail: 'آپ کی ٹاسک فورس کا کوئی کھلا دفتر اس شناخت سے معلوم نہیں۔',
      next: 'دفاتر کی فہرست میں سے چنیں یا اسے شامل کرائیں۔',
    },
  },
  'record-changed': {
    category: 'conflict',
    en: {
      title: 'Somebody else changed this meanwhile',
      detail: 'You saw version {seen}; it is now at version {current}. Nothing of yours was written.',
      next: 'Look at what it says now, then make your change again.',
    },
    ur: {
      title: 'اس دوران کسی اور نے اسے بدل دیا',
      detail: 'آپ نے نسخہ {seen} دیکھا تھا؛ اب نسخہ {current} ہے۔ آپ کا کچھ نہیں لکھا گیا۔',
      next: 'دیکھیں اب کیا لکھا ہے، پھر اپنی تبدیلی دوبارہ کریں۔',
    },
  },
  'agency-name-taken': {
    category: 'conflict',
    en: {
      title: 'An agency already has this name',
      detail: 'Another agency of the task force is called {name}.',
      next: 'Choose another name, or use the agency that is there.',
    },
    ur: {
      title: 'اس نام کا ادارہ پہلے سے ہے',
      detail: 'ٹاسک فورس کے ایک اور ادارے کا نام {name} ہے۔',
      next: 'دوسرا نام چنیں یا موجود ادارہ استعمال کریں۔',
    },
  },
  'office-name-taken': {
    category: 'conflict',
    en: {
      title: 'An office already has this name',
      detail: 'Another office of the agency is called {name}.',
      next: 'Choose another name, or use the office that is there.',
    },
    ur: {
      title: 'اس نام کا دفتر پہلے سے ہے',
      detail: 'ادارے کے ایک اور دفتر کا نام {name} ہے۔',
      next: 'دوسرا نام چنیں یا موجود دفتر استعمال کریں۔',
    },
  },
  'still-in-use': {
    category: 'refused',
    en: {
      title: 'It cannot be closed yet',
      detail: '{count} active people belong to it.',
      next: 'Move them elsewhere or deactivate them first.',
    },
    ur: {
      title: 'اسے ابھی بند نہیں کیا جا سکتا',
      detail: '{count} فعال افراد اس سے وابستہ ہیں۔',
      next: 'پہلے انہیں کہیں اور منتقل کریں یا غیر فعال کریں۔',
    },
  },
  'email-taken': {
    category: 'conflict',
    en: {
      title: 'The e-mail address belongs to somebody else',
      detail: 'Another account of the unit, perhaps a deactivated one, has this address.',
      next: 'Search for the address among all people: whoever comes back is reactivated, not added again.',
    },
    ur: {
      title: 'یہ ای میل پتہ کسی اور کا ہے',
      detail: 'یونٹ کے ایک اور کھاتے کا، شاید غیر فعال، یہی پتہ ہے۔',
      next: 'تمام افراد میں یہ پتہ تلاش کریں: جو واپس آئے اسے دوبارہ فعال کیا جاتا ہے، نئے سرے سے شامل نہیں۔',
    },
  },
  'office-elsewhere': {
    category: 'refused',
    en: {
      title: 'The office belongs to another agency',
      detail: 'A person works in an office of their own agency.',
      next: 'Choose an office of the agency, or leave the office empty.',
    },
    ur: {
      title: 'دفتر کسی اور ادارے کا ہے',
      detail: 'فرد اپنے ہی ادارے کے دفتر میں کام کرتا ہے۔',
      next: 'اسی ادارے کا دفتر چنیں یا دفتر خالی چھوڑیں۔',
    },
  },
  'roles-incompatible': {
    category: 'refused',
    en: {
      title: 'One person cannot hold these roles together',
      detail:
        '{first} and {second} are kept apart: whoever makes accounts, whoever works on cases and whoever watches over both must be different people, also in a small unit.',
      next: 'Give the roles to different people. A small unit borrows an administrator or auditor from its ministry.',
    },
    ur: {
      title: 'ایک فرد یہ کردار ایک ساتھ نہیں رکھ سکتا',
      detail:
        '{first} اور {second} الگ رکھے جاتے ہیں: کھاتے بنانے والا، مقدمات پر کام کرنے والا اور دونوں پر نظر رکھنے والا الگ الگ افراد ہوں، چھوٹے یونٹ میں بھی۔',
      next: 'کردار الگ افراد کو دیں۔ چھوٹا یونٹ اپنی وزارت سے منتظم یا آڈیٹر لیتا ہے۔',
    },
  },
  'own-roles': {
    category: 'refused',
    en: {
      title: 'Nobody gives roles to themselves',
      detail: 'You asked for the role {role} for your own account.',
      next: 'Ask another administrator. You may give up roles of your own.',
    },
    ur: {
      title: 'کوئی اپنے آپ کو کردار نہیں دیتا',
      detail: 'آپ نے اپنے ہی کھاتے کے لیے {role} کا کردار مانگا۔',
      next: 'کسی دوسرے منتظم سے کہیں۔ اپنا کوئی کردار آپ چھوڑ سکتے ہیں۔',
    },
  },
  'last-administrator': {
    category: 'refused',
    en: {
      title: 'The last administrator must stay',
      detail: 'Nobody else could add people or open accounts again.',
      next: 'Make somebody else administrator first.',
    },
    ur: {
      title: 'آخری منتظم کو رہنا ہے',
      detail: 'اس کے بعد کوئی افراد شامل یا کھاتے دوبارہ فعال نہ کر سکے گا۔',
      next: 'پہلے کسی اور کو منتظم بنائیں۔',
    },
  },
  'own-vetting': {
    category: 'refused',
    en: {
      title: 'Nobody decides on their own vetting',
      detail: 'Vetting is recorded by an administrator or an auditor for somebody else.',
      next: 'Ask another administrator, or the auditor.',
    },
    ur: {
      title: 'کوئی اپنی جانچ پر خود فیصلہ نہیں کرتا',
      detail: 'جانچ کا اندراج منتظم یا آڈیٹر کسی دوسرے کے لیے کرتا ہے۔',
      next: 'کسی دوسرے منتظم یا آڈیٹر سے کہیں۔',
    },
  },
  'vetting-day-invalid': {
    category: 'refused',
    en: {
      title: 'The vetting needs a last day that exists',
      detail:
        'A level other than none holds until a day of the calendar, at most ten years ahead; none has no day.',
      next: 'Give the last day that the vetting authority has written down.',
    },
    ur: {
      title: 'جانچ کے لیے درست آخری دن ضروری ہے',
      detail:
        '“کوئی نہیں” کے سوا ہر درجہ کیلنڈر کے کسی دن تک، زیادہ سے زیادہ دس سال، قائم رہتا ہے؛ “کوئی نہیں” کا کوئی دن نہیں۔',
      next: 'وہ آخری دن دیں جو جانچ کرنے والے ادارے نے لکھا ہے۔',
    },
  },
})
