/** What the published file of a case calls its people and sources; victims by pseudonym. */
import type { CaseFile } from '@clew/casefile'

export type { CaseFile, Finding } from '@clew/casefile'

export function namesOf({ parties, victims, witnesses, sources }: CaseFile): Record<string, string> {
  return Object.fromEntries([
    ...parties.map(({ id, name }) => [id, name]),
    ...victims.map(({ id, pseudonym }) => [id, pseudonym]),
    ...witnesses.map(({ id, description }) => [id, description]),
    ...sources.map(({ id, title }) => [id, title]),
  ])
}
