// The face of the law package for Node programs, kept apart so that the screen never meets the file system.
export * from './read-pack-folder.ts'
export * from './load-pack-folder.ts'
