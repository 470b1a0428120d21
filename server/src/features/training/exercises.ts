/** Exercises made of the decided cases: the learner links, the engine answers, the file and the court stand beside it. */
import type {
  AnswerExerciseBody,
  ExerciseAnswered,
  ExerciseRead,
  ExerciseSummary,
  Language,
} from '@clew/contract'
import { type CaseFile, type Finding, namesOf } from './exercise-names.ts'
import { answerExercise as answer, exerciseOf, exercisesIn, type LawSet } from '@clew/law'
import { elementSentences } from '@clew/law/explain'
import type { Clock } from '../../platform/clock/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { todayOf } from '../people/index.ts'
import type { Lessons } from './lessons-source.ts'

export type Bench = {
  readonly cases: readonly CaseFile[]
  readonly law: LawSet
  readonly lessons: Lessons
  readonly clock: Clock
}
export type Meant = { readonly reference: string; readonly charge: string }

export function listExercises({ cases, law, lessons }: Bench): { items: ExerciseSummary[] } {
  const offences = new Map(
    law.packs.flatMap(({ offences: all }) => all.map(({ ref, title }) => [ref, title])),
  )
  const modules = [...lessons.training.modules.values()].map(({ front }) => front)
  return {
    items: cases.map((caseFile) => {
      const usable = new Set(exercisesIn(caseFile, law))
      const { reference } = caseFile
      return {
        reference,
        title: caseFile.title,
        state: caseFile.forum,
        items: caseFile.evidence.length,
        charges: caseFile.charges
          .filter(({ id }) => usable.has(id))
          .map(({ id, offence, accused }) => ({
            charge: id,
            offence,
            title: offences.get(offence) ?? { en: offence },
            accused: namesOf(caseFile)[accused] ?? accused,
          })),
        modules: modules
          .filter(({ exercises }) => exercises.some(({ decision }) => decision === reference))
          .map(({ id }) => id),
      }
    }),
  }
}

/** @throws Refusal `exercise-not-found`. */
function caseOf({ cases }: Bench, { reference }: Meant): CaseFile {
  const found = cases.find((each) => each.reference === reference)
  if (found === undefined) throw new Refusal('exercise-not-found')
  return found
}

const askedOf = ({ clock }: Bench, { charge }: Meant) => ({ charge, asOf: todayOf(clock) })

/** @throws Refusal `exercise-not-found`. */
export function readExercise(bench: Bench, meant: Meant): ExerciseRead {
  const caseFile = caseOf(bench, meant)
  const made = exerciseOf(caseFile, bench.law, askedOf(bench, meant))
  if (made === undefined) throw new Refusal('exercise-not-found')
  const { concepts } = bench.law.taxonomy
  return {
    ...made,
    victims: [...made.victims],
    elements: [...made.elements],
    items: made.items.map((item) => ({ ...item, derivedFrom: [...item.derivedFrom] })),
    caseTitle: caseFile.title,
    ...(caseFile.summary === undefined ? {} : { summary: caseFile.summary }),
    persons: namesOf(caseFile),
    language: 'en',
    facts: made.facts.map((fact) => ({
      ...fact,
      by: [...fact.by],
      to: [...fact.to],
      elements: [...fact.elements],
      inferredFrom: [...fact.inferredFrom],
      conceptTitle: concepts.get(fact.concept)?.title ?? { en: fact.concept },
    })),
  }
}

/** @throws Refusal `exercise-not-found`, `exercise-marks-unknown`. */
export function answerExercise(
  bench: Bench,
  meant: Meant,
  { marks }: AnswerExerciseBody,
  language: Language,
): ExerciseAnswered {
  const caseFile = caseOf(bench, meant)
  const read = answer(caseFile, bench.law, askedOf(bench, meant), marks)
  if (!read.ok && read.code === 'unknown-marks')
    throw new Refusal('exercise-marks-unknown', { count: read.marks.length })
  if (!read.ok) throw new Refusal('exercise-not-found')
  const { readings, exercise, outcome, ...said } = read.answer
  const digest = bench.lessons.decision(caseFile.reference)
  const inWords = (which: 'recorded' | 'answered', element: string): string[] => {
    const { charge, assessment, caseFile: file } = readings[which]
    const trace = charge.elements.find((one) => one.element === element)
    return trace === undefined ? [] : [...elementSentences(trace, { assessment, caseFile: file, language })]
  }
  return {
    asRecorded: said.asRecorded,
    charge: said.charge,
    elements: said.elements.map(({ court, ...one }) => ({
      ...one,
      said: { recorded: inWords('recorded', one.element), answered: inWords('answered', one.element) },
      ...(court === undefined ? {} : { court: { proved: court.proved, ...courtOf(court.finding) } }),
      holdings: (digest?.holdings ?? [])
        .filter(({ offence, element }) => offence === exercise.offence && element === one.element)
        .map(({ charge, outcome: held, why, paragraph }) => ({
          charge,
          outcome: held,
          why,
          ...(paragraph === undefined ? {} : { paragraph }),
        })),
    })),
    facts: said.facts.map(({ recorded, answered, ...one }) => ({
      ...one,
      recorded: listed(recorded),
      answered: listed(answered),
    })),
    marks: said.marks.map(({ link, evidence, fact, bearing, by }) => ({
      evidence,
      fact,
      bearing,
      by,
      ...(link === undefined
        ? {}
        : {
            directness: link.directness,
            ...(link.reading === undefined ? {} : { reading: link.reading }),
            ...(link.note === undefined ? {} : { note: link.note }),
            ...(link.conclusive === undefined ? {} : { conclusive: link.conclusive }),
          }),
    })),
    ...(outcome === undefined ? {} : { outcome: { outcome: outcome.outcome, ...courtOf(outcome.finding) } }),
    ...(digest === undefined
      ? {}
      : {
          decision: {
            id: digest.id,
            court: digest.court,
            date: digest.date,
            citation: digest.citation,
            lessons: digest.lessons.map(({ says }) => says),
          },
        }),
    language,
  }
}

const courtOf = ({ court, on, why, citation }: Finding) => ({
  court,
  on,
  ...(why === undefined ? {} : { why }),
  ...(citation === undefined ? {} : { citation }),
})

type Behind = ExerciseAnswered['facts'][number]['recorded']
const listed = ({
  standing,
  contested,
  support,
  against,
  sources,
}: {
  readonly [Key in keyof Behind]: Behind[Key] extends string[] ? readonly string[] : Behind[Key]
}): Behind => ({
  standing,
  contested,
  support: [...support],
  against: [...against],
  sources: [...sources],
})
