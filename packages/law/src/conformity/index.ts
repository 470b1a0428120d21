// The face of conformity: one law against the checklist, two dates, many States, a draft.
export * from './answer.ts'
export * from './checklist.ts'
export * from './compare.ts'
export { conformityOf, defaultFrames, framesFor, type ConformityOptions } from './conformity.ts'
export { conformityMarkdown } from './markdown.ts'
export { conformityWords, nameFor, sayRemark, type SpokenLanguage } from './say.ts'
