/** Writes the page about the decided cases: one line a case, and every difference between court and assessment with its reason. */
import { decidedCharges, differences } from './comparison.ts'
import type { Trial } from './trial.ts'

const opening = `# Decided cases

These cases were tried. Each is told as a case file in \`case-files/\`, with the evidence that the parties relied on and, apart from it, what courts found. An assessment made
*before judgment* leaves the findings aside; the table says how far it points to what the court then decided. This page is written by a program from the case files,
\`case-files/expected.yaml\` and the law packs (\`node scripts/write-real-cases.ts\`), and a test refuses it when it no longer says what the engine does.

The judgments were read in excerpts, and no sentence here is a judgment on a judgment: a court hears witnesses, an assessment counts independent sources.
`

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim()
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
const words = (code: string): string => code.replaceAll('-', ' ')

function caseRow(trial: Trial): string {
  const decided = decidedCharges(trial)
  const apart = new Set(differences(trial).map(({ charge }) => charge))
  return row(
    trial.reference,
    `[${trial.caseFile.title}](../case-files/${trial.expected.file})`,
    trial.expected.decided,
    String(decided.length),
    String(decided.length - apart.size),
  )
}

function differenceRows(trial: Trial): readonly string[] {
  return differences(trial).map(({ charge, element, court, assessment, why }) =>
    row(
      trial.reference,
      element === undefined ? charge : `${charge}, ${element}`,
      words(court),
      assessment,
      why ?? 'Not explained.',
    ),
  )
}

/** What expected.yaml adds without there being a difference: how a decision is to be read. */
function remarkRows(trial: Trial): readonly string[] {
  const told = new Set(differences(trial).map(({ why }) => why))
  return trial.expected.differs
    .filter(({ why }) => !told.has(why))
    .map(({ charge, element, why }) =>
      row(trial.reference, element === undefined ? charge : `${charge}, ${element}`, why),
    )
}

function sentenceRows(trial: Trial): readonly string[] {
  return trial.after.sentences.map(({ sentence, code, cited }) => {
    const told = trial.caseFile.sentences.find(({ id }) => id === sentence)
    const text = [told?.kind, told?.months === undefined ? undefined : `${told.months} months`]
    return row(
      trial.reference,
      `${sentence}: ${text.filter((part) => part !== undefined).join(', ')}`,
      words(code),
      cited.map((one) => one.text).join('; '),
    )
  })
}

/** The whole text of docs/real-cases.md. */
export function pageAbout(trials: readonly Trial[]): string {
  return [
    opening,
    '## The cases',
    '',
    row('Case', 'Title', 'Decided', 'Charges decided', 'Pointed to before judgment'),
    row('---', '---', '---', '---:', '---:'),
    ...trials.map(caseRow),
    '',
    '## Where assessment and court differ',
    '',
    row('Case', 'Charge', 'Court', 'Before judgment', 'Why'),
    row('---', '---', '---', '---', '---'),
    ...trials.flatMap(differenceRows),
    '',
    '## How to read a decision beside its assessment',
    '',
    row('Case', 'Charge', 'Remark'),
    row('---', '---', '---'),
    ...trials.flatMap(remarkRows),
    '',
    '## Sentences that are flagged',
    '',
    'Against the range of the law, article 11(1) of the Convention against Transnational Organized Crime and the minimum standards of 22 USC 7106(a)(3).',
    '',
    row('Case', 'Sentence', 'Flag', 'Source'),
    row('---', '---', '---', '---'),
    ...trials.flatMap(sentenceRows),
    '',
  ].join('\n')
}
