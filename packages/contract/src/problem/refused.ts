/** Refusals that a rule of the house, another person's work, or a missing permission stands behind; and our own faults. */
import { entries } from './entry.ts'

export const refused = entries({
  'version-conflict': {
    category: 'conflict',
    en: {
      title: 'Somebody else changed the case meanwhile',
      detail: 'You saw version {seen}; the case is now at version {current}.',
      next: 'Look at what the other changed, then make your change again.',
    },
    ur: {
      title: 'اس دوران کسی اور نے مقدمہ بدل دیا',
      detail: 'آپ نے نسخہ {seen} دیکھا تھا؛ مقدمہ اب نسخہ {current} پر ہے۔',
      next: 'دیکھیں دوسرے نے کیا بدلا، پھر اپنی تبدیلی دوبارہ کریں۔',
    },
  },
  'reference-taken': {
    category: 'conflict',
    en: {
      title: 'This reference cannot be used',
      detail: 'The reference {reference} is in use or kept back in this unit.',
      next: 'Choose another reference.',
    },
    ur: {
      title: 'یہ حوالہ استعمال نہیں ہو سکتا',
      detail: 'حوالہ {reference} اس یونٹ میں استعمال میں ہے یا محفوظ رکھا گیا ہے۔',
      next: 'دوسرا حوالہ چنیں۔',
    },
  },
  'view-name-taken': {
    category: 'conflict',
    en: {
      title: 'You already have a view by this name',
      detail: 'One of your saved views is called {name}.',
      next: 'Choose another name, or delete the old view first.',
    },
    ur: {
      title: 'اس نام کا منظر پہلے سے موجود ہے',
      detail: 'آپ کے ایک محفوظ منظر کا نام {name} ہے۔',
      next: 'دوسرا نام چنیں یا پہلے پرانا منظر حذف کریں۔',
    },
  },
  'change-refused': {
    category: 'refused',
    en: {
      title: 'The change cannot be made',
      detail: 'The case file would no longer be sound: {count} problems, each listed with its place.',
      next: 'Correct what is listed; what depends on a record must be changed or removed with it.',
    },
    ur: {
      title: 'یہ تبدیلی نہیں ہو سکتی',
      detail: 'کیس فائل درست نہ رہے گی: {count} مسائل، ہر ایک اپنی جگہ کے ساتھ درج ہے۔',
      next: 'درج مسائل درست کریں؛ جو کسی اندراج پر منحصر ہو اسے بھی ساتھ بدلیں یا ہٹائیں۔',
    },
  },
  'too-many-views': {
    category: 'refused',
    en: {
      title: 'No more views can be saved',
      detail: 'You have {count} saved views, which is as many as one person can keep.',
      next: 'Delete one that you no longer use.',
    },
    ur: {
      title: 'مزید منظر محفوظ نہیں ہو سکتے',
      detail: 'آپ کے {count} محفوظ منظر ہیں، ایک فرد اس سے زیادہ نہیں رکھ سکتا۔',
      next: 'جو اب کام نہیں آتا اسے حذف کریں۔',
    },
  },
  'cosignature-refused': {
    category: 'refused',
    en: {
      title: 'The cosignature does not hold',
      detail:
        'It is not a signature of this witness, of type 4, on the checkpoint of size {size}, at a time that has come.',
      next: 'Read the newest checkpoint, check that it continues the one you saw before, and sign it again.',
    },
    ur: {
      title: 'گواہ کے دستخط درست نہیں',
      detail: 'یہ اس گواہ کے، قسم 4 کے، حجم {size} کے چیک پوائنٹ پر، گزرے ہوئے وقت کے دستخط نہیں۔',
      next: 'تازہ ترین چیک پوائنٹ پڑھیں، دیکھیں کہ وہ پہلے والے کا تسلسل ہے، اور دوبارہ دستخط کریں۔',
    },
  },
  'law-unusable': {
    category: 'refused',
    status: 503,
    en: {
      title: 'The law packs cannot be used',
      detail: 'The law packs of this installation have {count} errors.',
      next: 'Run "clew law check"; it says which file and line to correct.',
    },
    ur: {
      title: 'قانون کے پیک استعمال نہیں ہو سکتے',
      detail: 'اس تنصیب کے قانون کے پیکوں میں {count} غلطیاں ہیں۔',
      next: '"clew law check" چلائیں؛ وہ بتاتا ہے کون سی فائل اور سطر درست کرنی ہے۔',
    },
  },
  'not-allowed': {
    category: 'forbidden',
    en: {
      title: 'You may not do this',
      detail: 'Your role does not include this step.',
      next: 'Ask the head of your unit if you need it for your work.',
    },
    ur: {
      title: 'آپ کو اس کی اجازت نہیں',
      detail: 'آپ کے کردار میں یہ قدم شامل نہیں۔',
      next: 'اگر کام کے لیے ضروری ہو تو اپنے یونٹ کے سربراہ سے کہیں۔',
    },
  },
  'not-signed-in': {
    category: 'forbidden',
    status: 401,
    en: {
      title: 'You are not signed in',
      detail: 'Clew does not know who is asking.',
      next: 'Sign in and try again.',
    },
    ur: {
      title: 'آپ داخل نہیں ہوئے',
      detail: 'Clew کو معلوم نہیں کہ کون پوچھ رہا ہے۔',
      next: 'داخل ہو کر دوبارہ کوشش کریں۔',
    },
  },
  'origin-forbidden': {
    category: 'forbidden',
    en: {
      title: 'The request came from another site',
      detail: 'Clew takes requests from its own pages and from programs at its own address only.',
      next: 'Open Clew at its own address.',
    },
    ur: {
      title: 'درخواست کسی اور سائٹ سے آئی',
      detail: 'Clew صرف اپنے صفحات اور اپنے پتے پر آنے والے پروگراموں کی درخواستیں لیتا ہے۔',
      next: 'Clew کو اس کے اپنے پتے پر کھولیں۔',
    },
  },
  'internal-fault': {
    category: 'fault',
    en: {
      title: 'Clew made a mistake',
      detail: 'Something failed that should not. Nothing was changed. The report is {report}.',
      next: 'Try again; if it fails again, give the number of the report to whoever looks after Clew.',
    },
    ur: {
      title: 'Clew سے غلطی ہوئی',
      detail: 'کوئی ایسی چیز ناکام ہوئی جو نہیں ہونی چاہیے تھی۔ کچھ بدلا نہیں گیا۔ رپورٹ نمبر {report} ہے۔',
      next: 'دوبارہ کوشش کریں؛ پھر بھی ناکام ہو تو رپورٹ کا نمبر Clew کے نگران کو دیں۔',
    },
  },
  'database-unavailable': {
    category: 'fault',
    status: 503,
    en: {
      title: 'The database does not answer',
      detail: 'Clew cannot reach its database at the moment. Nothing was changed.',
      next: 'Try again in a minute; if it does not come back, tell whoever looks after Clew.',
    },
    ur: {
      title: 'ڈیٹابیس جواب نہیں دے رہا',
      detail: 'اس وقت Clew اپنے ڈیٹابیس تک نہیں پہنچ سکتا۔ کچھ بدلا نہیں گیا۔',
      next: 'ایک منٹ بعد دوبارہ کوشش کریں؛ واپس نہ آئے تو Clew کے نگران کو بتائیں۔',
    },
  },
})
