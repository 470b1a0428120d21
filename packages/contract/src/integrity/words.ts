/** Closed lists of integrity: kinds of interests and conflicts, and the steps that could bury a case. */

/** What somebody declares of themself, so that cases can be held against it. */
export const interestKinds = ['employer', 'company', 'address', 'relative'] as const
export type InterestKind = (typeof interestKinds)[number]

export const conflictKinds = [
  'family',
  'friendship',
  'business',
  'former-employer',
  'same-address',
  'same-name',
  'other',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

export const conflictStates = ['undecided', 'blocking', 'no-conflict'] as const
export type ConflictState = (typeof conflictStates)[number]

export const guardedSteps = [
  'change-case',
  'merge-people',
  'release-exhibit',
  'lift-compartment',
  'erase-identity',
] as const
export type GuardedStep = (typeof guardedSteps)[number]

export const proposalStates = ['waiting', 'agreed', 'refused', 'withdrawn', 'expired'] as const
export type ProposalState = (typeof proposalStates)[number]

/** Days in which a second person can decide. */
export const proposalDays = 14

/** How somebody stands in the line of whoever asks; any one of these keeps them from being the second person. */
export const lineTies = [
  'proposer',
  'head',
  'assigned',
  'opened',
  'stands-in',
  'broke-glass',
  'assigner',
  'office',
  'no-office',
] as const
export type LineTie = (typeof lineTies)[number]

/** What a change takes away from a case, in the words of the one list that server and screen share. */
export const burials = {
  'case-closed': { en: 'The case is closed.', ur: 'مقدمہ بند ہوتا ہے۔' },
  'stage-moved-back': {
    en: 'The case goes back from court to an earlier stage.',
    ur: 'مقدمہ عدالت سے پہلے کے مرحلے پر لوٹتا ہے۔',
  },
  'charge-removed': { en: 'A charge is removed.', ur: 'ایک الزام ہٹایا جاتا ہے۔' },
  'charge-ended': {
    en: 'A charge is withdrawn or discontinued.',
    ur: 'ایک الزام واپس لیا یا ختم کیا جاتا ہے۔',
  },
  'charge-moved-back': {
    en: 'A charge that was brought is only considered again.',
    ur: 'عائد شدہ الزام پھر صرف زیرِ غور رہ جاتا ہے۔',
  },
  'offence-replaced': {
    en: 'A charge is for another offence, which may be a lesser one.',
    ur: 'الزام کسی اور جرم کا ہو جاتا ہے جو کم تر ہو سکتا ہے۔',
  },
  'accused-replaced': {
    en: 'A charge is against somebody else.',
    ur: 'الزام کسی اور شخص کے خلاف ہو جاتا ہے۔',
  },
  'charge-narrowed': {
    en: 'A charge names fewer victims, counts or aggravating circumstances, or another mode of liability.',
    ur: 'الزام میں متاثرین، شمار یا سنگین حالات کم ہوتے ہیں یا ذمہ داری کی صورت بدلتی ہے۔',
  },
  'evidence-removed': {
    en: 'An item of evidence is removed.',
    ur: 'ثبوت کی ایک شے ہٹائی جاتی ہے۔',
  },
  'charge-weakened': {
    en: 'What is taken away lowers how a charge stands.',
    ur: 'جو ہٹایا جا رہا ہے اس سے ایک الزام کمزور پڑتا ہے۔',
  },
  'adjournment-agreed': {
    en: 'The prosecution asks for a court date to be put off, or lets it be put off.',
    ur: 'استغاثہ پیشی ملتوی کرنے کی درخواست دیتا ہے یا اس کی مخالفت نہیں کرتا۔',
  },
  'adjournment-removed': {
    en: 'A request to put a court date off is removed.',
    ur: 'پیشی ملتوی کرنے کی ایک درخواست ہٹائی جاتی ہے۔',
  },
  'exhibit-released': {
    en: 'An exhibit is returned or destroyed.',
    ur: 'ایک مالِ مقدمہ واپس یا تلف کیا جاتا ہے۔',
  },
  'compartment-lifted': {
    en: 'A case that was restricted is opened to more people.',
    ur: 'محدود مقدمہ مزید لوگوں کے لیے کھلتا ہے۔',
  },
  'identity-erased': {
    en: 'A sealed identity is erased for ever.',
    ur: 'مہر بند شناخت ہمیشہ کے لیے مٹائی جاتی ہے۔',
  },
} as const
export type Burial = keyof typeof burials
export const burialKinds = Object.keys(burials) as readonly Burial[]
