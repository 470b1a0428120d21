/** The policies of the folder `policies`, read once and made ready, so that a decision costs no parsing. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ErrorCode, isErrorCode } from '@clew/contract'
import * as cedar from '@cedar-policy/cedar-wasm/nodejs'

export type Policies = {
  /** Changes with every policy; names the set to the engine. */
  readonly key: string
  readonly schema: string
  readonly texts: Readonly<Record<string, string>>
  /** What the asker is told where this policy forbids. */
  readonly answers: ReadonlyMap<string, ErrorCode>
}

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'policies')

/**
 * Every policy carries an `@id`, by which the journal names it; the engine alone would count them.
 * @throws Error for policies that cannot be read: a server without policies must not start.
 */
export function readPolicies(from = folder): Policies {
  const schema = readFileSync(join(from, 'schema.cedarschema'), 'utf8')
  const texts: Record<string, string> = {}
  const answers = new Map<string, ErrorCode>()
  const files = readdirSync(from).filter((name) => name.endsWith('.cedar'))
  for (const name of files.toSorted()) {
    for (const text of policiesIn(name, readFileSync(join(from, name), 'utf8'))) {
      const { id, answer } = annotationsOf(name, text)
      if (Object.hasOwn(texts, id)) throw new Error(`Two policies are called ${id}; the second is in ${name}`)
      texts[id] = text
      if (answer !== undefined) answers.set(id, answer)
    }
  }
  const key = createHash('sha256')
    .update(JSON.stringify([schema, texts]))
    .digest('hex')
  return { key, schema, texts, answers }
}

function policiesIn(name: string, text: string): readonly string[] {
  const parts = cedar.policySetTextToParts(text)
  if (parts.type === 'failure') throw new Error(`${name}: ${wordsOf(parts.errors)}`)
  if (parts.policy_templates.length > 0) throw new Error(`${name}: templates are not used here`)
  return parts.policies
}

function annotationsOf(name: string, text: string): { id: string; answer: ErrorCode | undefined } {
  const read = cedar.policyToJson(text)
  if (read.type === 'failure') throw new Error(`${name}: ${wordsOf(read.errors)}`)
  const { id, answer } = read.json.annotations ?? {}
  if (id === undefined) throw new Error(`${name}: a policy has no @id`)
  if (answer !== undefined && !isErrorCode(answer))
    throw new Error(`${name}: ${id} answers with an unknown error, ${answer}`)
  return { id, answer }
}

/**
 * Hands set and schema to the engine under the key.
 * @returns the actions that somebody may ask for, without the groups that they stand in.
 * @throws Error when the engine refuses them.
 */
export function makeReady({ key, schema, texts }: Policies): ReadonlySet<string> {
  const taken = cedar.preparsePolicySet(key, { staticPolicies: { ...texts } })
  if (taken.type === 'failure') throw new Error(wordsOf(taken.errors))
  const known = cedar.preparseSchema(key, schema)
  if (known.type === 'failure') throw new Error(wordsOf(known.errors))
  const read = cedar.schemaToJson(schema)
  if (read.type === 'failure') throw new Error(wordsOf(read.errors))
  const actions = Object.entries(read.json['']?.actions ?? {})
  return new Set(
    actions.filter(([, { appliesTo }]) => (appliesTo?.principalTypes ?? []).length > 0).map(([name]) => name),
  )
}

export const wordsOf = (errors: readonly cedar.DetailedError[]): string =>
  errors.map(({ message }) => message).join('; ')
