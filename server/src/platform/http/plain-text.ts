/** Refuses texts that no database can keep, and values that no program should walk, before anything reads them. */
import { Refusal } from '../refusal.ts'

/** Deeper than any shape of the contract. */
const deepest = 64

type Place = { readonly value: unknown; readonly path: string; readonly depth: number }

/**
 * NUL cannot be stored as text, and half of a surrogate pair is no character: what is kept would not be what was sent.
 * Walks without recursion, because the depth is the sender's choice.
 * @throws Refusal `request-invalid` at the first such place.
 */
export function plainText(value: unknown, part: 'params' | 'query' | 'body'): unknown {
  const waiting: Place[] = [{ value, path: `/${part}`, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: found, path, depth } = next
    if (typeof found === 'string' && !isPlain(found)) throw odd('text_not_unicode', path)
    if (typeof found !== 'object' || found === null) continue
    if (depth === deepest) throw odd('too_deep', path)
    for (const [key, each] of Object.entries(found)) {
      if (!isPlain(key)) throw odd('text_not_unicode', path)
      if (typeof each === 'string' ? !isPlain(each) : typeof each === 'object')
        waiting.push({ value: each, path: `${path}/${pointerToken(key)}`, depth: depth + 1 })
    }
  }
  return value
}

const isPlain = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** RFC 6901, section 3. */
export function pointerToken(key: PropertyKey): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1')
}

const says = {
  text_not_unicode: 'Text with a NUL or half of a surrogate pair',
  too_deep: `More than ${deepest} levels deep`,
}

function odd(code: keyof typeof says, path: string): Refusal {
  return new Refusal('request-invalid', { count: 1 }, { errors: [{ code, path, message: says[code] }] })
}
