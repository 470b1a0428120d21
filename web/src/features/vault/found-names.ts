/** Where names of the vault were found in plain text when a case file was last written; kept while the page is open. */
import type { NamesFound } from '@clew/contract'
import { useSyncExternalStore } from 'react'

const found = new Map<string, NamesFound>()
const listeners = new Set<() => void>()

export function noteNames(caseId: string, names: NamesFound | undefined): void {
  // What could not be compared is worth saying too.
  if (names === undefined || (names.checked && names.places.length === 0)) found.delete(caseId)
  else found.set(caseId, names)
  for (const listener of listeners) listener()
}

export const useFoundNames = (caseId: string): NamesFound | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => found.get(caseId),
  )
