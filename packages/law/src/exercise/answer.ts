// Reads a decided case with a learner's links in the place of the recorded ones, and lays the two readings and the court's beside each other. Nobody is scored.
import type { CaseFile, Finding, Link } from '@clew/casefile'
import type { Assessment, ChargeAssessment, Cited, FactStanding, Standing } from '../assessment/index.ts'
import type { LawSet } from '../load/law-set.ts'
import type { Words } from '../pack/index.ts'
import { askedLinks, assessed, exerciseOf, type Asked, type Exercise } from './question.ts'

/** One thing that a learner says: this item speaks for this fact, or against it. Both may be said of one item. */
export type Mark = {
  readonly evidence: string
  readonly fact: string
  readonly bearing: 'supports' | 'undermines'
}

export type Level = { readonly standing: Standing; readonly contested: boolean }

/** `higher` and `lower` are about the learner's reading; `contested` when only the contradiction differs. */
export type Difference = 'as-recorded' | 'higher' | 'lower' | 'contested'

export type ElementCompared = {
  readonly element: string
  readonly title: Words
  readonly cited: Cited
  readonly recorded: Level
  readonly answered: Level
  readonly difference: Difference
  /** What a court found on this element of this charge, where it said so. */
  readonly court?: { readonly proved: boolean; readonly finding: Finding }
}

export type FactCompared = {
  readonly fact: string
  readonly recorded: Level & Pick<FactStanding, 'support' | 'against' | 'sources'>
  readonly answered: Level & Pick<FactStanding, 'support' | 'against' | 'sources'>
  readonly difference: Difference
}

export type MarkCompared = Mark & {
  readonly by: 'both' | 'file' | 'learner'
  /** How the file reads the item, where it does. */
  readonly link?: Link
}

export type ExerciseAnswer = {
  readonly exercise: Exercise
  /** Every element and fact stands as in the file. Other links may lead to the same standing. */
  readonly asRecorded: boolean
  readonly charge: { readonly recorded: Level; readonly answered: Level; readonly difference: Difference }
  readonly elements: readonly ElementCompared[]
  readonly facts: readonly FactCompared[]
  readonly marks: readonly MarkCompared[]
  /** The last word of a court on the charge. */
  readonly outcome?: { readonly outcome: string; readonly finding: Finding }
  /** Both readings whole, with their traces, and the file as the learner linked it. */
  readonly readings: Readonly<Record<'recorded' | 'answered', ExerciseReading>>
}
export type ExerciseReading = {
  readonly caseFile: CaseFile
  readonly assessment: Assessment
  readonly charge: ChargeAssessment
}

export type AnswerRead =
  | { readonly ok: true; readonly answer: ExerciseAnswer }
  | { readonly ok: false; readonly code: 'no-such-charge' }
  | { readonly ok: false; readonly code: 'unknown-marks'; readonly marks: readonly Mark[] }

const keyOf = ({
  evidence,
  fact,
  bearing,
}: {
  evidence?: string | undefined
  fact: string
  bearing: string
}) => JSON.stringify([evidence, fact, bearing])

/** The marks that the file itself would make. */
export function recordedMarks(caseFile: CaseFile, exercise: Exercise): readonly Mark[] {
  const marks = askedLinks(caseFile, exercise).map(({ evidence = '', fact, bearing }) => ({
    evidence,
    fact,
    bearing,
  }))
  return [...new Map(marks.map((mark) => [keyOf(mark), mark])).values()]
}

/**
 * Links on facts that are not asked, and inferences from fact to fact, stay as they are recorded.
 * Where a mark says what the file says, the file's link is used, with its directness and whether the law makes it conclusive.
 */
export function answerExercise(
  caseFile: CaseFile,
  law: LawSet,
  asked: Asked,
  marks: readonly Mark[],
): AnswerRead {
  const exercise = exerciseOf(caseFile, law, asked)
  const recorded = assessed(caseFile, law, asked, 'before-judgment')
  if (exercise === undefined || recorded === undefined) return { ok: false, code: 'no-such-charge' }
  const facts = new Set(exercise.facts.map(({ fact }) => fact))
  const items = new Set(exercise.items.map(({ evidence }) => evidence))
  const unknown = marks.filter((mark) => !facts.has(mark.fact) || !items.has(mark.evidence))
  if (unknown.length > 0) return { ok: false, code: 'unknown-marks', marks: unknown }

  const said = new Map(marks.map((mark) => [keyOf(mark), mark]))
  const links = askedLinks(caseFile, exercise)
  const inFile = new Set(links.map(keyOf))
  const replaced = new Set(links)
  const kept = caseFile.links.filter((link) => !replaced.has(link) || said.has(keyOf(link)))
  const own = [...said.values()].filter((mark) => !inFile.has(keyOf(mark)))
  const taken = new Set(caseFile.links.map(({ id }) => id))
  const linked: CaseFile = {
    ...caseFile,
    links: [...kept, ...own.map((mark, at) => linkOf(mark, at, taken))],
  }
  const answered = assessed(linked, law, asked, 'before-judgment')
  if (answered === undefined) return { ok: false, code: 'no-such-charge' }

  const decided = assessed(caseFile, law, asked, 'after-judgment')?.charge
  const elements = elementsCompared(caseFile, recorded.charge, answered.charge)
  const compared = factsCompared(exercise, recorded.assessment, answered.assessment)
  const charge = sideBySide(recorded.charge, answered.charge)
  const outcome = caseFile.findings.find(({ id }) => id === decided?.outcome?.finding)
  const same = ({ difference }: { difference: Difference }): boolean => difference === 'as-recorded'
  return {
    ok: true,
    answer: {
      exercise,
      asRecorded: same(charge) && elements.every(same) && compared.every(same),
      charge,
      elements,
      facts: compared,
      marks: [
        ...uniqueLinks(links).map((link): MarkCompared => {
          const mark = { evidence: link.evidence ?? '', fact: link.fact, bearing: link.bearing }
          return { ...mark, by: said.has(keyOf(mark)) ? 'both' : 'file', link }
        }),
        ...own.map((mark): MarkCompared => ({ ...mark, by: 'learner' })),
      ],
      ...(outcome?.outcome === undefined ? {} : { outcome: { outcome: outcome.outcome, finding: outcome } }),
      readings: {
        recorded: { caseFile, ...recorded },
        answered: { caseFile: linked, ...answered },
      },
    },
  }
}

function uniqueLinks(links: readonly Link[]): readonly Link[] {
  const first = new Map<string, Link>()
  for (const link of links) if (!first.has(keyOf(link))) first.set(keyOf(link), link)
  return [...first.values()]
}

function linkOf({ evidence, fact, bearing }: Mark, at: number, taken: Set<string>): Link {
  let id = `A${at + 1}`
  while (taken.has(id)) id = `${id}-own`
  taken.add(id)
  return { id, evidence, fact, bearing, directness: 'direct' }
}

const level = ({ standing, contested }: Level): Level => ({ standing, contested })

function differenceOf(recorded: Level, answered: Level): Difference {
  if (answered.standing > recorded.standing) return 'higher'
  if (answered.standing < recorded.standing) return 'lower'
  return answered.contested === recorded.contested ? 'as-recorded' : 'contested'
}

const sideBySide = (recorded: Level, answered: Level) => ({
  recorded: level(recorded),
  answered: level(answered),
  difference: differenceOf(recorded, answered),
})

function elementsCompared(
  { findings }: CaseFile,
  recorded: ChargeAssessment,
  answered: ChargeAssessment,
): readonly ElementCompared[] {
  const setAside = new Set(findings.flatMap((finding) => finding.setsAside))
  return recorded.elements.map((element) => {
    const own = answered.elements.find((one) => one.element === element.element) ?? element
    const finding = findings.findLast(
      (one) =>
        one.charge === recorded.charge &&
        one.element === element.element &&
        one.proved !== undefined &&
        !setAside.has(one.id),
    )
    return {
      element: element.element,
      title: element.title,
      cited: element.cited,
      ...sideBySide(element, own),
      ...(finding?.proved === undefined ? {} : { court: { proved: finding.proved, finding } }),
    }
  })
}

function factsCompared(
  { facts }: Exercise,
  recorded: Assessment,
  answered: Assessment,
): readonly FactCompared[] {
  const then = new Map(recorded.facts.map((one) => [one.fact, one]))
  const now = new Map(answered.facts.map((one) => [one.fact, one]))
  return facts.flatMap(({ fact }) => {
    const [a, b] = [then.get(fact), now.get(fact)]
    if (a === undefined || b === undefined) return []
    const behind = ({ support, against, sources }: FactStanding) => ({ support, against, sources })
    return [
      {
        fact,
        recorded: { ...level(a), ...behind(a) },
        answered: { ...level(b), ...behind(b) },
        difference: differenceOf(a, b),
      },
    ]
  })
}
