/** Refusals around files of exhibits, their way here, their time stamps and their custody. */
import { entries } from './entry.ts'

export const exhibits = entries({
  'exhibit-not-found': {
    category: 'not-found',
    en: {
      title: 'Exhibit not found',
      detail: 'The case has no file by this id that is open to you.',
      next: 'Choose one from the list of exhibits.',
    },
    ur: {
      title: 'فائل نہیں ملی',
      detail: 'اس شناخت کی کوئی فائل اس مقدمے میں آپ کے لیے کھلی نہیں۔',
      next: 'فائلوں کی فہرست میں سے چنیں۔',
    },
  },
  'upload-not-found': {
    category: 'not-found',
    en: {
      title: 'Nothing is being sent here',
      detail: 'There is no file on its way by this id: it was completed, given up, or waited too long.',
      next: 'See whether the exhibit is there already; otherwise begin again.',
    },
    ur: {
      title: 'یہاں کوئی فائل موصول نہیں ہو رہی',
      detail: 'اس شناخت کی کوئی فائل راستے میں نہیں: مکمل ہو چکی، ترک کی گئی، یا بہت دیر رکی رہی۔',
      next: 'دیکھیں کہ فائل پہلے سے موجود تو نہیں؛ ورنہ دوبارہ شروع کریں۔',
    },
  },
  'evidence-not-found': {
    category: 'not-found',
    en: {
      title: 'Item of evidence not found',
      detail: 'The case file has no item {evidence}.',
      next: 'Enter the item first, then add its files and its custody.',
    },
    ur: {
      title: 'ثبوت نہیں ملا',
      detail: 'کیس فائل میں {evidence} نام کی کوئی چیز نہیں۔',
      next: 'پہلے چیز درج کریں، پھر اس کی فائلیں اور تحویل۔',
    },
  },
  'custody-event-not-found': {
    category: 'not-found',
    en: {
      title: 'Hand-over not found',
      detail: 'The custody log has no hand-over by this id.',
      next: 'Choose one from the custody log.',
    },
    ur: {
      title: 'حوالگی نہیں ملی',
      detail: 'تحویل کے ریکارڈ میں اس شناخت کی کوئی حوالگی نہیں۔',
      next: 'تحویل کے ریکارڈ میں سے چنیں۔',
    },
  },
  'colleague-not-found': {
    category: 'not-found',
    en: {
      title: 'The receiver is not known',
      detail: 'Nobody by this id works in the unit.',
      next: 'Choose a colleague, or name an office outside with its signed document.',
    },
    ur: {
      title: 'وصول کنندہ معلوم نہیں',
      detail: 'اس شناخت کا کوئی شخص یونٹ میں کام نہیں کرتا۔',
      next: 'کوئی ساتھی چنیں، یا باہر کے دفتر کا نام اور اس کی دستخط شدہ دستاویز دیں۔',
    },
  },
  'stamp-not-found': {
    category: 'not-found',
    en: {
      title: 'There is no time stamp',
      detail: 'No authority of time has been asked, or none has answered yet.',
      next: 'Ask again from the page of the exhibit.',
    },
    ur: {
      title: 'وقت کی مہر موجود نہیں',
      detail: 'وقت کے کسی ادارے سے پوچھا نہیں گیا، یا ابھی جواب نہیں آیا۔',
      next: 'فائل کے صفحے سے دوبارہ پوچھیں۔',
    },
  },
  'exhibit-too-large': {
    category: 'invalid',
    status: 413,
    en: {
      title: 'The file is too large',
      detail: 'It has {size} bytes; one exhibit may have {limit}.',
      next: 'Divide the file, and add the parts one by one.',
    },
    ur: {
      title: 'فائل بہت بڑی ہے',
      detail: 'اس کا حجم {size} بائٹ ہے؛ ایک فائل {limit} بائٹ تک ہو سکتی ہے۔',
      next: 'فائل کے حصے کریں اور ایک ایک کر کے شامل کریں۔',
    },
  },
  'upload-offset-differs': {
    category: 'conflict',
    en: {
      title: 'The piece does not fit on',
      detail: 'It begins at {from}, but {received} bytes are stored.',
      next: 'Go on from {received}.',
    },
    ur: {
      title: 'یہ ٹکڑا نہیں جڑتا',
      detail: 'یہ {from} سے شروع ہوتا ہے مگر {received} بائٹ محفوظ ہیں۔',
      next: '{received} سے آگے بھیجیں۔',
    },
  },
  'upload-exceeds-size': {
    category: 'refused',
    en: {
      title: 'More arrived than was announced',
      detail: 'The file was announced with {size} bytes.',
      next: 'Check that it is the same file and that it no longer changes; then begin again.',
    },
    ur: {
      title: 'اعلان سے زیادہ موصول ہوا',
      detail: 'فائل کا حجم {size} بائٹ بتایا گیا تھا۔',
      next: 'دیکھیں کہ فائل وہی ہے اور اب نہیں بدل رہی؛ پھر دوبارہ شروع کریں۔',
    },
  },
  'upload-incomplete': {
    category: 'conflict',
    en: {
      title: 'The file is not all there',
      detail: '{received} of {size} bytes are stored.',
      next: 'Send the rest from {received} on.',
    },
    ur: {
      title: 'فائل پوری نہیں پہنچی',
      detail: '{size} میں سے {received} بائٹ محفوظ ہیں۔',
      next: 'باقی {received} سے آگے بھیجیں۔',
    },
  },
  'upload-busy': {
    category: 'conflict',
    en: {
      title: 'The file is being sent already',
      detail: 'Another request is writing to this file.',
      next: 'Wait until it has ended, then ask how much is stored.',
    },
    ur: {
      title: 'فائل پہلے ہی بھیجی جا رہی ہے',
      detail: 'ایک اور درخواست اسی فائل میں لکھ رہی ہے۔',
      next: 'اس کے ختم ہونے کا انتظار کریں، پھر پوچھیں کتنا محفوظ ہے۔',
    },
  },
  'too-many-uploads': {
    category: 'refused',
    en: {
      title: 'Too many files are on their way',
      detail: 'You are sending {count} files to this case that are not complete.',
      next: 'Complete or give up one of them first.',
    },
    ur: {
      title: 'بہت سی فائلیں راستے میں ہیں',
      detail: 'آپ اس مقدمے کو {count} نامکمل فائلیں بھیج رہے ہیں۔',
      next: 'پہلے ان میں سے کوئی مکمل یا ترک کریں۔',
    },
  },
  'exhibit-hash-differs': {
    category: 'refused',
    en: {
      title: 'What arrived is not what was sent',
      detail: 'You stated the SHA-256 {stated}; the bytes that arrived have {found}. Nothing was added.',
      next: 'Compute the hash of the file again; give this upload up and send it once more.',
    },
    ur: {
      title: 'جو پہنچا وہ نہیں جو بھیجا گیا',
      detail: 'آپ نے SHA-256 {stated} بتایا؛ موصول بائٹس کا {found} ہے۔ کچھ شامل نہیں ہوا۔',
      next: 'فائل کا ہیش دوبارہ نکالیں؛ یہ ترسیل ترک کر کے دوبارہ بھیجیں۔',
    },
  },
  'exhibit-destroyed': {
    category: 'refused',
    status: 410,
    en: {
      title: 'This file was destroyed',
      detail:
        'It was destroyed with its item at {at}, as two persons decided: its key and its bytes are gone, and nobody can bring it back. A copy elsewhere is the same file if its SHA-256 is {sha256}.',
      next: 'Its hash, size, time stamp and custody log are still on its page; the history of the case says who decided.',
    },
    ur: {
      title: 'یہ فائل تلف کر دی گئی',
      detail:
        'دو افراد کے فیصلے سے {at} پر یہ اپنی شے کے ساتھ تلف کی گئی: اس کی چابی اور بائٹس ختم ہیں، اور کوئی اسے واپس نہیں لا سکتا۔ کہیں اور کوئی نقل وہی فائل ہے اگر اس کا SHA-256 یہ ہو: {sha256}۔',
      next: 'اس کا ہیش، حجم، وقت کی مہر اور تحویل کا ریکارڈ اب بھی اس کے صفحے پر ہیں؛ فیصلہ کس نے کیا، یہ مقدمے کی تاریخ میں ہے۔',
    },
  },
  'exhibit-not-viewable': {
    category: 'refused',
    en: {
      title: 'This file is not shown',
      detail: 'A file of type {type} could run something of its own, or no browser shows it.',
      next: 'Download it, and open it on a machine made for that.',
    },
    ur: {
      title: 'یہ فائل دکھائی نہیں جاتی',
      detail: '{type} قسم کی فائل خود کچھ چلا سکتی ہے، یا کوئی براؤزر اسے نہیں دکھاتا۔',
      next: 'اسے ڈاؤن لوڈ کریں اور اسی کام کے لیے بنی مشین پر کھولیں۔',
    },
  },
  'range-not-satisfiable': {
    category: 'refused',
    status: 416,
    en: {
      title: 'There is no such part of the file',
      detail: 'The file has {size} bytes.',
      next: 'Ask for a part of it.',
    },
    ur: {
      title: 'فائل کا ایسا کوئی حصہ نہیں',
      detail: 'فائل کا حجم {size} بائٹ ہے۔',
      next: 'اس کے اندر کا حصہ مانگیں۔',
    },
  },
  'exhibit-damaged': {
    category: 'refused',
    en: {
      title: 'The stored file is no longer what arrived',
      detail: 'Its seal does not hold: it was altered, cut short or lost after it was stored.',
      next: 'Change nothing; tell the auditor and whoever looks after Clew, who can bring it back from a backup.',
    },
    ur: {
      title: 'محفوظ فائل وہ نہیں رہی جو موصول ہوئی تھی',
      detail: 'اس کی مہر درست نہیں: محفوظ ہونے کے بعد بدلی گئی، کٹ گئی یا گم ہو گئی۔',
      next: 'کچھ نہ بدلیں؛ آڈیٹر اور Clew کے نگران کو بتائیں، جو اسے بیک اپ سے لا سکتے ہیں۔',
    },
  },
  'stamp-authority-missing': {
    category: 'refused',
    en: {
      title: 'No authority of time is named',
      detail: 'This installation has no address of an authority that gives time stamps.',
      next: 'Ask whoever looks after Clew to set one with --tsa-url.',
    },
    ur: {
      title: 'وقت کا کوئی ادارہ مقرر نہیں',
      detail: 'اس تنصیب میں وقت کی مہر دینے والے کسی ادارے کا پتہ نہیں۔',
      next: 'Clew کے نگران سے کہیں کہ --tsa-url سے مقرر کرے۔',
    },
  },
  'custody-parties-wrong': {
    category: 'refused',
    en: {
      title: 'It is not clear who gave and who received',
      detail:
        'A hand-over is from one person to another; what an office outside gives or receives needs the name of the office and its signed document.',
      next: 'Name the receiver, or the office with its document.',
    },
    ur: {
      title: 'واضح نہیں کس نے دیا اور کس نے لیا',
      detail:
        'حوالگی ایک شخص سے دوسرے کو ہوتی ہے؛ باہر کے دفتر کے لین دین کے لیے دفتر کا نام اور دستخط شدہ دستاویز چاہیے۔',
      next: 'وصول کنندہ کا نام دیں، یا دفتر اور اس کی دستاویز۔',
    },
  },
  'custody-seal-missing': {
    category: 'refused',
    en: {
      title: 'The seal has no number',
      detail: 'An item is sealed under a number that others can compare.',
      next: 'Give the number of the seal.',
    },
    ur: {
      title: 'مہر کا نمبر نہیں',
      detail: 'چیز ایسے نمبر کی مہر سے بند کی جاتی ہے جس کا دوسرے موازنہ کر سکیں۔',
      next: 'مہر کا نمبر دیں۔',
    },
  },
  'custody-in-future': {
    category: 'refused',
    en: {
      title: 'That has not happened yet',
      detail: 'The log takes what has happened; {at} is still to come.',
      next: 'Correct the time.',
    },
    ur: {
      title: 'یہ ابھی نہیں ہوا',
      detail: 'ریکارڈ میں وہی درج ہوتا ہے جو ہو چکا؛ {at} ابھی آنا ہے۔',
      next: 'وقت درست کریں۔',
    },
  },
  'custody-not-receiver': {
    category: 'refused',
    en: {
      title: 'Only the receiver confirms',
      detail:
        'The hand-over was made to somebody else, or to an office outside whose signed document stands for it.',
      next: 'Ask the receiver to confirm in their own name.',
    },
    ur: {
      title: 'صرف وصول کنندہ تصدیق کرتا ہے',
      detail: 'حوالگی کسی اور کو ہوئی، یا باہر کے دفتر کو جس کی دستخط شدہ دستاویز کافی ہے۔',
      next: 'وصول کنندہ سے کہیں کہ اپنے نام سے تصدیق کرے۔',
    },
  },
  'custody-confirmed-already': {
    category: 'conflict',
    en: {
      title: 'The hand-over is confirmed already',
      detail: 'The log has one receipt for each hand-over.',
      next: 'If something was wrong with it, write down what happened as another event.',
    },
    ur: {
      title: 'حوالگی کی تصدیق ہو چکی',
      detail: 'ہر حوالگی کی ایک ہی رسید ہوتی ہے۔',
      next: 'اگر اس میں غلطی تھی تو جو ہوا اسے نئے واقعے کے طور پر لکھیں۔',
    },
  },
  'evidence-in-custody': {
    category: 'refused',
    en: {
      title: 'The item cannot be removed',
      detail: 'Files or a custody log belong to {ids}; what was held and by whom must stay to be seen.',
      next: 'Keep the item; exclude it or note why it no longer matters.',
    },
    ur: {
      title: 'یہ چیز ہٹائی نہیں جا سکتی',
      detail: '{ids} سے فائلیں یا تحویل کا ریکارڈ وابستہ ہے؛ کیا چیز کس کے پاس تھی، یہ نظر آنا چاہیے۔',
      next: 'چیز رکھیں؛ اسے خارج کریں یا لکھیں کہ اب کیوں اہم نہیں۔',
    },
  },
})
