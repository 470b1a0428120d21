// Citations with the instrument's short name, made once per pack: every node of every trace carries one.
import type { Cited } from '../assessment/index.ts'
import type { Citation } from '../pack/index.ts'
import type { LoadedPack } from '../load/law-set.ts'

const made = new WeakMap<LoadedPack, Map<Citation, Cited>>()

export function cite({ pack }: { readonly pack: LoadedPack }, citation: Citation): Cited {
  let known = made.get(pack)
  if (known === undefined) made.set(pack, (known = new Map()))
  const before = known.get(citation)
  if (before !== undefined) return before
  const instrument = pack.instruments.find((i) => i.id === citation.instrument)
  const cited: Cited = {
    ...citation,
    pack: pack.pack,
    text: `${instrument?.short ?? citation.instrument} ${citation.article}`,
  }
  known.set(citation, cited)
  return cited
}
