/** Prints the help of a command, in words for somebody who works with case files and not with programs. */
import type { Context } from './command.ts'
import { wrongUse } from './exit.ts'
import { table } from './output/table.ts'
import { helpEnglish } from './words/help-en.ts'
import { helpUrdu } from './words/help-ur.ts'

export type HelpPage = {
  readonly usage: readonly string[]
  readonly about: readonly string[]
  /** What one writes, and what it means. */
  readonly rows: readonly (readonly [string, string])[]
  readonly examples: readonly (readonly [string, string])[]
}
export type Help = {
  readonly titles: {
    readonly usage: string
    readonly options: string
    readonly examples: string
    readonly everywhere: string
  }
  readonly everywhere: readonly (readonly [string, string])[]
  readonly pages: Readonly<Record<string, HelpPage>>
}

export function help(name: string, { screen, language, json }: Context): void {
  const { titles, everywhere, pages } = language === 'ur' ? helpUrdu : helpEnglish
  const page = pages[name]
  if (page === undefined) throw wrongUse(`There is no command "${name}".`, 'See "clew --help".')
  if (json) {
    screen.json({ command: name, ...page })
    return
  }
  const rows = (list: readonly (readonly [string, string])[]) =>
    screen.lines(
      table(
        [
          { title: '', least: 16 },
          { title: '', least: 30 },
        ],
        list,
        screen.width - 2,
      ).map((line) => `  ${line}`),
    )
  screen.heading(titles.usage)
  for (const line of page.usage) screen.line(`  ${line}`)
  for (const paragraph of page.about) {
    screen.line()
    screen.paragraph(paragraph)
  }
  if (page.rows.length > 0) {
    screen.line()
    screen.heading(titles.options)
    rows(page.rows)
  }
  screen.line()
  screen.heading(titles.everywhere)
  rows(everywhere)
  if (page.examples.length > 0) {
    screen.line()
    screen.heading(titles.examples)
    for (const [command, meaning] of page.examples) {
      screen.line(`  ${command}`)
      screen.paragraph(meaning, '      ')
    }
  }
}
