/** The face of merges. */
export { mergePeople, type MergeParts, plannedMerge } from './merge-people.ts'
export { mergeRoutes } from './merges.routes.ts'
