/** Whom a text concerns: the measures, States and concepts whose followers want to hear of it. */
import type { OwnEntry } from '@clew/library'

/** From the next broader concept to the broadest. */
export type Broader = (concept: string) => readonly string[]

/** `measure:prosecution/consent`, `state:TH`, `concept:means.any`; a concept concerns those who follow a broader one too. */
export function touchesOf(own: OwnEntry, broader: Broader): string[] {
  if (own.kind === 'practice') {
    const { measures, places } = own.entry.front
    const states = places.flatMap((place) => ('state' in place ? [place.state] : []))
    return [...measures.map((id) => `measure:${id}`), ...states.map((state) => `state:${state}`)]
  }
  const { id, concepts } = own.entry.front
  const all = new Set(concepts.flatMap((concept) => [concept, ...broader(concept)]))
  return [`measure:${id}`, ...[...all].map((concept) => `concept:${concept}`)]
}
