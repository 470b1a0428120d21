/** What `clew decisions` says and how its help reads, in both languages. */
import type { HelpPage } from '../help.ts'

type DecisionWords = {
  readonly which: string
  readonly example: string
  readonly as: string
  readonly file: (path: string, count: number, checked: boolean) => string
  readonly became: (created: number, updated: number, unchanged: number, refused: number) => string
  readonly refused: (path: string) => string
}

const english: DecisionWords = {
  which: 'Which file? Give a table of decisions that ends in .csv or .json.',
  example: 'For example: clew decisions import table.csv',
  as: 'Give --as csv or --as json.',
  file: (path, count, checked) => `${path}: ${count} decisions${checked ? ', tried and not kept' : ''}`,
  became: (created, updated, unchanged, refused) =>
    `${created} created · ${updated} updated · ${unchanged} unchanged · ${refused} refused`,
  refused: (path) => `${path} was not read.`,
}

const urdu: DecisionWords = {
  which: 'کون سی فائل؟ فیصلوں کی فہرست دیں جس کا نام .csv یا .json پر ختم ہو۔',
  example: 'مثلاً: clew decisions import table.csv',
  as: '--as csv یا --as json دیں۔',
  file: (path, count, checked) => `${path}: ${count} فیصلے${checked ? '، صرف جانچے گئے، رکھے نہیں گئے' : ''}`,
  became: (created, updated, unchanged, refused) =>
    `${created} نئے · ${updated} بدلے · ${unchanged} جوں کے توں · ${refused} رد`,
  refused: (path) => `${path} پڑھی نہیں گئی۔`,
}

export const decisionWords = { en: english, ur: urdu }

const server = {
  en: [
    ['--server <address>', 'a Clew that runs, for instance http://127.0.0.1:4600'],
    ['--data <folder>', 'without --server: the data folder to use directly; "data" if left away'],
  ],
  ur: [
    ['--server <address>', 'چلتا ہوا Clew، مثلاً http://127.0.0.1:4600'],
    ['--data <folder>', '--server کے بغیر: براہ راست ڈیٹا فولڈر؛ نہ لکھیں تو "data"'],
  ],
} as const

export const decisionHelp: Readonly<Record<'en' | 'ur', Readonly<Record<string, HelpPage>>>> = {
  en: {
    decisions: {
      usage: ['clew decisions import <file> … [--check]', 'clew decisions export --as csv|json'],
      about: ['Brings tables of decided cases in and out. docs/decisions.md describes them.'],
      rows: [
        ['import', 'take decisions in, and say of each what became of it'],
        ['export', 'write decisions out as a file that imports to the same'],
      ],
      examples: [],
    },
    'decisions import': {
      usage: ['clew decisions import <file> … [options]'],
      about: [
        'Takes in decisions from CSV or JSON. Each is created, updated, unchanged, or refused with its line and the reason; the four together are what the file holds.',
      ],
      rows: [['--check', 'only say what would become of each; nothing is kept'], ...server.en],
      examples: [['clew decisions import table.csv --check', 'Try a table before you take it in.']],
    },
    'decisions export': {
      usage: ['clew decisions export --as csv|json [options]'],
      about: ['Writes all decisions that you may see, those that come with Clew included.'],
      rows: [
        ['--as csv|json', 'for a spreadsheet, or for a program'],
        ['--to <file>', 'where to write; on the screen if left away'],
        ['--force', 'overwrite that file'],
        ...server.en,
      ],
      examples: [['clew decisions export --as csv --to decisions.csv', 'All of them, for a spreadsheet.']],
    },
  },
  ur: {
    decisions: {
      usage: ['clew decisions import <file> … [--check]', 'clew decisions export --as csv|json'],
      about: ['فیصلہ شدہ مقدمات کی فہرستیں اندر لاتا اور باہر لکھتا ہے۔ شکل docs/decisions.md میں بیان ہے۔'],
      rows: [
        ['import', 'فیصلے لیں اور ہر ایک کا انجام بتائیں'],
        ['export', 'فیصلے فائل میں لکھیں جو واپس وہی بنے'],
      ],
      examples: [],
    },
    'decisions import': {
      usage: ['clew decisions import <file> … [options]'],
      about: [
        'CSV یا JSON سے فیصلے لیتا ہے۔ ہر ایک نیا، بدلا ہوا، جوں کا توں، یا سطر اور وجہ کے ساتھ رد ہوتا ہے؛ چاروں کا مجموعہ فائل کے برابر ہے۔',
      ],
      rows: [['--check', 'صرف بتائیں کہ ہر ایک کا کیا ہو گا؛ کچھ رکھا نہیں جاتا'], ...server.ur],
      examples: [['clew decisions import table.csv --check', 'لینے سے پہلے فہرست آزمائیں۔']],
    },
    'decisions export': {
      usage: ['clew decisions export --as csv|json [options]'],
      about: ['وہ تمام فیصلے لکھتا ہے جو آپ دیکھ سکتے ہیں، Clew کے ساتھ آنے والے بھی۔'],
      rows: [
        ['--as csv|json', 'اسپریڈ شیٹ یا پروگرام کے لیے'],
        ['--to <file>', 'کہاں لکھیں؛ نہ لکھیں تو اسکرین پر'],
        ['--force', 'فائل کے اوپر لکھ دیں'],
        ...server.ur,
      ],
      examples: [['clew decisions export --as csv --to decisions.csv', 'سب، اسپریڈ شیٹ کے لیے۔']],
    },
  },
}
