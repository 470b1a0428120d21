/** Curricula, modules and the questions of their tests as they leave the server; the answers stay behind. */
import type { CurriculumRead, CurriculumSummary, ModuleRead, ModuleSummary, TestRead } from '@clew/contract'
import type { Curriculum, TrainingModule } from '@clew/library'
import { Refusal } from '../../platform/refusal.ts'
import type { Lessons, Titles } from './lessons-source.ts'

/** Entry of the library, as its reader gives it. */
type Entry<T> = {
  readonly front: T
  readonly page: { readonly body: string }
}

export const summaryOf = (front: TrainingModule): ModuleSummary => ({
  id: front.id,
  title: front.title,
  minutes: front.minutes,
  months: front.competence.months,
  competence: front.competence.says,
  prerequisites: front.prerequisites,
  questions: front.questions.length,
  exercises: front.exercises.length,
})

function curriculumOf({ training }: Lessons, front: Curriculum): CurriculumSummary {
  const minutes = front.modules.map(({ module }) => training.modules.get(module)?.front.minutes ?? 0)
  return {
    id: front.id,
    title: front.title,
    roles: front.roles,
    modules: front.modules,
    minutes: minutes.reduce((sum, each) => sum + each, 0),
  }
}

export function listCurricula(lessons: Lessons) {
  const { curricula, modules } = lessons.training
  return {
    curricula: [...curricula.values()].map(({ front }) => curriculumOf(lessons, front)),
    modules: [...modules.values()].map(({ front }) => summaryOf(front)),
  }
}

const shown = ({ front, page }: Entry<Curriculum | TrainingModule>) => ({
  language: 'en',
  reading: front.reading,
  reviewed: front.review !== 'unreviewed',
  sections: sectionsIn(page.body),
  sources: front.sources,
})

function sectionsIn(body: string): { heading: string; markdown: string }[] {
  return body
    .split(/^## +/m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return { heading: part.slice(0, end).trim(), markdown: part.slice(end + 1).trim() }
    })
}

/** @throws Refusal `curriculum-not-found`. */
export function readCurriculum(lessons: Lessons, id: string): CurriculumRead {
  const entry = lessons.training.curricula.get(id)
  if (entry === undefined) throw new Refusal('curriculum-not-found', { id })
  return { ...curriculumOf(lessons, entry.front), ...shown(entry) }
}

/** @throws Refusal `training-module-not-found`. */
export function moduleEntry({ training }: Lessons, id: string) {
  const entry = training.modules.get(id)
  if (entry === undefined) throw new Refusal('training-module-not-found', { id })
  return entry
}

/** @throws Refusal `training-module-not-found`. */
export function readModule(
  lessons: Lessons,
  id: string,
  conceptTitle: (id: string) => Titles | undefined,
): ModuleRead {
  const entry = moduleEntry(lessons, id)
  const { front } = entry
  const caseTitle = (reference: string): string => lessons.decision(reference)?.title ?? reference
  return {
    ...summaryOf(front),
    ...shown(entry),
    pass: front.competence.pass,
    measures: front.measures.map((each) => ({
      id: each,
      title: { en: each, ...lessons.measureTitle(each) },
    })),
    decisions: front.decisions.map((each) => ({ id: each, title: caseTitle(each) })),
    concepts: front.concepts.map((each) => ({ id: each, title: { en: each, ...conceptTitle(each) } })),
    exercises: front.exercises.map((each) => ({ ...each, title: caseTitle(each.decision) })),
    curricula: [...lessons.training.curricula.values()].flatMap(({ front: curriculum }) =>
      curriculum.modules
        .filter(({ module }) => module === id)
        .map(({ core }) => ({ id: curriculum.id, title: curriculum.title, core })),
    ),
  }
}

/** @throws Refusal `training-module-not-found`. */
export function readTest(lessons: Lessons, id: string): TestRead {
  const { front } = moduleEntry(lessons, id)
  return {
    module: id,
    title: front.title,
    language: 'en',
    key: lessons.questionsKey(id),
    pass: front.competence.pass,
    questions: front.questions.map(({ id: question, asks, options }) => ({
      id: question,
      asks,
      several: options.filter(({ right }) => right).length > 1,
      options: options.map(({ says }) => says),
    })),
  }
}
