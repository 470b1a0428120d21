/** What `clew conformity` says beside the words of the report itself. */

type ConformityWords = {
  readonly which: string
  readonly example: string
  readonly oneLaw: string
  readonly unknownFrames: (names: string, known: string) => string
  readonly noItem: (id: string) => string
  readonly checklistWrong: string
  readonly stray: (items: string) => string
  readonly open: (count: number) => string
  readonly notBound: string
  readonly draft: (folder: string) => string
  readonly draftWrong: (count: number) => string
  readonly cases: string
  readonly noCases: string
  readonly casesSame: (count: number) => string
  readonly file: string
  readonly maximum: string
  readonly absent: string
  readonly notTogether: string
  readonly written: (file: string) => string
  readonly notWritten: (file: string, why: string) => string
}

export const conformityEnglish: ConformityWords = {
  which: 'Which law? Give the name of its pack.',
  example: 'For example: clew conformity th',
  oneLaw: 'One law at a time; others beside it with --compare us,th.',
  unknownFrames: (names, known) => `No text is called ${names}. There are: ${known}.`,
  noItem: (id) => `The checklist has no item ${id} among the texts asked about.`,
  checklistWrong: 'The checklist of obligations cannot be read.',
  stray: (items) => `Answers that name no item of the checklist: ${items}.`,
  open: (count) =>
    `${count} items are not assessed: the pack does not decide them and nobody has answered them yet.`,
  notBound: 'The EU directive does not bind this State; it is a comparison here.',
  draft: (folder) => `Draft: ${folder}`,
  draftWrong: (count) => `The draft has ${count} ${count === 1 ? 'problem' : 'problems'}.`,
  cases: 'Charges of decided cases that would have ended differently',
  noCases: 'No case file charges an offence of this law.',
  casesSame: (count) => `None of the charges in ${count} case files would have ended differently.`,
  file: 'Case file',
  maximum: 'Highest term',
  absent: 'no such offence',
  notTogether: 'Use one of --compare, --since, --draft, --docx and --pdf at a time.',
  written: (file) => `The report is in ${file}.`,
  notWritten: (file, why) => `The report could not be written to ${file}: ${why}`,
}

export const conformityUrdu: ConformityWords = {
  which: 'کون سا قانون؟ اس کے پیک کا نام دیں۔',
  example: 'مثلاً: clew conformity th',
  oneLaw: 'ایک وقت میں ایک قانون؛ دوسرے اس کے برابر: --compare us,th',
  unknownFrames: (names, known) => `${names} نام کا کوئی متن نہیں۔ موجود ہیں: ${known}`,
  noItem: (id) => `جن متون کا پوچھا گیا ان کی فہرست میں شق ${id} نہیں۔`,
  checklistWrong: 'ذمہ داریوں کی فہرست پڑھی نہیں جا سکتی۔',
  stray: (items) => `ایسے جواب جن کی شق فہرست میں نہیں: ${items}`,
  open: (count) => `${count} شقیں جانچی نہیں گئیں: پیک ان کا فیصلہ نہیں کرتا اور کسی نے ابھی جواب نہیں دیا۔`,
  notBound: 'یورپی یونین کی ہدایت اس ریاست پر لازم نہیں؛ یہاں صرف موازنہ ہے۔',
  draft: (folder) => `مسودہ: ${folder}`,
  draftWrong: (count) => `مسودے میں ${count} مسائل ہیں۔`,
  cases: 'فیصلہ شدہ مقدمات کے الزامات جن کا انجام مختلف ہوتا',
  noCases: 'کوئی کیس فائل اس قانون کے جرم کا الزام نہیں لگاتی۔',
  casesSame: (count) => `${count} کیس فائلوں کے کسی الزام کا انجام مختلف نہ ہوتا۔`,
  file: 'کیس فائل',
  maximum: 'زیادہ سے زیادہ سزا',
  absent: 'ایسا جرم نہیں',
  notTogether: 'ایک وقت میں --compare، --since، --draft، --docx اور --pdf میں سے ایک دیں۔',
  written: (file) => `رپورٹ ${file} میں ہے۔`,
  notWritten: (file, why) => `رپورٹ ${file} میں نہیں لکھی جا سکی: ${why}`,
}
