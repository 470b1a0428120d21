// What holds a charge down: the path from the top of its elements to the point where another source would help most.
import type { Binding } from './binding.ts'
import type { Compiled } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { standingIn } from './fact-standing.ts'

/** Ids of the lowest elements, top first; empty when everything is established. Of `any`, the branch that carries is followed. */
export function weakestIn(root: Compiled, binding: Binding): readonly string[] {
  if (standingIn(evaluate(root, binding)) === 4) return []
  const found: string[] = []
  const walk = (node: Compiled): void => {
    if (node.kind !== 'all' && node.kind !== 'any' && node.kind !== 'at-least') return
    const standing = standingIn(evaluate(node, binding))
    const level = node.children.filter((child) => standingIn(evaluate(child, binding)) === standing)
    // Where nothing supports any branch, naming them all would say nothing; where one carries, it is the one to strengthen.
    const low = node.kind !== 'any' ? level : standing >= 2 ? level.slice(0, 1) : []
    for (const child of low) if (!found.includes(child.id)) found.push(child.id)
    for (const child of low) walk(child)
  }
  walk(root)
  return found.length === 0 ? [root.id] : found
}
