/** The languages of the command line. */
import { en } from './en.ts'
import { ur } from './ur.ts'

/** The same keys with any text. */
type Loose<T> = {
  readonly [Key in keyof T]: T[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : T[Key] extends string
      ? string
      : Loose<T[Key]>
}
export type Words = Loose<typeof en>

export const words: Readonly<Record<'en' | 'ur', Words>> = { en, ur }
