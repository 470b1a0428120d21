/** Refusals on the way in: none of them says whether a person, a key or a code exists. */
import { entries } from './entry.ts'

export const signIn = entries({
  'request-unmarked': {
    category: 'forbidden',
    en: {
      title: 'The request does not carry the mark of Clew',
      detail:
        'A request that changes something must carry the header Clew-Request, which no page elsewhere can send.',
      next: 'Send the header Clew-Request with the name of your program.',
    },
    ur: {
      title: 'درخواست پر Clew کا نشان نہیں',
      detail: 'جو درخواست کچھ بدلے اس پر ہیڈر Clew-Request ہونا چاہیے، جو کوئی بیرونی صفحہ نہیں بھیج سکتا۔',
      next: 'ہیڈر Clew-Request اپنے پروگرام کے نام کے ساتھ بھیجیں۔',
    },
  },
  'demo-closed': {
    category: 'forbidden',
    en: {
      title: 'The people of the demo cannot be chosen here',
      detail:
        'They can be chosen only where the demo cases were loaded, on the machine that Clew runs on, and with no network behind it.',
      next: 'Sign in with your passkey, or start Clew with demo cases on your own machine.',
    },
    ur: {
      title: 'یہاں نمائشی افراد نہیں چنے جا سکتے',
      detail:
        'انہیں صرف وہاں چنا جا سکتا ہے جہاں نمائشی مقدمات موجود ہوں، اسی مشین پر جس پر Clew چلتا ہے، اور جب اس کے پیچھے کوئی نیٹ ورک نہ ہو۔',
      next: 'اپنی پاس کی سے داخل ہوں، یا اپنی مشین پر نمائشی مقدمات کے ساتھ Clew چلائیں۔',
    },
  },
  'sign-in-failed': {
    category: 'forbidden',
    status: 401,
    en: {
      title: 'The sign-in did not succeed',
      detail:
        'What was shown does not let anybody in here. The reason is not told, so that nobody learns from it.',
      next: 'Try again with a passkey that you enrolled here, or ask an administrator of your unit.',
    },
    ur: {
      title: 'داخلہ کامیاب نہ ہوا',
      detail:
        'جو دکھایا گیا اس سے یہاں کوئی داخل نہیں ہو سکتا۔ وجہ نہیں بتائی جاتی تاکہ کوئی اس سے نہ سیکھے۔',
      next: 'یہاں درج کی گئی پاس کی سے دوبارہ کوشش کریں یا اپنے یونٹ کے منتظم سے کہیں۔',
    },
  },
  'too-many-attempts': {
    category: 'forbidden',
    status: 429,
    en: {
      title: 'Too many attempts from here',
      detail: 'Several attempts from this address failed. The next is looked at in {seconds} seconds.',
      next: 'Wait, then try again. Colleagues at other addresses are not affected.',
    },
    ur: {
      title: 'یہاں سے بہت زیادہ کوششیں',
      detail: 'اس پتے سے کئی کوششیں ناکام ہوئیں۔ اگلی {seconds} سیکنڈ بعد دیکھی جائے گی۔',
      next: 'انتظار کریں، پھر دوبارہ کوشش کریں۔ دوسرے پتوں پر ساتھی متاثر نہیں۔',
    },
  },
  'code-refused': {
    category: 'forbidden',
    en: {
      title: 'The code does not hold',
      detail: 'It is unknown, was used already, was replaced by a newer one, or its time is over.',
      next: 'Check the letters; if they are right, ask whoever gave it to you for a new one.',
    },
    ur: {
      title: 'کوڈ درست نہیں',
      detail: 'یہ نامعلوم ہے، استعمال ہو چکا ہے، نئے کوڈ سے بدل دیا گیا ہے یا اس کا وقت ختم ہو گیا ہے۔',
      next: 'حروف دیکھیں؛ درست ہوں تو جس نے دیا تھا اس سے نیا مانگیں۔',
    },
  },
  'passkey-refused': {
    category: 'invalid',
    en: {
      title: 'The passkey was not accepted',
      detail: 'What the authenticator said does not fit what was asked, or it did not verify that it is you.',
      next: 'Begin again, and use an authenticator that asks for your PIN, finger or face.',
    },
    ur: {
      title: 'پاس کی قبول نہ ہوئی',
      detail: 'آلے کا جواب سوال کے مطابق نہیں، یا اس نے تصدیق نہیں کی کہ یہ آپ ہیں۔',
      next: 'دوبارہ شروع کریں اور ایسا آلہ استعمال کریں جو پن، انگلی یا چہرہ مانگے۔',
    },
  },
  'passkey-elsewhere': {
    category: 'refused',
    en: {
      title: 'Passkeys do not work at this address',
      detail: 'Browsers tie a passkey to a name, and this address is not the one that Clew is known by.',
      next: 'Open Clew at {address}.',
    },
    ur: {
      title: 'اس پتے پر پاس کی نہیں چلتی',
      detail: 'براؤزر پاس کی کو ایک نام سے باندھتا ہے، اور یہ وہ پتہ نہیں جس سے Clew پہچانا جاتا ہے۔',
      next: 'Clew کو {address} پر کھولیں۔',
    },
  },
  'passkey-not-found': {
    category: 'not-found',
    en: {
      title: 'There is no such passkey',
      detail: 'None of your passkeys has this id.',
      next: 'Look at the list of your passkeys.',
    },
    ur: {
      title: 'ایسی کوئی پاس کی نہیں',
      detail: 'آپ کی کسی پاس کی کی یہ شناخت نہیں۔',
      next: 'اپنی پاس کیوں کی فہرست دیکھیں۔',
    },
  },
  'last-way-in': {
    category: 'refused',
    en: {
      title: 'This is your last way in',
      detail: 'Without this passkey you could not sign in any more.',
      next: 'Add another passkey first, then remove this one.',
    },
    ur: {
      title: 'یہ آپ کا آخری راستہ ہے',
      detail: 'اس پاس کی کے بغیر آپ داخل نہ ہو سکیں گے۔',
      next: 'پہلے دوسری پاس کی شامل کریں، پھر اسے ہٹائیں۔',
    },
  },
  'demo-unchanged': {
    category: 'refused',
    en: {
      title: 'People of the demo need no passkey',
      detail: 'They are chosen on this machine and never sign in from anywhere else.',
      next: 'Set up a unit of your own to use passkeys.',
    },
    ur: {
      title: 'نمائشی افراد کو پاس کی درکار نہیں',
      detail: 'انہیں اسی مشین پر چنا جاتا ہے اور وہ کہیں اور سے داخل نہیں ہوتے۔',
      next: 'پاس کی استعمال کرنے کے لیے اپنا یونٹ ترتیب دیں۔',
    },
  },
  'person-has-way-in': {
    category: 'refused',
    en: {
      title: 'This person can sign in already',
      detail:
        'An invitation is for somebody without any way in; a person who lost theirs needs two administrators.',
      next: 'Open a recovery for them instead.',
    },
    ur: {
      title: 'یہ فرد پہلے ہی داخل ہو سکتا ہے',
      detail: 'دعوت اس کے لیے ہے جس کا کوئی راستہ نہ ہو؛ جس نے کھو دیا اسے دو منتظم درکار ہیں۔',
      next: 'اس کے بجائے بحالی کھولیں۔',
    },
  },
  'session-not-found': {
    category: 'not-found',
    en: {
      title: 'There is no such session',
      detail: 'None of your sessions has this id, or it is over.',
      next: 'Look at the list of your sessions.',
    },
    ur: {
      title: 'ایسا کوئی سیشن نہیں',
      detail: 'آپ کے کسی سیشن کی یہ شناخت نہیں، یا وہ ختم ہو چکا ہے۔',
      next: 'اپنے سیشنوں کی فہرست دیکھیں۔',
    },
  },
  'too-many-sessions': {
    category: 'refused',
    en: {
      title: 'You have lent too many sessions',
      detail: '{count} sessions of yours are with programs, which is as many as one person can lend.',
      next: 'End one that is not used any more.',
    },
    ur: {
      title: 'آپ نے بہت زیادہ سیشن دے رکھے ہیں',
      detail: 'آپ کے {count} سیشن پروگراموں کے پاس ہیں، ایک فرد اس سے زیادہ نہیں دے سکتا۔',
      next: 'جو اب استعمال نہیں ہوتا اسے ختم کریں۔',
    },
  },
  'own-recovery': {
    category: 'refused',
    en: {
      title: 'Nobody recovers themselves',
      detail: 'A recovery needs two other administrators, so that no one person can take over an account.',
      next: 'Ask two other administrators.',
    },
    ur: {
      title: 'کوئی خود کو بحال نہیں کرتا',
      detail: 'بحالی کے لیے دو دوسرے منتظم درکار ہیں تاکہ کوئی ایک فرد کسی کھاتے پر قبضہ نہ کر سکے۔',
      next: 'دو دوسرے منتظموں سے کہیں۔',
    },
  },
  'recovery-not-found': {
    category: 'not-found',
    en: {
      title: 'There is no such recovery',
      detail: 'It does not exist, was refused, or is over.',
      next: 'Look at the list of recoveries.',
    },
    ur: {
      title: 'ایسی کوئی بحالی نہیں',
      detail: 'یہ موجود نہیں، رد ہو گئی یا ختم ہو گئی۔',
      next: 'بحالیوں کی فہرست دیکھیں۔',
    },
  },
  'recovery-confirmed-by-you': {
    category: 'refused',
    en: {
      title: 'You have confirmed this already',
      detail: 'The second word must be another administrator’s.',
      next: 'Ask a colleague to look at it and confirm.',
    },
    ur: {
      title: 'آپ پہلے ہی تصدیق کر چکے ہیں',
      detail: 'دوسری تصدیق کسی اور منتظم کی ہونی چاہیے۔',
      next: 'کسی ساتھی سے دیکھنے اور تصدیق کرنے کو کہیں۔',
    },
  },
  'set-up-over': {
    category: 'refused',
    en: {
      title: 'There is nothing to set up',
      detail: 'This Clew has its people already, or the code has run out of time.',
      next: 'Sign in; if nobody is there yet, start Clew again and use the new code that it prints.',
    },
    ur: {
      title: 'ترتیب دینے کو کچھ نہیں',
      detail: 'اس Clew کے افراد پہلے سے ہیں، یا کوڈ کا وقت ختم ہو گیا۔',
      next: 'داخل ہوں؛ اگر ابھی کوئی نہیں تو Clew دوبارہ چلائیں اور جو نیا کوڈ چھپے وہ استعمال کریں۔',
    },
  },
  'no-way-in': {
    category: 'refused',
    en: {
      title: 'The administrator would have no way in',
      detail: 'Neither a passkey was made nor can they sign in through their agency.',
      next: 'Make a passkey, or set up OpenID Connect and give an e-mail.',
    },
    ur: {
      title: 'منتظم کے لیے کوئی راستہ نہ ہوگا',
      detail: 'نہ پاس کی بنی، نہ وہ اپنے ادارے کے ذریعے داخل ہو سکتے ہیں۔',
      next: 'پاس کی بنائیں، یا OpenID Connect ترتیب دے کر ای میل دیں۔',
    },
  },
  'oidc-unavailable': {
    category: 'refused',
    status: 503,
    en: {
      title: 'The sign-in of your agency cannot be reached',
      detail: 'It is not set up here, or its provider does not answer.',
      next: 'Try again in a minute, or use your passkey.',
    },
    ur: {
      title: 'آپ کے ادارے کا داخلہ دستیاب نہیں',
      detail: 'یہ یہاں ترتیب نہیں دیا گیا، یا اس کا فراہم کنندہ جواب نہیں دیتا۔',
      next: 'ایک منٹ بعد دوبارہ کوشش کریں یا اپنی پاس کی استعمال کریں۔',
    },
  },
})
