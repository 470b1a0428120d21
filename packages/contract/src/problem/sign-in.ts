/** Refusals on the way in: none of them says whether a person, a key or a code exists. */
import { entries } from './entry.ts'

export const signIn = entries({
  'request-unmarked': {
    category: 'forbidden',
    en: {
      title: 'The request does not carry the mark of Clew',
      detail: 'A request that changes something must carry the header Clew-Request, which no page elsewhere can send.',
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
})
