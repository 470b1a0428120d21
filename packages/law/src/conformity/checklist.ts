// What conformity needs to know of the checklist of obligations; the library holds it and hands it in, so that law imports no library.

export const frames = ['palermo', 'untoc', 'tvpa', 'eu'] as const
/** The text against which a law is held: Palermo Protocol, UNTOC, minimum standards of the TVPA, EU directive. */
export type Frame = (typeof frames)[number]

export type Strength =
  | 'mandatory'
  | 'qualified'
  | 'endeavour'
  | 'consider'
  | 'optional'
  | 'good-practice'
  | 'yardstick'

type Text = Readonly<Record<string, string>>

export type ChecklistItem = {
  readonly id: string
  readonly group: string
  readonly provisions: readonly { readonly instrument: string; readonly article: string }[]
  readonly strength: Strength
  readonly qualifier?: string | undefined
  readonly question: Text
  readonly satisfied: Text
}

export type Checklist = {
  readonly instruments: readonly { readonly id: string; readonly title: Text; readonly short: string }[]
  readonly groups: readonly { readonly id: string; readonly title: Text }[]
  readonly items: readonly ChecklistItem[]
}

const byLetter: Readonly<Record<string, Frame>> = { P: 'palermo', C: 'untoc', T: 'tvpa', E: 'eu' }

/** The first letter of an id says to which text the item belongs. */
export function frameOf(id: string): Frame | undefined {
  return byLetter[id.slice(0, 1)]
}

/** `Palermo Protocol 3(a), 5(1)`, as printed. */
export function obligationOf(item: ChecklistItem, { instruments }: Checklist): string {
  const articles = Map.groupBy(item.provisions, ({ instrument }) => instrument)
  return [...articles]
    .map(([id, provisions]) => {
      const short = instruments.find((one) => one.id === id)?.short ?? id
      return `${short} ${provisions.map(({ article }) => article).join(', ')}`
    })
    .join('; ')
}

/** A plain duty: no reason lets a State leave it. The text itself may limit a duty; then it carries a qualifier. */
export const isPlainDuty = ({ strength, qualifier }: ChecklistItem): boolean =>
  strength === 'mandatory' && qualifier === undefined
