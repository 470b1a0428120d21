/** The face of time stamps: the question, the answer, and the way to the authority. */
export { askAuthority } from './ask-authority.ts'
export { readTimeStamp, timeStampQuery, type TimeStampRead } from './time-stamp.ts'
