/** Refusals about who works on a case: each says what must be done before, and by whom. */
import { entries } from './entry.ts'

export const assignments = entries({
  'assignment-not-found': {
    category: 'not-found',
    en: {
      title: 'Assignment not found',
      detail: 'The case has no assignment by this.',
      next: 'Choose one from the list of who works on the case.',
    },
    ur: {
      title: 'تفویض نہیں ملی',
      detail: 'مقدمے کی اس شناخت سے کوئی تفویض نہیں۔',
      next: 'مقدمے پر کام کرنے والوں کی فہرست میں سے چنیں۔',
    },
  },
  'share-not-found': {
    category: 'not-found',
    en: {
      title: 'Share not found',
      detail: 'The case is not shared by this.',
      next: 'Choose one from the list of whom the case is shared with.',
    },
    ur: {
      title: 'شراکت نہیں ملی',
      detail: 'مقدمہ اس شناخت سے شریک نہیں کیا گیا۔',
      next: 'جن کے ساتھ مقدمہ شریک ہے ان کی فہرست میں سے چنیں۔',
    },
  },
  'delegation-not-found': {
    category: 'not-found',
    en: {
      title: 'Delegation not found',
      detail: 'No delegation of yours is known by this.',
      next: 'Choose one from your leave.',
    },
    ur: {
      title: 'نیابت نہیں ملی',
      detail: 'اس شناخت سے آپ کی کوئی نیابت معلوم نہیں۔',
      next: 'اپنی رخصت کی فہرست میں سے چنیں۔',
    },
  },
  'clearance-not-found': {
    category: 'not-found',
    en: {
      title: 'Clearance not found',
      detail: 'The person was never cleared for this compartment.',
      next: 'Choose one from the list of clearances.',
    },
    ur: {
      title: 'اجازتِ خاص نہیں ملی',
      detail: 'اس فرد کو اس بند حصے کی اجازت کبھی نہیں ملی۔',
      next: 'اجازتوں کی فہرست میں سے چنیں۔',
    },
  },
  'period-invalid': {
    category: 'refused',
    en: {
      title: 'The days do not fit',
      detail:
        'The last day must exist, not lie before the first or in the past, and a leave lasts a year at most.',
      next: 'Correct the first or the last day.',
    },
    ur: {
      title: 'دن درست نہیں',
      detail:
        'دونوں دن موجود ہوں، کوئی گزرا ہوا نہ ہو، آخری پہلے سے پہلے نہ ہو، اور رخصت زیادہ سے زیادہ ایک سال کی ہو۔',
      next: 'پہلا یا آخری دن درست کریں۔',
    },
  },
  'person-deactivated': {
    category: 'refused',
    en: {
      title: 'The account is closed',
      detail: 'The person is deactivated and can be given nothing.',
      next: 'Choose somebody else, or ask an administrator to reactivate the account.',
    },
    ur: {
      title: 'کھاتہ بند ہے',
      detail: 'یہ فرد غیر فعال ہے، اسے کچھ نہیں سونپا جا سکتا۔',
      next: 'کسی اور کو چنیں یا منتظم سے کھاتہ دوبارہ فعال کرائیں۔',
    },
  },
  'vetting-needed': {
    category: 'refused',
    en: {
      title: 'The person is not vetted',
      detail: 'Their vetting has ended, was never recorded, or ends before the work begins.',
      next: 'Ask an administrator or the auditor to record the vetting, then try again.',
    },
    ur: {
      title: 'اس فرد کی جانچ موجود نہیں',
      detail: 'جانچ کی مدت ختم ہو چکی، کبھی درج نہیں ہوئی، یا کام شروع ہونے سے پہلے ختم ہوتی ہے۔',
      next: 'منتظم یا آڈیٹر سے جانچ درج کرائیں، پھر دوبارہ کوشش کریں۔',
    },
  },
  'role-not-held': {
    category: 'refused',
    en: {
      title: 'The person does not hold the role',
      detail: 'This work needs one of these roles: {roles}.',
      next: 'Choose somebody who holds one, or ask an administrator to give it.',
    },
    ur: {
      title: 'اس فرد کا یہ کردار نہیں',
      detail: 'اس کام کے لیے ان میں سے ایک کردار ضروری ہے: {roles}۔',
      next: 'کسی ایسے کو چنیں جس کا کردار ہو، یا منتظم سے کردار دلوائیں۔',
    },
  },
  'clearance-needed': {
    category: 'refused',
    en: {
      title: 'The person is not cleared for the compartment',
      detail: 'The work lies in these compartments, for which they are not cleared: {compartments}.',
      next: 'Have them cleared by the head of the unit first, or choose somebody who is.',
    },
    ur: {
      title: 'اس فرد کو بند حصے کی اجازت نہیں',
      detail: 'کام ان بند حصوں میں ہے جن کی اسے اجازت نہیں: {compartments}۔',
      next: 'پہلے یونٹ کے سربراہ سے اجازت دلوائیں یا کسی ایسے کو چنیں جسے اجازت ہے۔',
    },
  },
  'already-assigned': {
    category: 'conflict',
    en: {
      title: 'The person already has this work',
      detail: 'In some of these days they work on the case in this role already.',
      next: 'Prolong or end that assignment instead.',
    },
    ur: {
      title: 'اس فرد کے پاس یہ کام پہلے سے ہے',
      detail: 'ان میں سے کچھ دنوں میں وہ اسی کردار میں مقدمے پر پہلے سے ہے۔',
      next: 'اسی تفویض کی مدت بڑھائیں یا اسے ختم کریں۔',
    },
  },
  'already-ended': {
    category: 'conflict',
    en: {
      title: 'It has ended already',
      detail: 'What has ended is history and is not changed.',
      next: 'Make a new one if it is needed again.',
    },
    ur: {
      title: 'یہ پہلے ہی ختم ہو چکا',
      detail: 'جو ختم ہو چکا وہ تاریخ ہے اور بدلا نہیں جاتا۔',
      next: 'دوبارہ ضرورت ہو تو نیا بنائیں۔',
    },
  },
  'compartment-is-set': {
    category: 'conflict',
    en: {
      title: 'The case is in this compartment already',
      detail: 'Nothing was changed.',
      next: 'See who set it, when and why.',
    },
    ur: {
      title: 'مقدمہ پہلے ہی اس بند حصے میں ہے',
      detail: 'کچھ نہیں بدلا گیا۔',
      next: 'دیکھیں کس نے، کب اور کیوں بند کیا۔',
    },
  },
  'compartment-not-set': {
    category: 'conflict',
    en: {
      title: 'The case is not in this compartment',
      detail: 'There is nothing to lift.',
      next: 'Look at the compartments of the case again.',
    },
    ur: {
      title: 'مقدمہ اس بند حصے میں نہیں',
      detail: 'کھولنے کو کچھ نہیں۔',
      next: 'مقدمے کے بند حصے دوبارہ دیکھیں۔',
    },
  },
  'own-clearance-needed': {
    category: 'refused',
    en: {
      title: 'You would shut yourself out',
      detail: 'You are not cleared for this compartment; once it is set you could not see the case.',
      next: 'Be cleared first by another head of the unit or the auditor, or have somebody do it who is.',
    },
    ur: {
      title: 'آپ خود باہر ہو جائیں گے',
      detail: 'آپ کو اس بند حصے کی اجازت نہیں؛ بند ہوتے ہی آپ مقدمہ نہ دیکھ سکیں گے۔',
      next: 'پہلے یونٹ کے کسی اور سربراہ یا آڈیٹر سے اجازت لیں، یا کسی مجاز سے کرائیں۔',
    },
  },
  'own-assignment': {
    category: 'refused',
    en: {
      title: 'You cannot end your own work on the case',
      detail: 'You would lose the case in the same moment, and nobody would have taken it over.',
      next: 'Ask the head of the unit, who names your successor first.',
    },
    ur: {
      title: 'آپ مقدمے پر اپنا کام خود ختم نہیں کر سکتے',
      detail: 'اسی لمحے مقدمہ آپ سے چھوٹ جائے گا اور کسی نے اسے سنبھالا نہ ہوگا۔',
      next: 'یونٹ کے سربراہ سے کہیں، جو پہلے آپ کا جانشین مقرر کرے۔',
    },
  },
  'own-clearance': {
    category: 'refused',
    en: {
      title: 'Nobody clears themselves',
      detail: 'A clearance is given by the head of the unit or the auditor to somebody else.',
      next: 'Ask another head of the unit, or the auditor.',
    },
    ur: {
      title: 'کوئی اپنے آپ کو اجازت نہیں دیتا',
      detail: 'اجازتِ خاص یونٹ کا سربراہ یا آڈیٹر کسی دوسرے کو دیتا ہے۔',
      next: 'یونٹ کے کسی اور سربراہ یا آڈیٹر سے کہیں۔',
    },
  },
  'already-shared': {
    category: 'conflict',
    en: {
      title: 'The case is shared with this agency already',
      detail: 'A share with {name} holds in some of these days.',
      next: 'End it first; then share with the fields that you want.',
    },
    ur: {
      title: 'مقدمہ اس ادارے کے ساتھ پہلے سے شریک ہے',
      detail: 'ان میں سے کچھ دنوں میں {name} کے ساتھ شراکت قائم ہے۔',
      next: 'پہلے اسے ختم کریں؛ پھر مطلوبہ خانوں کے ساتھ شریک کریں۔',
    },
  },
  'already-delegated': {
    category: 'conflict',
    en: {
      title: 'Somebody stands in already',
      detail: 'In some of these days this person already stands in for that one.',
      next: 'End that delegation first.',
    },
    ur: {
      title: 'نیابت پہلے سے موجود ہے',
      detail: 'ان میں سے کچھ دنوں میں یہی فرد پہلے سے نائب ہے۔',
      next: 'پہلے وہ نیابت ختم کریں۔',
    },
  },
  'delegation-not-yours': {
    category: 'forbidden',
    en: {
      title: 'You cannot arrange the leave of others',
      detail: 'Each arranges their own; for somebody who is ill the head of the unit does.',
      next: 'Ask the head of your unit.',
    },
    ur: {
      title: 'آپ دوسروں کی رخصت کا بندوبست نہیں کر سکتے',
      detail: 'ہر ایک اپنی رخصت کا خود کرتا ہے؛ بیمار کے لیے یونٹ کا سربراہ۔',
      next: 'اپنے یونٹ کے سربراہ سے کہیں۔',
    },
  },
  'delegation-to-self': {
    category: 'refused',
    en: {
      title: 'Nobody stands in for themselves',
      detail: 'Who is away and who stands in are the same person.',
      next: 'Choose a colleague.',
    },
    ur: {
      title: 'کوئی اپنا ہی نائب نہیں ہوتا',
      detail: 'جانے والا اور نائب ایک ہی فرد ہے۔',
      next: 'کسی ساتھی کو چنیں۔',
    },
  },
})
