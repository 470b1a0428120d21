/** Refusals around the library: texts that are not sourced, rules of review, subscriptions; and documents that cannot be made. */
import { entries } from './entry.ts'

export const library = entries({
  'library-unusable': {
    category: 'fault',
    status: 503,
    en: {
      title: 'The library cannot be read',
      detail: 'Its files have {count} problems, so it is not used: a page with a mistake would be quoted.',
      next: 'Tell whoever looks after Clew; the tests of the library name each line.',
    },
    ur: {
      title: 'کتب خانہ پڑھا نہیں جا سکتا',
      detail:
        'اس کی فائلوں میں {count} مسائل ہیں، اس لیے اسے استعمال نہیں کیا جاتا: غلط صفحے کا حوالہ دیا جا سکتا ہے۔',
      next: 'Clew کے نگران کو بتائیں؛ کتب خانے کی جانچ ہر سطر کا نام بتاتی ہے۔',
    },
  },
  'measure-not-found': {
    category: 'not-found',
    en: {
      title: 'Measure not found',
      detail: 'No measure of the library is called {id}.',
      next: 'Choose one from the tree of measures, or search for its words.',
    },
    ur: {
      title: 'اقدام نہیں ملا',
      detail: 'کتب خانے میں {id} نام کا کوئی اقدام نہیں۔',
      next: 'اقدامات کے درخت میں سے چنیں یا الفاظ سے تلاش کریں۔',
    },
  },
  'practice-not-found': {
    category: 'not-found',
    en: {
      title: 'State practice not found',
      detail: 'No practice of the library is called {id}.',
      next: 'Choose one from the list of practices, or search for its words.',
    },
    ur: {
      title: 'ریاستی عمل نہیں ملا',
      detail: 'کتب خانے میں {id} نام کا کوئی ریاستی عمل نہیں۔',
      next: 'ریاستی طریقوں کی فہرست میں سے چنیں یا الفاظ سے تلاش کریں۔',
    },
  },
  'version-not-found': {
    category: 'not-found',
    en: {
      title: 'There is no such version',
      detail: 'This page of the library has no version {number} in this language that is open to you.',
      next: 'Look at its history for the versions that there are.',
    },
    ur: {
      title: 'ایسا کوئی نسخہ نہیں',
      detail: 'کتب خانے کے اس صفحے کا اس زبان میں نسخہ {number} آپ کے لیے موجود نہیں۔',
      next: 'موجود نسخوں کے لیے اس کی تاریخ دیکھیں۔',
    },
  },
  'text-has-problems': {
    category: 'invalid',
    status: 422,
    en: {
      title: 'The text cannot go on as it is',
      detail: '{count} problems were found; each is listed with its line. A draft may be kept with them.',
      next: 'Correct every line that is listed, then propose the text again.',
    },
    ur: {
      title: 'متن اس حالت میں آگے نہیں جا سکتا',
      detail: '{count} مسائل ملے؛ ہر ایک اپنی سطر کے ساتھ درج ہے۔ مسودہ ان کے ساتھ رکھا جا سکتا ہے۔',
      next: 'درج سطریں درست کریں، پھر متن دوبارہ تجویز کریں۔',
    },
  },
  'text-changed-meanwhile': {
    category: 'conflict',
    en: {
      title: 'The text was changed meanwhile',
      detail: 'You saw change {seen} of this version; it is now at change {current}.',
      next: 'Open it again, look at what is different, and make your change once more.',
    },
    ur: {
      title: 'اس دوران متن بدل دیا گیا',
      detail: 'آپ نے اس نسخے کی تبدیلی {seen} دیکھی تھی؛ اب تبدیلی {current} ہے۔',
      next: 'اسے دوبارہ کھولیں، فرق دیکھیں، اور اپنی تبدیلی دوبارہ کریں۔',
    },
  },
  'page-there-already': {
    category: 'conflict',
    en: {
      title: 'There is a page at this address already',
      detail: 'The page “{id}” is in the library; a new page would stand in its place.',
      next: 'Give the new page another address, or change the page that is there.',
    },
    ur: {
      title: 'اس پتے پر صفحہ پہلے سے موجود ہے',
      detail: 'صفحہ «{id}» کتب خانے میں ہے؛ نیا صفحہ اس کی جگہ لے لے گا۔',
      next: 'نئے صفحے کو دوسرا پتا دیں، یا موجود صفحہ بدلیں۔',
    },
  },
  'text-already-open': {
    category: 'conflict',
    en: {
      title: 'Somebody is already working on this text',
      detail:
        'Version {number} of it in this language is not published yet; two at once would undo each other.',
      next: 'Continue that version, or ask its author to withdraw it.',
    },
    ur: {
      title: 'کوئی پہلے سے اس متن پر کام کر رہا ہے',
      detail: 'اس زبان میں اس کا نسخہ {number} ابھی شائع نہیں ہوا؛ بیک وقت دو نسخے ایک دوسرے کو مٹا دیں گے۔',
      next: 'اسی نسخے پر کام جاری رکھیں یا اس کے مصنف سے واپس لینے کو کہیں۔',
    },
  },
  'text-not-open': {
    category: 'refused',
    en: {
      title: 'This cannot be done with the version any more',
      detail: 'The version is {state}; the step asks for one that is {wanted}.',
      next: 'Open the page again to see where it stands; to change a published text begin a new version.',
    },
    ur: {
      title: 'اس نسخے کے ساتھ اب یہ نہیں ہو سکتا',
      detail: 'نسخے کی حالت {state} ہے؛ اس قدم کے لیے {wanted} چاہیے۔',
      next: 'صفحہ دوبارہ کھول کر حالت دیکھیں؛ شائع شدہ متن بدلنے کے لیے نیا نسخہ شروع کریں۔',
    },
  },
  'own-text': {
    category: 'refused',
    en: {
      title: 'A second person must review this text',
      detail: 'You wrote it. What the library publishes has been read by somebody other than its author.',
      next: 'Ask a colleague who may review to open it in the review queue.',
    },
    ur: {
      title: 'اس متن کا جائزہ کسی دوسرے شخص کو لینا ہے',
      detail: 'یہ آپ نے لکھا ہے۔ کتب خانہ وہی شائع کرتا ہے جسے مصنف کے علاوہ کسی نے پڑھا ہو۔',
      next: 'جائزے کا اختیار رکھنے والے ساتھی سے کہیں کہ اسے جائزے کی قطار میں کھولے۔',
    },
  },
  'not-your-text': {
    category: 'forbidden',
    en: {
      title: 'This text is somebody else’s',
      detail: 'Only its author can change, propose or withdraw a version that is being written.',
      next: 'Write to its author, or review it once it is proposed.',
    },
    ur: {
      title: 'یہ متن کسی اور کا ہے',
      detail: 'زیرِ تحریر نسخے کو صرف اس کا مصنف بدل، تجویز یا واپس لے سکتا ہے۔',
      next: 'مصنف کو لکھیں، یا تجویز ہونے پر جائزہ لیں۔',
    },
  },
  'subject-unknown': {
    category: 'invalid',
    status: 422,
    en: {
      title: 'There is nothing by this name to follow',
      detail: 'No {kind} is called {id}.',
      next: 'Follow a measure, a State of which practices are known, or a concept from its own page.',
    },
    ur: {
      title: 'اس نام کی کوئی چیز نہیں جس کی پیروی ہو',
      detail: '{id} نام کا کوئی {kind} نہیں۔',
      next: 'کسی اقدام، معلوم ریاست یا تصور کی پیروی اس کے اپنے صفحے سے کریں۔',
    },
  },
  'feed-not-found': {
    category: 'not-found',
    en: {
      title: 'This address is no longer valid',
      detail: 'The feed or the link was withdrawn, or its address is not complete.',
      next: 'Make a new address on the page of your subscriptions.',
    },
    ur: {
      title: 'یہ پتہ اب درست نہیں',
      detail: 'فیڈ یا لنک واپس لے لیا گیا ہے یا پتہ مکمل نہیں۔',
      next: 'اپنی سبسکرپشن کے صفحے پر نیا پتہ بنائیں۔',
    },
  },
  'too-many-subscriptions': {
    category: 'refused',
    en: {
      title: 'No more can be followed',
      detail: 'You follow {count} things already.',
      next: 'Stop following something that you no longer need.',
    },
    ur: {
      title: 'مزید کی پیروی نہیں ہو سکتی',
      detail: 'آپ پہلے ہی {count} چیزوں کی پیروی کر رہے ہیں۔',
      next: 'جس کی اب ضرورت نہیں اس کی پیروی چھوڑ دیں۔',
    },
  },
  'document-not-made': {
    category: 'fault',
    status: 503,
    en: {
      title: 'The document could not be made',
      detail: 'The part of Clew that sets pages does not work on this machine, or took too long.',
      next: 'Print the page from the browser instead, and tell whoever looks after Clew.',
    },
    ur: {
      title: 'دستاویز نہیں بن سکی',
      detail: 'صفحات ترتیب دینے والا حصہ اس مشین پر کام نہیں کرتا یا بہت دیر لگی۔',
      next: 'فی الحال براؤزر سے صفحہ چھاپیں اور Clew کے نگران کو بتائیں۔',
    },
  },
})
