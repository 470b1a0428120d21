/** The face of the contract: schemas of requests, responses and errors. */
export * from './problem/index.ts'
