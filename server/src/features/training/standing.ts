/** How somebody stands to the modules that their roles ask for, as of a day. */
import { type CompetenceState, competenceWarningDays, type ModuleStanding } from '@clew/contract'
import { formatCivilDate, parseCivilDate } from '@clew/casefile'
import { titleOf } from './session-read.ts'
import type { Lessons } from './lessons-source.ts'

/** @param until last day of what stands longest; absent where there is nothing. */
export function stateOn(today: string, until: string | undefined): CompetenceState {
  if (until === undefined) return 'missing'
  if (until < today) return 'expired'
  const now = parseCivilDate(today)
  const warned = now === undefined ? today : formatCivilDate(now + competenceWarningDays)
  return until <= warned ? 'expiring' : 'current'
}

export function standingsOf(
  modules: readonly string[],
  until: Readonly<Record<string, string>>,
  { lessons, today }: { lessons: Lessons; today: string },
): ModuleStanding[] {
  return modules.map((module) => {
    const expires = until[module]
    return {
      module,
      title: titleOf(lessons, module),
      state: stateOn(today, expires),
      ...(expires === undefined ? {} : { expires }),
    }
  })
}

type Rules = readonly { readonly role: string; readonly module: string }[]

/** Modules that the rules ask of any of these roles, each once. */
export const askedOf = (rules: Rules, roles: readonly string[]): string[] => [
  ...new Set(rules.filter(({ role }) => roles.includes(role)).map(({ module }) => module)),
]

/** Core modules of the curricula for these roles. */
export function suggestedTo({ training }: Lessons, roles: readonly string[]): string[] {
  const fitting = [...training.curricula.values()].filter(({ front }) =>
    front.roles.some((role) => roles.includes(role)),
  )
  const core = fitting.flatMap(({ front }) => front.modules.filter((one) => one.core))
  return [...new Set(core.map(({ module }) => module))]
}
