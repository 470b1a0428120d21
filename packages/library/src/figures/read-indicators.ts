// Reads the list of what is counted; an indicator without a definition or a unit is refused.
import { problemIn, type LibraryProblem } from '../read/problem.ts'
import { readYaml } from '../read/read-yaml.ts'
import { type Indicator, Indicators } from './indicator.ts'

export type IndicatorsRead =
  | { readonly ok: true; readonly indicators: ReadonlyMap<string, Indicator> }
  | { readonly ok: false; readonly problems: readonly LibraryProblem[] }

/** @param text of `monitoring/indicators.yaml`. */
export function readIndicators(text: string, file = 'monitoring/indicators.yaml'): IndicatorsRead {
  const read = readYaml(file, text, Indicators)
  if (read.ok) return { ok: true, indicators: new Map(read.value.indicators.map((each) => [each.id, each])) }
  return {
    ok: false,
    problems: read.problems.map(({ code, line = 1, column = 1, params = {} }) => ({
      code,
      file,
      line,
      column,
      params,
      ...problemIn('en', { code, params }),
    })),
  }
}
