// The face of the library for Node programs, kept apart so that the screen never meets the file system.
export * from './read-library-folder.ts'
