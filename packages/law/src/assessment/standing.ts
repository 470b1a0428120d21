// The ordered scale of standing; whole levels, no scores, so that a court can follow every step.

/** 0 rejected · 1 unsupported · 2 single-source · 3 corroborated · 4 established. */
export type Standing = 0 | 1 | 2 | 3 | 4

export const standingNames = [
  'rejected',
  'unsupported',
  'single-source',
  'corroborated',
  'established',
] as const
export type StandingName = (typeof standingNames)[number]

export const nameOf = (standing: Standing): StandingName => standingNames[standing]
export const standingOf = (name: StandingName): Standing => standingNames.indexOf(name) as Standing
