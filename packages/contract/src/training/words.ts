/** The closed lists of training, free of schemas, so that the screen can load them alone. */

/** How somebody stands to a module: `expiring` within the days of warning; `missing` when they never had it or it was withdrawn. */
export const competenceStates = ['current', 'expiring', 'expired', 'missing'] as const
export type CompetenceState = (typeof competenceStates)[number]

/** Days before its end on which a competence is warned of. */
export const competenceWarningDays = 60

export const testMoments = ['pre', 'post'] as const
export type TestMoment = (typeof testMoments)[number]
