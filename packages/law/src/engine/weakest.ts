// What holds a charge down: the path from the top of its elements to the point where another source would help most.
import type { Binding } from './binding.ts'
import type { Compiled } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { contestedIn, standingIn } from './fact-standing.ts'

/**
 * Ids of the lowest elements, top first: by standing, the contested before the uncontested. Of `any`, the branch that carries is
 * followed. Empty when everything is established, and when every element stands alike on two sources and none is disputed:
 * then nothing is weakest.
 */
export function weakestIn(root: Compiled, binding: Binding): readonly string[] {
  const whole = evaluate(root, binding)
  // What a court has settled has no weakest point left, though evidence once spoke against it.
  if (standingIn(whole) === 4) return []
  const found: string[] = []
  const walk = (node: Compiled): void => {
    if (node.kind !== 'all' && node.kind !== 'any' && node.kind !== 'at-least') return
    const codes = node.children.map((child) => evaluate(child, binding))
    const wanted = node.kind === 'any' ? Math.max(...codes) : Math.min(...codes)
    const level = node.children.filter((_, at) => codes[at] === wanted)
    if (level.length === node.children.length && standingIn(wanted) >= 3 && !contestedIn(wanted)) return
    // Where nothing supports any branch, naming them all would say nothing; where one carries, it is the one to strengthen.
    const low = node.kind !== 'any' ? level : standingIn(wanted) >= 2 ? level.slice(0, 1) : []
    for (const child of low) if (!found.includes(child.id)) found.push(child.id)
    for (const child of low) walk(child)
  }
  walk(root)
  const alike = standingIn(whole) >= 3 && !contestedIn(whole)
  return found.length > 0 || alike ? found : [root.id]
}
