/** Which role needs which module, as the head or a trainer of the unit decides. */
import { type Role, roles, type TrainingRules } from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import type { Lessons } from './lessons-source.ts'
import { moduleEntry } from './read-lessons.ts'
import { rulesOf, setRule as store } from './records.store.ts'

async function rulesNow(db: Entered['db'], access: Access): Promise<TrainingRules> {
  const rules = await rulesOf(db)
  return {
    items: roles.map((role) => ({
      role,
      modules: rules.filter((rule) => rule.role === role).map(({ module }) => module),
    })),
    abilities: { change: access.may('training.manage') },
  }
}

export async function readRules({ db, journal }: Entered, access: Access): Promise<TrainingRules> {
  const now = await rulesNow(db, access)
  journal({ action: 'training.rules', effect: 'read' })
  return now
}

/** @throws Refusal `training-module-not-found`. */
export async function setRule(
  { db, journal }: Entered,
  { role, modules }: { role: Role; modules: readonly string[] },
  { actor, access, lessons }: { actor: Actor; access: Access; lessons: Lessons },
): Promise<TrainingRules> {
  for (const module of modules) moduleEntry(lessons, module)
  const before = (await rulesOf(db)).filter((rule) => rule.role === role).map(({ module }) => module)
  await store(db, { unit: actor.unitId, user: actor.userId, role, modules: [...new Set(modules)] })
  journal({
    action: 'training.rule',
    effect: 'change',
    subject: `role:${role}`,
    detail: { before, after: [...new Set(modules)].toSorted() },
  })
  return rulesNow(db, access)
}
