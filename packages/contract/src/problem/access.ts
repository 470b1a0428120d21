/** Answers of the gates in front of cases: vetting, broken glass, alarms. */
import { entries } from './entry.ts'

export const access = entries({
  'vetting-ended': {
    category: 'forbidden',
    en: {
      title: 'Your vetting does not hold today',
      detail: 'Without a current vetting nobody reaches a case or the vault.',
      next: 'Ask an administrator or the auditor to record your vetting; your cases wait for you or for whoever stands in.',
    },
    ur: {
      title: 'آپ کی جانچ آج مؤثر نہیں',
      detail: 'مؤثر جانچ کے بغیر کوئی کسی مقدمے یا محفوظ خانے تک نہیں پہنچتا۔',
      next: 'منتظم یا محاسب سے کہیں کہ آپ کی جانچ درج کرے؛ آپ کے مقدمات آپ کا یا قائم مقام کا انتظار کریں گے۔',
    },
  },
  'already-in-reach': {
    category: 'conflict',
    en: {
      title: 'The case is open to you already',
      detail: 'You need not break the glass for the case {reference}.',
      next: 'Open the case as usual.',
    },
    ur: {
      title: 'یہ مقدمہ آپ کے لیے پہلے سے کھلا ہے',
      detail: 'مقدمہ {reference} کے لیے ہنگامی رسائی کی ضرورت نہیں۔',
      next: 'مقدمہ معمول کے مطابق کھولیں۔',
    },
  },
  'alarm-not-found': {
    category: 'not-found',
    en: {
      title: 'Alarm not found',
      detail: 'No alarm by this name is addressed to you.',
      next: 'Look at the list of alarms.',
    },
    ur: {
      title: 'الارم نہیں ملا',
      detail: 'اس نام کا کوئی الارم آپ کے لیے نہیں۔',
      next: 'الارموں کی فہرست دیکھیں۔',
    },
  },
})
