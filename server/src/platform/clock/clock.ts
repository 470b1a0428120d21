/** The clock is a parameter, so that a test can stand on any day. */

/** Gives the present instant. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
