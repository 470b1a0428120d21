/** How long the server waits for somebody who is slow, and how many it listens to at once. */

export type Patience = {
  /** Milliseconds until the headers of a request must be there. */
  readonly headers: number
  /** Milliseconds until the whole request must be there. */
  readonly request: number
  /** How often, in milliseconds, the server looks for those who took too long. */
  readonly check: number
  /** Connections at once; one more is closed before anything of it is read. */
  readonly connections: number
}

/** Long enough for a piece of an exhibit over a slow line, short enough that nobody holds connections for ever. */
export const patience: Patience = { headers: 20_000, request: 120_000, check: 5_000, connections: 2_000 }
