/** From what a case lacks to what a State can do: measures about concepts, the nearest first. */
import type { LawSet } from '@clew/law'
import type { Holdings } from './holdings.ts'
import { measureSummary } from './summaries.ts'

/** A measure that names the concept itself stands before one that names what is broader; each measure stands once. */
export function findForConcepts(holdings: Holdings, asked: readonly string[], { taxonomy }: LawSet) {
  const best = new Map<string, { concept: string; asked: string; steps: number }>()
  for (const from of asked) {
    const chain = [from, ...broaderThan(from, (id) => taxonomy.concepts.get(id)?.broader)]
    for (const [steps, concept] of chain.entries())
      for (const { front } of holdings.library.measuresForConcept(concept))
        if (steps < (best.get(front.id)?.steps ?? Number.POSITIVE_INFINITY))
          best.set(front.id, { concept, asked: from, steps })
  }
  const items = [...holdings.library.measures.values()].flatMap(({ front }) => {
    const found = best.get(front.id)
    return found === undefined ? [] : [{ measure: measureSummary(holdings, front), ...found }]
  })
  return { items: items.toSorted((a, b) => a.steps - b.steps) }
}

/** From the next broader concept to the broadest. */
export function broaderThan(id: string, broader: (id: string) => string | undefined): string[] {
  const chain: string[] = []
  for (let at = broader(id); at !== undefined && !chain.includes(at); at = broader(at)) chain.push(at)
  return chain
}
