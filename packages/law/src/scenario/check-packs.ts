// Checks packs as `clew law check` does: they load, every good scenario gets its answer, every bad example is refused for its reason.
import { isRecord, checkShape } from '../load/check-shape.ts'
import { nodesOf, type LawSet } from '../load/law-set.ts'
import { loadPacks, placeProblems, type PackFiles } from '../load/load-packs.ts'
import type { Path, Position, Problem, RawProblem, Report } from '../load/problem.ts'
import { positionsIn, readYaml } from '../load/read-yaml.ts'
import { BadPack, ScenarioFile } from '../pack/index.ts'
import { refuseBad } from './bad-example.ts'
import { runScenario } from './run-scenario.ts'

/** A scenario or bad example that did not come out as its writer expects. */
export type ScenarioFailure = Position & {
  pack: string
  file: string
  scenario: string
  differences: readonly string[]
}
type Tally = { passed: number; failed: number }
export type PackReport = {
  pack: string
  version: string
  reviewed: boolean
  /** Versions of offences, and nodes in their trees. */
  offences: number
  elements: number
  good: Tally
  bad: Tally
}
export type PacksReport = {
  /** No problem and no failure. */
  ok: boolean
  packs: readonly PackReport[]
  /** Why packs or scenario files were refused; scenarios do not run while a pack is refused. */
  problems: readonly Problem[]
  failures: readonly ScenarioFailure[]
}

const scenarioFile = /^([^/]+)\/scenarios\/(good|bad)\/.+\.ya?ml$/

/** @param files pack files with their scenarios, as for loadPacks. */
export function checkPacks(files: PackFiles): PacksReport {
  const raw: RawProblem[] = []
  // Read once: the loader and every bad example ask for the same concepts and instruments again.
  const parsed = new Map<string, unknown>()
  for (const [file, text] of files) {
    const read = scenarioFile.test(file) ? undefined : readYaml(text)
    if (read?.ok === true) parsed.set(file, read.value)
  }
  const loaded = loadPacks(files, parsed)
  const failures: ScenarioFailure[] = []
  const tallies = new Map<string, { good: Tally; bad: Tally }>()

  for (const file of [...files.keys()].toSorted()) {
    const [, pack, sort] = scenarioFile.exec(file) ?? []
    if (pack === undefined) continue
    const text = files.get(file) ?? ''
    const tally = tallyOf(tallies, pack)
    const report: Report = (code, path, params = {}) => raw.push({ code, file, path, params })
    const read = readYaml(text)
    if (!read.ok) {
      for (const { says, line, column } of read.faults)
        raw.push({ code: 'yaml', file, path: [], params: { says }, at: { line, column } })
      continue
    }
    const note = (scenario: string, path: Path, differences: readonly string[], counts: Tally): void => {
      if (differences.length === 0) {
        counts.passed += 1
        return
      }
      counts.failed += 1
      failures.push({ pack, file, scenario, differences, ...positionsIn(text)(path) })
    }
    if (sort === 'bad') {
      const bad = checkShape(BadPack, read.value, [], report)
      if (bad !== undefined) note(bad.bad, ['bad'], refuseBad(bad, pack, parsed), tally.bad)
    } else {
      const good = checkShape(ScenarioFile, read.value, [], report)
      if (good === undefined || !loaded.ok) continue
      for (const [at, scenario] of good.scenarios.entries()) {
        const { differences } = runScenario(scenario, pack, loaded.law)
        note(scenario.scenario, ['scenarios', at], differences, tally.good)
      }
    }
  }

  const problems = [...(loaded.ok ? [] : loaded.problems), ...placeProblems(raw, files)]
  return {
    ok: problems.length === 0 && failures.length === 0,
    packs: loaded.ok ? loaded.law.packs.map(({ pack }) => reportOn(pack, loaded.law, tallies)) : [],
    problems,
    failures,
  }
}

function reportOn(id: string, law: LawSet, tallies: Map<string, { good: Tally; bad: Tally }>): PackReport {
  const pack = law.pack(id)
  const offences = pack?.offences ?? []
  const elements = offences.reduce((sum, offence) => sum + [...nodesOf(offence.elements)].length, 0)
  return {
    pack: id,
    version: pack?.version ?? '',
    reviewed: isRecord(pack?.review),
    offences: offences.length,
    elements,
    ...tallyOf(tallies, id),
  }
}

function tallyOf(
  tallies: Map<string, { good: Tally; bad: Tally }>,
  pack: string,
): { good: Tally; bad: Tally } {
  const known = tallies.get(pack)
  if (known !== undefined) return known
  const fresh = { good: { passed: 0, failed: 0 }, bad: { passed: 0, failed: 0 } }
  tallies.set(pack, fresh)
  return fresh
}
