// Why a decision of a file was not taken: the line, the reason and the remedy, as values that can be said in any language.
import { decisionWords } from './refusal-words.ts'

export type DecisionRefusalCode = keyof (typeof decisionWords)['en']

export type DecisionRefusal = {
  readonly code: DecisionRefusalCode
  /** In the file, from 1: where the decision begins. */
  readonly line: number
  /** Absent where not even an id could be read. */
  readonly id?: string
  /** JSON pointer inside the decision. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
}

/** The words of a refusal in a language that is known, else in English. */
export function decisionRefusalIn(
  language: string,
  { code, params }: Pick<DecisionRefusal, 'code' | 'params'>,
): { message: string; hint: string } {
  const words = (language === 'ur' ? decisionWords.ur : decisionWords.en)[code]
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '…')
  return { message: filled(words.what), hint: filled(words.fix) }
}
