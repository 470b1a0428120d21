// Gives every node of a tree an id of its own: the pack's where it wrote one, else one made from what the node asks.
import { isRecord } from './check-shape.ts'
import type { Path, Report } from './problem.ts'

export class NodeIds {
  readonly #given: ReadonlySet<string>
  readonly #taken = new Set<string>()

  /** @param trees the raw trees that share one space of ids; ids that they give are never handed to other nodes. */
  constructor(trees: readonly unknown[]) {
    const given = new Set<string>()
    for (const tree of trees) collect(tree, given, 0)
    this.#given = given
  }

  /** The id for a node; reports the second and later use of a given id. */
  take(given: string | undefined, derived: string, path: Path, report: Report): string {
    if (given !== undefined) {
      if (this.#taken.has(given)) report('duplicate-id', path, { id: given })
      this.#taken.add(given)
      return given
    }
    let id = derived
    for (let next = 2; this.#given.has(id) || this.#taken.has(id); next++) id = `${derived}-${next}`
    this.#taken.add(id)
    return id
  }
}

function collect(raw: unknown, into: Set<string>, depth: number): void {
  if (depth > 100) return
  if (Array.isArray(raw)) for (const child of raw) collect(child, into, depth + 1)
  else if (isRecord(raw)) {
    const id = raw['id']
    if (typeof id === 'string') into.add(id)
    for (const key of ['all', 'any', 'of', 'where']) collect(raw[key], into, depth + 1)
  }
}
