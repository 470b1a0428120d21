/** Reads the search parameters of the partner's list; what does not fit is left out, never an error. */

export const readSharedSearch = (raw: Readonly<Record<string, unknown>>): { q?: string } =>
  typeof raw['q'] === 'string' && raw['q'] !== '' ? { q: raw['q'] } : {}
