/** Refusals of training: lessons, sessions, records and exercises. */
import { entries } from './entry.ts'

export const training = entries({
  'training-unusable': {
    category: 'fault',
    status: 503,
    en: {
      title: 'The curricula cannot be used',
      detail: '{count} mistakes are in the files under library/training.',
      next: 'Correct the files that the log of the server names, or take them out.',
    },
    ur: {
      title: 'نصاب استعمال نہیں ہو سکتے',
      detail: 'library/training کی فائلوں میں {count} غلطیاں ہیں۔',
      next: 'سرور کے لاگ میں بتائی گئی فائلیں درست کریں یا نکال دیں۔',
    },
  },
  'training-module-not-found': {
    category: 'not-found',
    en: {
      title: 'Module not found',
      detail: 'No module of training has this name.',
      next: 'Choose one from the list of modules.',
    },
    ur: {
      title: 'ماڈیول نہیں ملا',
      detail: 'اس نام کا کوئی تربیتی ماڈیول نہیں۔',
      next: 'ماڈیولوں کی فہرست میں سے چنیں۔',
    },
  },
  'curriculum-not-found': {
    category: 'not-found',
    en: {
      title: 'Curriculum not found',
      detail: 'There is no curriculum for an audience of this name.',
      next: 'Choose one from the list of curricula.',
    },
    ur: {
      title: 'نصاب نہیں ملا',
      detail: 'اس نام کے سامعین کے لیے کوئی نصاب نہیں۔',
      next: 'نصابوں کی فہرست میں سے چنیں۔',
    },
  },
  'training-test-changed': {
    category: 'conflict',
    en: {
      title: 'The questions have changed',
      detail: 'The answers belong to questions that have been changed meanwhile.',
      next: 'Open the test again and answer the questions as they are now.',
    },
    ur: {
      title: 'سوال بدل چکے ہیں',
      detail: 'یہ جوابات ان سوالوں کے ہیں جو اس دوران بدل گئے۔',
      next: 'ٹیسٹ دوبارہ کھولیں اور موجودہ سوالوں کے جواب دیں۔',
    },
  },
  'training-session-not-found': {
    category: 'not-found',
    en: {
      title: 'Session not found',
      detail: 'No session of training is known by this.',
      next: 'Choose one from the list of sessions.',
    },
    ur: {
      title: 'نشست نہیں ملی',
      detail: 'اس شناخت سے کوئی تربیتی نشست معلوم نہیں۔',
      next: 'نشستوں کی فہرست میں سے چنیں۔',
    },
  },
  'training-session-full': {
    category: 'refused',
    en: {
      title: 'No place is left',
      detail: 'All {capacity} places are taken, or fewer are wanted than are taken.',
      next: 'Choose another session, or ask the trainer for more places.',
    },
    ur: {
      title: 'کوئی جگہ باقی نہیں',
      detail: 'تمام {capacity} جگہیں پُر ہیں، یا مطلوب تعداد پُر جگہوں سے کم ہے۔',
      next: 'دوسری نشست چنیں یا تربیت کار سے مزید جگہیں مانگیں۔',
    },
  },
  'training-session-closed': {
    category: 'refused',
    en: {
      title: 'The session is over or cancelled',
      detail: 'Places change only until the day of a session that takes place.',
      next: 'Choose another session; a trainer can still enter people on the day itself.',
    },
    ur: {
      title: 'نشست ختم یا منسوخ ہو چکی ہے',
      detail: 'جگہیں صرف منعقد ہونے والی نشست کے دن تک بدلتی ہیں۔',
      next: 'دوسری نشست چنیں؛ تربیت کار اسی دن تک لوگوں کو درج کر سکتا ہے۔',
    },
  },
  'training-session-ahead': {
    category: 'refused',
    en: {
      title: 'The session has not been held yet',
      detail: 'Attendance is noted from the day of the session on, and never for a cancelled one.',
      next: 'Note it on the day or later.',
    },
    ur: {
      title: 'نشست ابھی نہیں ہوئی',
      detail: 'حاضری نشست کے دن سے درج ہوتی ہے، اور منسوخ نشست کی کبھی نہیں۔',
      next: 'اسی دن یا بعد میں درج کریں۔',
    },
  },
  'training-place-missing': {
    category: 'refused',
    en: {
      title: 'Somebody has no place in the session',
      detail: 'Attendance is noted only of people with a place; {count} of these have none.',
      next: 'Give them a place first.',
    },
    ur: {
      title: 'کسی کے پاس نشست میں جگہ نہیں',
      detail: 'حاضری صرف جگہ والوں کی درج ہوتی ہے؛ ان میں سے {count} کے پاس جگہ نہیں۔',
      next: 'پہلے انہیں جگہ دیں۔',
    },
  },
  'training-place-noted': {
    category: 'refused',
    en: {
      title: 'The attendance is noted already',
      detail: 'A place whose attendance is noted is part of the record.',
      next: 'Correct the attendance instead.',
    },
    ur: {
      title: 'حاضری پہلے ہی درج ہے',
      detail: 'جس جگہ کی حاضری درج ہو وہ ریکارڈ کا حصہ ہے۔',
      next: 'اس کے بجائے حاضری درست کریں۔',
    },
  },
  'competence-not-found': {
    category: 'not-found',
    en: {
      title: 'Competence not found',
      detail: 'No competence that holds is known by this.',
      next: 'Choose one from the record of the person.',
    },
    ur: {
      title: 'اہلیت نہیں ملی',
      detail: 'اس شناخت سے کوئی برقرار اہلیت معلوم نہیں۔',
      next: 'فرد کے ریکارڈ میں سے چنیں۔',
    },
  },
  'exercise-not-found': {
    category: 'not-found',
    en: {
      title: 'Exercise not found',
      detail: 'There is no decided case with such a charge, or no law pack here knows its offence.',
      next: 'Choose one from the list of exercises.',
    },
    ur: {
      title: 'مشق نہیں ملی',
      detail: 'ایسے الزام والا کوئی فیصل شدہ مقدمہ نہیں، یا یہاں کوئی قانونی پیک اس جرم کو نہیں جانتا۔',
      next: 'مشقوں کی فہرست میں سے چنیں۔',
    },
  },
  'exercise-marks-unknown': {
    category: 'refused',
    en: {
      title: 'Some marks lead nowhere',
      detail: '{count} marks name an item or a fact that this exercise does not have.',
      next: 'Open the exercise again; its file may have changed.',
    },
    ur: {
      title: 'بعض نشان کہیں نہیں پہنچتے',
      detail: '{count} نشان ایسی شے یا امر کا نام لیتے ہیں جو اس مشق میں نہیں۔',
      next: 'مشق دوبارہ کھولیں؛ اس کی فائل بدل گئی ہو گی۔',
    },
  },
})
