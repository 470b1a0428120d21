/** Finds the command, runs it, and turns whatever it throws into words and an exit code. */
import { type Command, commands, type Context, type Language } from './command.ts'
import { type ExitCode, Stop, wrongUse } from './exit.ts'
import { reportFault } from './fault-report.ts'
import { nearest } from './options.ts'
import { openScreen } from './output/screen.ts'
import { words } from './words/index.ts'

type Surroundings = {
  readonly out: Parameters<typeof openScreen>[0]
  readonly err: Parameters<typeof openScreen>[1]
  readonly environment: NodeJS.ProcessEnv
}

export async function run(
  args: readonly string[],
  { out, err, environment }: Surroundings,
): Promise<ExitCode> {
  const language = languageOf(args, environment)
  const context: Context = {
    screen: openScreen(out, err, environment),
    language,
    words: words[language],
    json: args.includes('--json'),
    environment,
    now: () => new Date(),
  }
  let name = ''
  try {
    const found = find(args)
    name = found.name
    if (found.help || found.name === '') return await showHelp(found.name, context)
    const command: Command | undefined = await commands[found.name]?.()
    if (command === undefined) throw wrongUse(`There is no command "${found.name}".`)
    return await command(found.rest, context)
  } catch (error) {
    return error instanceof Stop ? stopped(error, context) : fault(error, name, context)
  }
}

async function showHelp(name: string, context: Context): Promise<ExitCode> {
  if (name === 'version') {
    const { version } = await import('./version.ts')
    if (context.json) context.screen.json({ clew: version, node: process.versions.node })
    else context.screen.line(`clew ${version}`)
    return 0
  }
  const { help } = await import('./help.ts')
  help(name, context)
  return 0
}

type Found = { readonly name: string; readonly rest: readonly string[]; readonly help: boolean }

/** Words that need a second one, and which there are. */
const groups: Readonly<Record<string, string>> = {
  law: 'check, list and show',
  decisions: 'import and export',
}

/** `clew law check` is one command of two words; `clew help law` and `clew law --help` show the same. */
function find(args: readonly string[]): Found {
  const asked = args.includes('--help') || args.includes('-h') || args[0] === 'help'
  const given = args[0] === 'help' ? args.slice(1) : [...args]
  const at = given.findIndex((arg) => !arg.startsWith('-'))
  const first = at < 0 ? undefined : leading(given, at)
  if (first === undefined) {
    const odd = given.find((arg) => arg.startsWith('-') && !/^--?(help|h|json|lang(=.*)?)$/.test(arg))
    if (odd === '--version' || odd === '-v') return { name: 'version', rest: [], help: true }
    if (odd !== undefined) throw wrongUse(`There is no option ${odd} before a command.`, 'See "clew --help".')
    return { name: '', rest: [], help: true }
  }
  const { name, rest } = first
  const parts = groups[name]
  if (parts !== undefined) {
    if (asked || rest.length === 0) return { name, rest, help: true }
    throw wrongUse(
      `"clew ${name}" has no command "${rest[0] ?? ''}".`,
      `It has ${parts}. See "clew ${name} --help".`,
    )
  }
  if (commands[name] === undefined) {
    const near = nearest(name, [...Object.keys(commands), ...Object.keys(groups)])
    const meant = near === undefined ? '' : ` Did you mean "clew ${near}"?`
    throw wrongUse(`There is no command "${name}".${meant}`, 'See "clew --help" for all commands.')
  }
  return { name, rest, help: asked }
}

/** The command at this place, its options before and after it kept. */
function leading(given: readonly string[], at: number): { name: string; rest: string[] } | undefined {
  const before = given.slice(0, at)
  // `--lang ur assess …`: what follows an option with a value is not a command.
  if (before.at(-1) === '--lang') {
    const next = given.findIndex((arg, index) => index > at && !arg.startsWith('-'))
    return next < 0 ? undefined : leadingFrom(given, next)
  }
  return leadingFrom(given, at)
}

function leadingFrom(given: readonly string[], at: number): { name: string; rest: string[] } {
  const word = given[at] ?? ''
  const after = given.slice(at + 1)
  const two = `${word} ${after[0] ?? ''}`
  if (commands[two] !== undefined) return { name: two, rest: [...given.slice(0, at), ...after.slice(1)] }
  return { name: word, rest: [...given.slice(0, at), ...after] }
}

function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = args.indexOf('--lang')
  const given =
    at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  return (given ?? environment['CLEW_LANG'] ?? 'en').startsWith('ur') ? 'ur' : 'en'
}

function stopped({ code, message, hint, data }: Stop, { screen, json }: Context): ExitCode {
  if (json) screen.json({ ok: false, exit: code, message, ...(hint === '' ? {} : { hint }), ...data })
  else screen.problem(hint === '' ? message : `${message}\n${hint}`)
  return code
}

function fault(error: unknown, command: string, { screen, words: w, json, now }: Context): ExitCode {
  const report = reportFault(error, command, now())
  if (json) screen.json({ ok: false, exit: 3, message: w.fault, ...(report === undefined ? {} : { report }) })
  else screen.problem(`${w.fault} ${report === undefined ? w.noReport : w.reportAt(report)}`)
  return 3
}
