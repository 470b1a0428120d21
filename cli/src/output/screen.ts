/** Where words go: standard output for answers, standard error for refusals, colour only where a person sees it. */
import type { Standing } from '@clew/law'
import { wrap } from './width.ts'

export type Screen = {
  readonly width: number
  readonly colour: boolean
  line(text?: string): void
  lines(texts: readonly string[]): void
  /** A paragraph, wrapped; `indent` columns from the edge, or words before the first line. */
  paragraph(text: string, indent?: string): void
  heading(text: string): void
  json(value: unknown): void
  problem(text: string): void
}

const escape = '\u001b['
/** Warm to cold: red, yellow, yellow, blue, green; bright enough on dark and light grounds alike. */
const standingColours = ['31', '33', '33', '36', '32'] as const

/** @param columns of the terminal, where there is one; never narrower than 60, and 80 where nobody knows. */
export function openScreen(
  out: { write(text: string): unknown; columns?: number; isTTY?: boolean },
  err: { write(text: string): unknown },
  environment: NodeJS.ProcessEnv = {},
): Screen {
  const colour =
    out.isTTY === true && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
  const width = out.isTTY === true ? Math.min(Math.max(out.columns ?? 80, 60), 100) : 80
  const line = (text = ''): void => void out.write(`${text}\n`)
  return {
    width,
    colour,
    line,
    lines: (texts) => void texts.map((text) => line(text)),
    paragraph: (text, indent = '') => {
      const hang = ' '.repeat(indent.length)
      for (const [at, part] of wrap(text, width - indent.length).entries())
        line((at === 0 ? indent : hang) + part)
    },
    heading: (text) => line(colour ? `${escape}1m${text}${escape}0m` : text),
    json: (value) => line(JSON.stringify(value, null, 2)),
    problem: (text) => void err.write(`${text}\n`),
  }
}

/** Colour repeats what the glyph says; it never says anything alone. */
export function painted(screen: Screen, text: string, standing: Standing): string {
  return screen.colour ? `${escape}${standingColours[standing]}m${text}${escape}0m` : text
}
