// The loader: texts of pack files in, packs that the engine can trust out, or every problem at once with its place and its cure.
import { ConceptFile, GuidanceFile, type Concept, type Guidance } from '../pack/index.ts'
import { buildTaxonomy, taxonomyProblems, type Taxonomy } from '../taxonomy/index.ts'
import { checkOffenceReferences, type RawOffence } from './check-references.ts'
import { checkShape, isRecord, show } from './check-shape.ts'
import { checkValues } from './check-values.ts'
import { lawSetFrom, type LawSet, type LoadedOffence, type LoadedPack } from './law-set.ts'
import { sayProblem } from './problem-words.ts'
import type { Problem, RawProblem, Report } from './problem.ts'
import { readAnswers } from './read-answers.ts'
import { positionsIn, readYaml } from './read-yaml.ts'
import { inOrder, resolveOffence, resolvePack } from './resolve-pack.ts'

/** Path relative to the folder of the packs (`concepts.yaml`, `us/pack.yaml`, `us/offences/forced-labour.yaml`) → text. */
export type PackFiles = ReadonlyMap<string, string>
export type LoadedLaw = { ok: true; law: LawSet } | { ok: false; problems: readonly Problem[] }

const packFile = /^([^/]+)\/pack\.ya?ml$/
const offenceFile = /^([^/]+)\/offences\/.+\.ya?ml$/

/**
 * Loads every pack in the map. Files of other kinds (scenarios, notes) are left alone. Never throws.
 * @param parsed values of files that the caller has read before, by path; saves reading concepts.yaml for each of many small maps.
 */
export function loadPacks(files: PackFiles, parsed: ReadonlyMap<string, unknown> = new Map()): LoadedLaw {
  const problems: RawProblem[] = []
  const reportIn =
    (file: string): Report =>
    (code, path, params = {}) =>
      problems.push({ code, file, path, params })
  const values = readAll(files, parsed, problems)

  const concepts = readConcepts(values, files, problems, reportIn)
  // Where the concepts cannot be read, that is the problem to say, and not that every word of every pack is unknown.
  const taxonomy = { ...buildTaxonomy(concepts), ...(concepts.length === 0 ? { has: () => true } : {}) }
  const guidance = readGuidance(values, taxonomy, reportIn)

  const packPaths = new Map<string, string>()
  for (const file of [...files.keys()].toSorted()) {
    const folder = packFile.exec(file)?.[1]
    if (folder !== undefined) packPaths.set(folder, file)
  }
  const offences = readOffences(values, packPaths, problems, reportIn)
  const packs: LoadedPack[] = []
  for (const [folder, file] of packPaths) {
    if (!values.has(file)) continue
    const { pack, instruments } = resolvePack(folder, values.get(file), taxonomy, reportIn(file))
    const own = offences.filter((offence) => offence.pack === folder)
    const loaded = own.map((offence): LoadedOffence | undefined => {
      const report = reportIn(offence.file)
      checkValues(offence.raw, instruments, offence.path, report)
      return resolveOffence(offence, taxonomy, report)
    })
    const answersFile = `${folder}/conformity/answers.yaml`
    const answers = values.has(answersFile)
      ? readAnswers(values.get(answersFile), instruments, reportIn(answersFile))
      : []
    if (pack !== undefined && loaded.every((offence) => offence !== undefined))
      packs.push({ ...pack, offences: inOrder(loaded), answers })
  }
  const packValues = [...packPaths].map(([pack, file]) => ({ pack, file, raw: values.get(file) }))
  problems.push(...checkOffenceReferences(offences, packValues))

  if (problems.length > 0) return { ok: false, problems: placeProblems(problems, files) }
  const ordered = packs.toSorted((a, b) => (a.pack < b.pack ? -1 : 1))
  return { ok: true, law: lawSetFrom({ concepts, guidance, packs: ordered }) }
}

/** Values of the files that matter, in the order of their paths, so that the answer does not depend on the order of the map. */
function readAll(
  files: PackFiles,
  parsed: ReadonlyMap<string, unknown>,
  problems: RawProblem[],
): Map<string, unknown> {
  const values = new Map<string, unknown>()
  for (const file of [...files.keys()].toSorted()) {
    const matters =
      ['concepts.yaml', 'guidance.yaml'].includes(file) ||
      packFile.test(file) ||
      offenceFile.test(file) ||
      file.endsWith('/conformity/answers.yaml')
    if (!matters) continue
    if (parsed.has(file)) {
      values.set(file, parsed.get(file))
      continue
    }
    const read = readYaml(files.get(file) ?? '')
    if (read.ok) values.set(file, read.value)
    else
      for (const { says, line, column } of read.faults)
        problems.push({ code: 'yaml', file, path: [], params: { says }, at: { line, column } })
  }
  return values
}

function readConcepts(
  values: ReadonlyMap<string, unknown>,
  files: PackFiles,
  problems: RawProblem[],
  reportIn: (file: string) => Report,
): readonly Concept[] {
  const file = 'concepts.yaml'
  const report = reportIn(file)
  if (!files.has(file)) {
    problems.push({ code: 'missing-file', file, path: [], params: { file } })
    return []
  }
  if (!values.has(file)) return []
  const read = checkShape(ConceptFile, values.get(file), [], report)
  const concepts = read?.concepts ?? []
  for (const problem of taxonomyProblems(concepts)) {
    const path = ['concepts', problem.at]
    if (problem.code === 'duplicate-concept') report('duplicate-id', [...path, 'id'], { id: problem.concept })
    else if (problem.code === 'unknown-broader')
      report('unknown-broader', [...path, 'broader'], {
        concept: problem.concept,
        broader: problem.broader,
        ...(problem.nearest === undefined ? {} : { nearest: problem.nearest }),
      })
    else
      report('circular-broader', [...path, 'broader'], {
        concept: problem.concept,
        circle: problem.circle.join(' → '),
      })
  }
  return concepts
}

function readGuidance(
  values: ReadonlyMap<string, unknown>,
  taxonomy: Taxonomy,
  reportIn: (file: string) => Report,
): readonly Guidance[] {
  const file = 'guidance.yaml'
  if (!values.has(file)) return []
  const report = reportIn(file)
  const guidance = checkShape(GuidanceFile, values.get(file), [], report)?.guidance ?? []
  for (const [at, row] of guidance.entries())
    for (const [place, concept] of row.for.entries()) {
      if (taxonomy.has(concept)) continue
      const near = taxonomy.nearest(concept)
      report('unknown-concept', ['guidance', at, 'for', place], {
        concept,
        ...(near === undefined ? {} : { nearest: near }),
      })
    }
  return guidance
}

/** Every entry of every offence file, refused or not, so that one bad entry does not hide what is wrong with the next. */
function readOffences(
  values: ReadonlyMap<string, unknown>,
  packPaths: ReadonlyMap<string, string>,
  problems: RawProblem[],
  reportIn: (file: string) => Report,
): RawOffence[] {
  const offences: RawOffence[] = []
  for (const [file, value] of values) {
    const pack = offenceFile.exec(file)?.[1]
    if (pack === undefined) continue
    const report = reportIn(file)
    if (!packPaths.has(pack))
      problems.push({ code: 'missing-file', file, path: [], params: { file: `${pack}/pack.yaml` } })
    if (!isRecord(value) || !Array.isArray(value['offences'])) {
      if (isRecord(value) && value['offences'] !== undefined)
        report('wrong-type', ['offences'], {
          field: 'offences',
          value: show(value['offences']),
          expected: '@list',
        })
      else report('missing-field', ['offences'], { field: 'offences' })
      continue
    }
    for (const key of Object.keys(value))
      if (key !== 'offences') report('unknown-key', [key], { key, known: 'offences', nearest: 'offences' })
    for (const [at, raw] of value['offences'].entries()) {
      const path = ['offences', at]
      if (isRecord(raw)) offences.push({ pack, id: show(raw['id']), file, path, raw })
      else report('wrong-type', path, { field: 'offences', value: show(raw), expected: '@object' })
    }
  }
  return offences
}

/** Looks up lines, says each problem in words, drops repetitions, and puts the list in the order of files and lines. */
export function placeProblems(problems: readonly RawProblem[], files: PackFiles): Problem[] {
  const finders = new Map<string, ReturnType<typeof positionsIn>>()
  const placed = new Map<string, Problem>()
  for (const { code, file, path, params, at } of problems) {
    let find = finders.get(file)
    if (find === undefined) {
      find = positionsIn(files.get(file) ?? '')
      finders.set(file, find)
    }
    const position = at ?? find(path)
    const { what, why, fix } = sayProblem({ code, params, path }, 'en')
    const key = `${file}:${position.line}:${position.column}:${code}:${what}`
    placed.set(key, { code, file, path, params, ...position, message: `${what} ${why}`, hint: fix })
  }
  return [...placed.entries()]
    .toSorted(
      ([x, a], [y, b]) =>
        order(a.file, b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        order(a.code, b.code) ||
        order(x, y),
    )
    .map(([, problem]) => problem)
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
