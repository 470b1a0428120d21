// Every identifier declared once, every mention of one that exists and is of the right kind, and no circles.
import { findCircles, type Edge } from './circles.ts'
import { type CollectionName, collectionNames } from './collections.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Complaints, Path } from './problem.ts'
import type { ProblemCode } from './problem-words.ts'
import { declarationsIn, type Mention, mentionsIn, recordsOf } from './references.ts'

/** The catalogue's word for one record of a list. */
export const kindOf: Readonly<Record<CollectionName, string>> = {
  parties: 'party',
  victims: 'victim',
  witnesses: 'witness',
  places: 'place',
  sources: 'source',
  evidence: 'evidence',
  facts: 'fact',
  links: 'link',
  charges: 'charge',
  findings: 'finding',
  sentences: 'sentence',
  orders: 'order',
  adjournments: 'adjournment',
}

function checkDeclarations(caseFile: unknown, complaints: Complaints): void {
  const declared = declarationsIn(caseFile)
  for (const collection of collectionNames) {
    for (const [index, record] of recordsOf(caseFile, collection).entries()) {
      const id = (record as { id?: unknown } | null)?.id
      const first = typeof id === 'string' ? declared.get(id) : undefined
      if (first === undefined || (first.collection === collection && first.index === index)) continue
      const where = `${first.collection}[${first.index}]`
      complaints.add('id-repeated', [collection, index, 'id'], {
        id: id as string,
        kind: kindOf[first.collection],
        first: where,
      })
    }
  }
}

function checkMentions(caseFile: unknown, mentions: readonly Mention[], complaints: Complaints): void {
  const declared = declarationsIn(caseFile)
  const idsOf = Map.groupBy(declared.keys(), (id) => declared.get(id)?.collection)
  let list: Path = []
  let inList = new Set<string>()
  for (const { reference, path, id } of mentions) {
    const parent = path.slice(0, -1)
    if (typeof path.at(-1) === 'number') {
      if (parent.join('\n') !== list.join('\n')) {
        list = parent
        inList = new Set()
      }
      if (inList.has(id)) complaints.add('listed-twice', path, { id })
      inList.add(id)
    }
    const kinds = reference.to.map((name) => kindOf[name]).join(' ')
    const collection = declared.get(id)?.collection
    if (collection === undefined) {
      const known = () => reference.to.flatMap((name) => idsOf.get(name) ?? [])
      complaints.add('unknown-reference', path, { id, kinds }, { near: () => didYouMean(id, known()) })
    } else if (!reference.to.includes(collection)) {
      complaints.add('wrong-reference', path, { id, kind: kindOf[collection], kinds })
    }
  }
}

function idAt(caseFile: unknown, path: Path): string | undefined {
  const record = recordsOf(caseFile, path[0] as CollectionName)[path[1] as number]
  const id = (record as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : undefined
}

/** Edges from each record to those that a field of it names. */
function edgesOf(
  caseFile: unknown,
  mentions: readonly Mention[],
  from: CollectionName,
  field: string,
): readonly Edge[] {
  return mentions.flatMap(({ reference, path, id }): Edge[] => {
    if (reference.from !== from || reference.field[0] !== field) return []
    const self = idAt(caseFile, path)
    return self === undefined ? [] : [{ from: self, to: id, path }]
  })
}

/** An inference runs from the fact that it proves to the fact that it is drawn from; the link only carries it. */
function inferenceEdges(caseFile: unknown): readonly Edge[] {
  return recordsOf(caseFile, 'links').flatMap((link, index): Edge[] => {
    const { fact, inference } = (link ?? {}) as { fact?: unknown; inference?: unknown }
    if (typeof fact !== 'string' || typeof inference !== 'string') return []
    return [{ from: fact, to: inference, path: ['links', index, 'inference'] }]
  })
}

/** Works on any value, also on one that does not fit the schema everywhere. */
export function checkReferences(caseFile: unknown, complaints: Complaints): void {
  const mentions = mentionsIn(caseFile)
  checkDeclarations(caseFile, complaints)
  checkMentions(caseFile, mentions, complaints)
  const circular: readonly [ProblemCode, readonly Edge[]][] = [
    ['circular-derivation', edgesOf(caseFile, mentions, 'evidence', 'derivedFrom')],
    ['circular-inference', inferenceEdges(caseFile)],
    ['circular-alternative', edgesOf(caseFile, mentions, 'charges', 'alternativeTo')],
    ['circular-set-aside', edgesOf(caseFile, mentions, 'findings', 'setsAside')],
  ]
  for (const [code, edges] of circular) {
    for (const { chain, closing } of findCircles(edges)) {
      complaints.add(code, closing.path, { chain: chain.join(' → ') })
    }
  }
}
