/** One entry of the error catalogue: what went wrong, why, and what to do next, in the languages that are complete. */

export const categories = ['invalid', 'not-found', 'conflict', 'refused', 'forbidden', 'fault'] as const
/**
 * What kind of answer a code is: the input cannot be read; nothing by that name may be known; somebody else was faster;
 * a rule of the house says no; this person may not. `fault` alone is ours: a defect or a stopped database.
 */
export type Category = (typeof categories)[number]

export const languages = ['en', 'ur'] as const
/** Languages in which every error is worded. The Urdu was not yet reviewed by a native speaker. */
export type Language = (typeof languages)[number]

export type Wording = {
  /** What, in a few words. */
  readonly title: string
  /** Why, with `{name}` where a parameter belongs. */
  readonly detail: string
  /** What to do next. */
  readonly next: string
}

export type Entry = {
  readonly category: Category
  /** HTTP status where the category's own does not say enough. */
  readonly status?: number
} & Readonly<Record<Language, Wording>>

/** Keeps the codes as literal types while every entry is checked. */
export const entries = <Codes extends string>(map: Readonly<Record<Codes, Entry>>): typeof map => map
