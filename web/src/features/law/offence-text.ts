/** The parts of an offence's text as the server hands them over, read once into a shape that pages can rely on. */
import type { Aggravation, Citation, ConsentRule, Defence, Penalty, Words } from '@clew/law'
import type { OffenceRead } from '../../api/shapes.ts'

export type ElementView = {
  id: string
  title: Words
  source: Citation
  kind: 'all' | 'any' | 'at-least' | 'leaf'
  /** For `at-least`. */
  need?: number
  children: readonly ElementView[]
  concept?: string
  mental?: string
  of: readonly string[]
  ageUnder?: number
  ageAtLeast?: number
  count?: { what: string; atLeast: number }
  offences: readonly string[]
  note?: string
  fault?: string
  /** Somebody gave the node a name; otherwise its title only repeats how its parts are joined. */
  named: boolean
}

export type OffenceText = {
  valid: { from?: string | undefined; to?: string | undefined }
  cited: string
  reading?: string
  elements: ElementView
  consent?: ConsentRule
  defences: readonly (Omit<Defence, 'when'> & { when?: unknown })[]
  penalty?: Penalty
  aggravations: readonly Aggravation[]
  note?: string
}

type Raw = Readonly<Record<string, unknown>>
const list = (value: unknown): readonly Raw[] => (Array.isArray(value) ? (value as readonly Raw[]) : [])
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []

function elementView(raw: Raw): ElementView {
  const group = raw['all'] === undefined ? (raw['any'] === undefined ? undefined : 'any') : 'all'
  const atLeast = typeof raw['atLeast'] === 'number' ? raw['atLeast'] : undefined
  const kind = group ?? (Array.isArray(raw['of']) && atLeast !== undefined ? 'at-least' : 'leaf')
  const children =
    kind === 'at-least'
      ? list(raw['of'])
      : raw['where'] !== null && typeof raw['where'] === 'object'
        ? [raw['where'] as Raw]
        : list(raw['all'] ?? raw['any'])
  const word = (name: string) => (typeof raw[name] === 'string' ? raw[name] : undefined)
  const number = (name: string) => (typeof raw[name] === 'number' ? raw[name] : undefined)
  const optional = Object.fromEntries(
    Object.entries({
      concept: word('concept'),
      mental: word('mental'),
      note: word('note'),
      fault: word('fault'),
      ageUnder: number('ageUnder'),
      ageAtLeast: number('ageAtLeast'),
      need: kind === 'at-least' ? atLeast : undefined,
      count:
        word('count') === undefined ? undefined : { what: word('count') ?? 'persons', atLeast: atLeast ?? 2 },
    }).filter(([, value]) => value !== undefined),
  ) as Partial<ElementView>
  return {
    id: word('id') ?? '',
    title: (raw['title'] as Words | undefined) ?? { en: word('id') ?? '' },
    source: raw['source'] as Citation,
    kind,
    children: children.map(elementView),
    of: kind === 'at-least' ? [] : texts(raw['of']),
    offences: texts(raw['offence']),
    named: raw['named'] !== false,
    ...optional,
  }
}

/** The texts of an offence, oldest first, as the server orders them. */
export const offenceTexts = (read: OffenceRead): readonly OffenceText[] =>
  read.versions.map((version) => {
    const raw = version as Raw
    return {
      valid: version.valid,
      cited: version.cited,
      elements: elementView(version.elements),
      defences: list(raw['defences']) as unknown as OffenceText['defences'],
      aggravations: list(raw['aggravations']) as unknown as readonly Aggravation[],
      ...(typeof raw['reading'] === 'string' ? { reading: raw['reading'] } : {}),
      ...(typeof raw['note'] === 'string' ? { note: raw['note'] } : {}),
      ...(raw['consent'] === undefined ? {} : { consent: raw['consent'] as ConsentRule }),
      ...(raw['penalty'] === undefined ? {} : { penalty: raw['penalty'] as Penalty }),
    }
  })
