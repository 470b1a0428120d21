/** Finds the demo cases by their references, as a person finds them in the list. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { chooseDemoPerson, type DemoHeaders } from '../fixtures/demo-sign-in.ts'

let head: Promise<DemoHeaders> | undefined

/** Asks this run's Clew as the head of the demo's unit, beside the browser. */
export async function ask(path: string, init: { method?: string; body?: string } = {}): Promise<Response> {
  const address = inject('address')
  head ??= chooseDemoPerson(address)
  const headers = {
    ...(await head),
    ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  return fetch(`${address}${path}`, { ...init, headers })
}

/** Id of the case with this reference in the running Clew. */
export async function caseId(reference: string): Promise<string> {
  const answer = await ask('/api/cases?limit=200')
  if (!answer.ok) throw new Error(`The list of cases answers ${answer.status}: ${await answer.text()}`)
  const { items } = (await answer.json()) as { items: readonly { id: string; reference: string }[] }
  const found = items.find((item) => item.reference === reference)
  if (found === undefined) throw new Error(`No case has the reference ${reference}`)
  return found.id
}

/** A case file of the repository as text, under another reference, so that it can be imported beside the demo. */
export function copyOf(file: string, reference: string): string {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'case-files', file), 'utf8')
  return text.replace(/^reference:.*$/m, `reference: ${reference}`)
}
