/** The face of files: a store of sealed bytes, and sealed files by their plain bytes. */
export type { FileStore } from './file-store.ts'
export { localFiles } from './local-files.ts'
export { BrokenFile, sealedFile, type SealedFile, sealedLength } from './sealed-chunks.ts'
export { appendPlain, readPlain, storedOf, TooManyBytes } from './sealed-files.ts'
