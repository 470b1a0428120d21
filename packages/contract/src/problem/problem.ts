/** Problem details (RFC 9457): the one shape in which a refusal leaves the server. */
import * as z from 'zod'
import { catalogue, type ErrorCode, errorCodes, httpStatus } from './catalogue.ts'
import type { Entry, Language } from './entry.ts'

/** What a template may be filled with. Never a victim's name: parameters go into logs and screens alike. */
export const ProblemParams = z.record(z.string(), z.union([z.string(), z.number()]))
export type ProblemParams = z.infer<typeof ProblemParams>

/** One fault of the input, with its place: a JSON pointer in a request, a line and column in a file. */
export const ProblemPart = z
  .strictObject({
    code: z.string(),
    path: z.string().describe('JSON pointer, or the path inside the case file'),
    line: z.int().positive().optional(),
    column: z.int().positive().optional(),
    message: z.string(),
    hint: z.string().optional(),
    params: ProblemParams.optional(),
  })
  .meta({ id: 'ProblemPart' })
export type ProblemPart = z.infer<typeof ProblemPart>

export const Problem = z
  .object({
    type: z.string().describe('`urn:clew:problem:` and the code'),
    title: z.string(),
    status: z.int(),
    code: z.enum(errorCodes),
    detail: z.string(),
    next: z.string().describe('What to do next'),
    params: ProblemParams,
    errors: z.array(ProblemPart).optional(),
    /** What the other person left behind, for `version-conflict`. */
    current: z.unknown().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' })
export type Problem = z.infer<typeof Problem>

export const problemMediaType = 'application/problem+json'

/** Builds the problem in the reader's language; a parameter that is not given leaves an ellipsis, never a brace. */
export function problemOf(
  code: ErrorCode,
  params: ProblemParams = {},
  language: Language = 'en',
  more: Pick<Problem, 'errors' | 'current'> = {},
): Problem {
  const words = (catalogue[code] satisfies Entry)[language]
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '…'))
  return {
    type: `urn:clew:problem:${code}`,
    title: words.title,
    status: httpStatus(code),
    code,
    detail: fill(words.detail),
    next: words.next,
    params,
    ...more,
  }
}

/** The best language we have for an `Accept-Language` header or a `lang` parameter; English when in doubt. */
export function preferredLanguage(...wishes: readonly (string | undefined)[]): Language {
  for (const wish of wishes) {
    if (wish === undefined) continue
    const ranked = wish
      .split(',')
      .map((part, order) => {
        const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
        const quality = /q=([01](?:\.\d+)?)/.exec(rest.join(';'))?.[1] ?? '1'
        return { tag: tag.split('-')[0], quality: Number(quality), order }
      })
      .sort((a, b) => b.quality - a.quality || a.order - b.order)
    for (const { tag, quality } of ranked) if (quality > 0 && (tag === 'ur' || tag === 'en')) return tag
  }
  return 'en'
}
