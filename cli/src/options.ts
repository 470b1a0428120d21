/** Reads the words of a command, and answers a misspelt one with the nearest that exists. */
import { parseArgs } from 'node:util'
import { wrongUse } from './exit.ts'

export type OptionSpec = {
  readonly type: 'string' | 'boolean'
  /** What stands for the value in help: `<file>`. */
  readonly value?: string
}
export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** Every command understands these. */
export const everywhere = {
  help: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string', value: 'en|ur' },
} as const satisfies OptionSpecs

export type Read<Specs extends OptionSpecs> = {
  readonly values: {
    readonly [Name in keyof Specs]?: Specs[Name]['type'] extends 'boolean' ? boolean : string
  }
  readonly words: readonly string[]
}

/** @throws Stop (2) in words for an option that does not exist or lacks its value. */
export function readOptions<const Specs extends OptionSpecs>(
  args: readonly string[],
  specs: Specs,
  command: string,
): Read<Specs & typeof everywhere> {
  const known = { ...everywhere, ...specs } as Record<string, OptionSpec>
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values: Record<string, string | boolean> = {}
  const words: string[] = []
  const more = `See "clew ${command} --help".`
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const name = token.rawName === '-h' ? 'help' : token.name
    const spec = Object.hasOwn(known, name) ? known[name] : undefined
    if (spec === undefined) {
      const near = nearest(name, Object.keys(known))
      const meant = near === undefined ? '' : ` Did you mean --${near}?`
      throw wrongUse(`"clew ${command}" has no option ${token.rawName}.${meant}`, more)
    }
    if (spec.type === 'boolean') {
      if (token.value !== undefined) throw wrongUse(`--${name} takes no value.`, more)
      values[name] = true
    } else {
      if (
        token.value === undefined ||
        token.value === '' ||
        (!token.inlineValue && token.value.startsWith('--'))
      ) {
        throw wrongUse(`--${name} needs a value: --${name} ${spec.value ?? '<value>'}.`, more)
      }
      values[name] = token.value
    }
  }
  const lang = values['lang']
  if (lang !== undefined && lang !== 'en' && lang !== 'ur')
    throw wrongUse(`--lang is "${String(lang)}".`, 'Give en or ur.')
  return { values, words } as unknown as Read<Specs & typeof everywhere>
}

/** Names separated by commas, each once. */
export function names(list: string | undefined): string[] | undefined {
  if (list === undefined) return undefined
  return [...new Set(list.split(',').map((name) => name.trim()))].filter((name) => name !== '')
}

/** The known word that begins alike or differs least; undefined when none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const scored = known
    .map((each) => ({ each, far: each.startsWith(word) || word.startsWith(each) ? 1 : distance(word, each) }))
    .sort((a, b) => a.far - b.far)
  const best = scored[0]
  return best !== undefined && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.each : undefined
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, left] of Array.from(a).entries()) {
    const next = [i + 1]
    for (const [j, right] of Array.from(b).entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (left === right ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
