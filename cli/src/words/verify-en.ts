/** What `clew verify` says in English. */
import type { Finding, FindingCode } from '@clew/seal'
import type { HelpPage } from '../help.ts'

type Detail = NonNullable<Finding['detail']>
/** What was found, and what it means. */
export type FindingWords = readonly [what: (detail: Detail) => string, means: string]

const part = (detail: Detail, name: string): string => String(detail[name] ?? '…')

export const verifyEnglish = {
  noFile: 'Which export?',
  fetchIt: 'Fetch one from /api/journal/export, then: clew verify journal.ndjson',
  badKey: (text: string) => `"${text}" is no verifier key.`,
  keyForm:
    'A verifier key is one line of three parts joined by "+": a name, eight letters and digits, and the key.',
  wrongUse: (text: string) => `"${text}" is a verifier key of the other kind.`,
  useForm: 'Give --key the key of the installation and --witness that of a witness.',
  badCheckpoint: (path: string) => `${path} holds no checkpoint.`,
  case: 'case',
  unit: 'unit',
  system: 'Clew itself',
  entry: (from: number, to: number) => (from === to ? `entry ${from}` : `entries ${from} to ${to}`),
  line: (line: number) => `line ${line}`,
  good: (entries: number, chains: number) =>
    `In order: ${entries} entries in ${chains} journals follow each other without a gap.`,
  bad: (count: number) => `Not in order: ${count} ${count === 1 ? 'finding' : 'findings'}.`,
  more: (count: number) => `${count} more are not shown.`,
  sealedAt: (at: string, size: number) => `Sealed last at ${at}, ${size} seals in all.`,
  unsealed: (count: number) =>
    `${count} entries are newer than the last seal; nothing yet shows if they were cut off.`,
  erased: (count: number) => `The details of ${count} entries were erased; that they were written stands.`,
  continues: (log: string, size: number) =>
    `This log goes on from another, ${log}, of which it has the first ${size} seals and no more: a backup was restored, or the key was lost. What the other log sealed behind them is not here.`,
  signedBy: (name: string) => `Signed by ${name}.`,
  keyFromExport:
    'The key came with the export itself, so this shows only that nobody without that key changed anything. Compare it with the key that you keep elsewhere: --key.',
  witnessedBy: (name: string, size: number, at: string) =>
    `Witnessed by ${name} up to seal ${size}, at ${at}.`,
  certificateHolds: (person: string, record: string, at: string, chain: string, seq: number) =>
    `The certificate holds: the identity of ${person} (record ${record}) was erased at ${at}; entry ${seq} of ${chain} names this certificate by its SHA-256.`,
  certificateRefused: 'The certificate does not hold: it is not the one that this journal names.',
  certificateUndecided:
    'The certificate fits its entry, but the journal around it is not in order, so it proves nothing yet.',
  kinds: {
    altered: 'altered',
    dropped: 'dropped',
    reordered: 'reordered',
    inserted: 'inserted',
    truncated: 'truncated',
    'back-dated': 'back-dated',
    unproven: 'unproven',
    unreadable: 'unreadable',
  },
}

export const findingsEnglish: Readonly<Record<FindingCode, FindingWords>> = {
  content: [
    () => 'The entry does not have the hash that its content gives',
    'It was changed after it was written.',
  ],
  details: [
    () => 'What the entry says of whom is not what it said when it was written',
    'The details in the database were changed.',
  ],
  replaced: [
    () => 'The next entry follows another entry than this one',
    'This entry was written anew in the place of another.',
  ],
  rewritten: [
    (detail) => `The entries fit each other but not the head that was sealed at ${part(detail, 'sealed')}`,
    'Somebody changed one of them and made the hashes after it anew.',
  ],
  missing: [() => 'Not there, though later entries are', 'They were taken out.'],
  moved: [(detail) => `Was written as entry ${part(detail, 'was')}`, 'Entries were exchanged.'],
  'out-of-place': [() => 'Stands behind later entries', 'The export was put in another order.'],
  twice: [() => 'Two entries bear this number', 'One of them was put in.'],
  cut: [
    (detail) => `Not there, though sealed at ${part(detail, 'sealed')}`,
    'The end of the journal was cut off.',
  ],
  'time-altered': [
    (detail) =>
      `Bears the time ${part(detail, 'at')}, before the entry before it, and not the hash of its content`,
    'It was dated back.',
  ],
  'time-runs-back': [
    (detail) => `Bears the time ${part(detail, 'at')}; the entry before it ${part(detail, 'before')}`,
    'It was written later, under an old date.',
  ],
  'time-before-seal': [
    (detail) =>
      `Bears the time ${part(detail, 'at')}, but was not there when heads were sealed at ${part(detail, 'since')}`,
    'It was written later, under an old date; or a clock was badly wrong.',
  ],
  'time-after-seal': [
    (detail) => `Bears the time ${part(detail, 'at')}, but was sealed at ${part(detail, 'sealed')}`,
    'The seal was dated back; or a clock was badly wrong.',
  ],
  'seal-missing': [
    (detail) => `Seal ${part(detail, 'leaf')} is not in the export`,
    'A sealed head is being kept back.',
  ],
  'seal-time': [
    (detail) =>
      `Seal ${part(detail, 'leaf')} bears the time ${part(detail, 'sealed')}, before what it follows`,
    'The seal was dated back.',
  ],
  'seal-proof': [
    (detail) => `Seal ${part(detail, 'leaf')} is not in the tree that was signed`,
    'The sealed head was changed, or never sealed.',
  ],
  root: [
    (detail) =>
      `The seals from ${part(detail, 'from')} on are not those that were signed at size ${part(detail, 'size')}`,
    'A seal was changed, taken out or put in.',
  ],
  fork: [
    (detail) =>
      `The tree of size ${part(detail, 'size')} does not continue the one of size ${part(detail, 'from')}`,
    'History was written anew between the two.',
  ],
  'kept-differs': [
    (detail) => `The tree of size ${part(detail, 'size')} is not the one of the checkpoint that you kept`,
    'History before it was written anew.',
  ],
  'shorter-than-kept': [
    (detail) =>
      `The checkpoint that you kept has ${part(detail, 'size')} seals, this journal ${part(detail, 'now')}`,
    'Seals were cut off, or an old copy is being shown.',
  ],
  'kept-unknown': [
    (detail) =>
      `The checkpoint that you kept, of size ${part(detail, 'size')}, cannot be compared with this export`,
    'Use an export of the whole journal.',
  ],
  'kept-other-log': [
    (detail) =>
      `The checkpoint that you kept is of another log, ${part(detail, 'log')}, and has ${part(detail, 'size')} seals; this journal took over ${part(detail, 'from')} of them`,
    'A backup was restored, and what came behind it is lost to this journal. Ask when and why, and keep the old exports.',
  ],
  unsigned: [
    (detail) =>
      `The checkpoint of size ${part(detail, 'size')} has no good signature of ${part(detail, 'key')}`,
    'Somebody else made it, or it was changed.',
  ],
  unwitnessed: [
    (detail) => `No checkpoint bears the signature of the witness ${part(detail, 'key')}`,
    'Whoever has the database and its key could have made all of it anew.',
  ],
  unsealed: [
    () => 'There are seals without a signed checkpoint, or none at all',
    'Nothing shows that the end is the end.',
  ],
  'certificate-text': [
    () => 'The certificate does not have the SHA-256 that stands on it',
    'What it states was changed after it was issued, or mistyped.',
  ],
  'certificate-entry': [
    () => 'The entry that the certificate names is another one: hash, time, action or person differ',
    'The certificate was changed, or is of another journal.',
  ],
  'certificate-details': [
    () => 'Salt and details on the certificate do not give the digest of the entry',
    'They were changed on the certificate.',
  ],
  'certificate-other': [
    () => 'The entry names another certificate than this one',
    'The statement was written anew around a true entry.',
  ],
  'certificate-no-entry': [
    () => 'The export does not hold the entry that the certificate names',
    'Use an export of that case or of the whole journal; if it is one, the entry was never written.',
  ],
  'certificate-closed': [
    () => 'The certificate was printed after the details of its entry were erased',
    'Nothing shows any more which certificate the entry names; use one that was printed before.',
  ],
  'certificate-unreadable': [
    () => 'The certificate cannot be read',
    'A line is missing, was put in, or is not of this format.',
  ],
  'line-unreadable': [() => 'The line cannot be read', 'It was changed, or is not of this format.'],
  'key-unreadable': [
    () => 'The key in the export cannot be read',
    'Signatures cannot be checked; give --key.',
  ],
  unfinished: [
    (detail) => `The file does not end as it should; ${part(detail, 'found')} entries were read`,
    'It was cut off on its way, or entries were taken out of it.',
  ],
}

export const verifyHelpEnglish: HelpPage = {
  usage: ['clew verify <export> [options]'],
  about: [
    'Checks an exported journal: whether anything in it was altered, dropped, put in another order, cut off or dated back, and where. It needs neither the database nor the server, and the export holds no name.',
    'Ends with 0 when everything is in order and with 1 when anything is not. Times are believed to a quarter of an hour.',
  ],
  rows: [
    [
      '--key <key>',
      'the verifier key of the installation, or a file that holds it; else the one in the export is used',
    ],
    ['--witness <key,…>', 'verifier keys of witnesses, each of whom must have signed'],
    ['--checkpoint <file>', 'a checkpoint that you kept from an earlier time'],
    ['--certificate <file>', 'a certificate of erasure that must stand on an entry of this journal'],
  ],
  examples: [
    [
      'clew verify journal.ndjson --key seal.pub',
      'Check a journal that was exported from /api/journal/export.',
    ],
  ],
}
