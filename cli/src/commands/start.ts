/** `clew start`: the server and the web application, until somebody stops them. */
import { readOptions } from '../options.ts'
import type { Command } from '../command.ts'
import { wrongUse } from '../exit.ts'

export const start: Command = async (args, { screen }) => {
  const { serve, settings } = await import('@clew/server')
  const specs = Object.fromEntries(settings.map(({ name }) => [name, { type: 'string' as const }]))
  const { values, words } = readOptions(args, specs, 'start')
  if (words.length > 0)
    throw wrongUse(`"clew start" takes options only, not ${words.join(' ')}.`, 'See "clew start --help".')
  const flags = Object.fromEntries(
    settings.flatMap(({ name }) => (typeof values[name] === 'string' ? [[name, values[name]]] : [])),
  )
  return serve(flags, { say: (line) => screen.line(line), warn: (line) => screen.problem(line) })
}
