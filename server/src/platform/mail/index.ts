/** The face of mail. */
export { type Letter, NotSent, openPost, type Post } from './post.ts'
