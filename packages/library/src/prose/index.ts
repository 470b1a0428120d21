// The face of prose, apart from the reader of whole pages, so that the screen takes no more than it shows.
export * from './cited-as.ts'
export * from './difference.ts'
export * from './plain-text.ts'
export * from './prose.ts'
export * from './read-prose.ts'
export * from './sections.ts'
