/** `clew law check`: loads every pack, runs its scenarios, and says what is wrong, where, why and what to do. */
import { checkPacks, type PacksReport, sayProblem } from '@clew/law'
import { readPackFolder } from '@clew/law/node'
import type { Command, Context } from '../command.ts'
import { wrongInput, wrongUse } from '../exit.ts'
import { isMissing } from '../law.ts'
import { readOptions } from '../options.ts'
import { table } from '../output/table.ts'
import { lawPacks } from '../places.ts'

export const lawCheck: Command = async (args, context) => {
  const { words } = readOptions(args, {}, 'law check')
  if (words.length > 1)
    throw wrongUse('One folder at a time.', 'Without a folder the packs of this installation are checked.')
  const root = words[0] ?? lawPacks(context.environment)
  const { files } = await readPackFolder(root, { scenarios: true }).catch((error: unknown) => {
    if (isMissing(error)) throw wrongInput(context.words.noFolder(root))
    throw error
  })
  const report = checkPacks(files)
  if (context.json) context.screen.json({ folder: root, ...report })
  else show(report, root, context)
  return report.ok ? 0 : 1
}

function show(
  { ok, packs, problems, failures }: PacksReport,
  root: string,
  { screen, words: w, language }: Context,
): void {
  for (const problem of problems) {
    const { what, why, fix } = sayProblem(problem, language)
    screen.problem(
      `✕ ${root}/${problem.file}:${problem.line}:${problem.column}  ${what}\n    ${why}\n    ${fix}`,
    )
  }
  for (const { file, line, scenario, differences } of failures) {
    screen.problem(`✕ ${root}/${file}:${line}  ${scenario}`)
    for (const difference of differences) screen.problem(`    ${difference}`)
  }
  if (packs.length > 0) {
    const tally = ({ passed, failed }: { passed: number; failed: number }) =>
      failed === 0 ? `${passed}` : `${passed} ✕${failed}`
    const rows = packs.map((pack) => [
      pack.pack,
      pack.version,
      String(pack.offences),
      String(pack.elements),
      tally(pack.good),
      tally(pack.bad),
      pack.reviewed ? w.yes : w.unverified,
    ])
    const titles = [w.pack, w.version, w.offences, w.elementCount, w.scenarios, w.refusals, w.review]
    screen.lines(
      table(
        titles.map((title) => ({ title })),
        rows,
        screen.width,
      ),
    )
  }
  const passed = packs.reduce((sum, { good, bad }) => sum + good.passed + bad.passed, 0)
  screen.line(ok ? w.lawGood(packs.length, passed) : w.lawBad(problems.length, failures.length))
}
