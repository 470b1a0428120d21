/** Refusals against capture: steps that one person cannot take alone, and who cannot be the second. */
import { entries } from './entry.ts'

export const integrity = entries({
  'needs-second-person': {
    category: 'refused',
    en: {
      title: 'This needs a second person',
      detail:
        'The step could bury the case, so nobody takes it alone. Nothing was changed. Listed is what asks for a second person.',
      next: 'Propose it with your reason. Somebody from outside your line decides: an auditor, or a prosecutor of another office.',
    },
    ur: {
      title: 'اس کے لیے دوسرا فرد ضروری ہے',
      detail:
        'یہ قدم مقدمے کو دفن کر سکتا ہے، اس لیے کوئی اسے اکیلا نہیں اٹھاتا۔ کچھ نہیں بدلا۔ وجہ نیچے درج ہے۔',
      next: 'اپنی وجہ کے ساتھ تجویز کریں۔ فیصلہ آپ کے سلسلے سے باہر کا فرد کرے گا: محاسب، یا کسی دوسرے دفتر کا پراسیکیوٹر۔',
    },
  },
  'no-second-needed': {
    category: 'refused',
    en: {
      title: 'This needs no second person',
      detail: 'Nothing in the change could bury the case.',
      next: 'Make the change as usual.',
    },
    ur: {
      title: 'اس کے لیے دوسرے فرد کی ضرورت نہیں',
      detail: 'اس تبدیلی میں کچھ ایسا نہیں جو مقدمے کو دفن کر سکے۔',
      next: 'تبدیلی معمول کے مطابق کریں۔',
    },
  },
  'step-not-possible': {
    category: 'refused',
    en: {
      title: 'You could not take this step yourself',
      detail: 'A second person adds consent to what you may do; they do not add rights.',
      next: 'Ask somebody whose role includes the step to propose it.',
    },
    ur: {
      title: 'یہ قدم آپ خود بھی نہیں اٹھا سکتے',
      detail: 'دوسرا فرد صرف رضامندی دیتا ہے، اختیار نہیں بڑھاتا۔',
      next: 'جس کے کردار میں یہ قدم شامل ہے اس سے تجویز کرنے کو کہیں۔',
    },
  },
  'in-the-line': {
    category: 'forbidden',
    en: {
      title: 'You stand in the line of this step',
      detail:
        'The second person has nothing to do with the case and does not answer to, or for, whoever proposes: another office, never assigned to it, not the head.',
      next: 'Leave the decision to an auditor or to a prosecutor of another office.',
    },
    ur: {
      title: 'آپ اس قدم کے سلسلے میں شامل ہیں',
      detail:
        'دوسرے فرد کا مقدمے سے تعلق نہیں ہوتا، نہ وہ تجویز کرنے والے کا ماتحت ہے نہ سربراہ: دوسرا دفتر، کبھی مقرر نہیں، سربراہ نہیں۔',
      next: 'فیصلہ محاسب یا کسی دوسرے دفتر کے پراسیکیوٹر پر چھوڑیں۔',
    },
  },
  'proposal-not-found': {
    category: 'not-found',
    en: {
      title: 'Proposal not found',
      detail: 'No step of this case was proposed by this, or it is not yours to see.',
      next: 'Choose one from the list.',
    },
    ur: {
      title: 'تجویز نہیں ملی',
      detail: 'اس شناخت سے اس مقدمے کا کوئی قدم تجویز نہیں ہوا، یا وہ آپ کے دیکھنے کا نہیں۔',
      next: 'فہرست میں سے چنیں۔',
    },
  },
  'proposal-closed': {
    category: 'conflict',
    en: {
      title: 'The proposal is no longer open',
      detail: 'It was decided, taken back, or nobody decided within its days.',
      next: 'Propose the step again if it is still wanted.',
    },
    ur: {
      title: 'یہ تجویز اب کھلی نہیں',
      detail: 'اس پر فیصلہ ہو چکا، واپس لی گئی، یا مدت میں کسی نے فیصلہ نہیں کیا۔',
      next: 'اگر قدم اب بھی مطلوب ہے تو دوبارہ تجویز کریں۔',
    },
  },
  'proposal-stale': {
    category: 'conflict',
    en: {
      title: 'What the proposal was about has changed',
      detail:
        'Somebody changed the same records after it was proposed, so nobody knows what would be agreed to.',
      next: 'Let the step be proposed again on what stands now.',
    },
    ur: {
      title: 'جس بارے میں تجویز تھی وہ بدل چکا',
      detail: 'تجویز کے بعد کسی نے وہی اندراج بدلے، اس لیے معلوم نہیں کس بات پر رضامندی ہو گی۔',
      next: 'موجودہ صورت پر قدم دوبارہ تجویز کرایا جائے۔',
    },
  },
  'conflict-not-found': {
    category: 'not-found',
    en: {
      title: 'Conflict not found',
      detail: 'No conflict of this case by this is yours to decide.',
      next: 'Choose one from the list.',
    },
    ur: {
      title: 'مفاد کا ٹکراؤ نہیں ملا',
      detail: 'اس شناخت سے اس مقدمے کا کوئی ٹکراؤ آپ کے فیصلے کا نہیں۔',
      next: 'فہرست میں سے چنیں۔',
    },
  },
  'interest-not-found': {
    category: 'not-found',
    en: {
      title: 'Interest not found',
      detail: 'You declared no interest by this.',
      next: 'Choose one from your register.',
    },
    ur: {
      title: 'مفاد نہیں ملا',
      detail: 'آپ نے اس شناخت سے کوئی مفاد ظاہر نہیں کیا۔',
      next: 'اپنے رجسٹر میں سے چنیں۔',
    },
  },
})
