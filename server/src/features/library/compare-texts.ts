/** What is different between two editions of a page in one language. */
import type { DifferenceLine } from '@clew/contract'
import { differenceOf } from '@clew/library/prose'
import type { PageName } from './holdings.ts'
import { readText } from './read-text.ts'
import type { Desk } from './text-parts.ts'

export type Comparison = PageName & { readonly language: string; readonly from: number; readonly to: number }

/** @throws Refusal `version-not-found`. */
export async function compareTexts(desk: Desk, asked: Comparison): Promise<{ lines: DifferenceLine[] }> {
  const from = await readText(desk, { ...asked, edition: asked.from })
  const to = await readText(desk, { ...asked, edition: asked.to })
  return { lines: differenceOf(from.text, to.text) }
}
