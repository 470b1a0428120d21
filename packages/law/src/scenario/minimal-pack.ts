// The smallest pack that the loader accepts, so that a bad example needs to spell out only what is bad about it.

export const minimalPack = {
  pack: 'example',
  title: { en: 'Example' },
  kind: 'national',
  state: 'XX',
  version: '1.0.0',
  asAt: '2024-01-01',
  review: 'unverified',
  instruments: [{ id: 'code', title: { en: 'Example Code' }, short: 'Code' }],
} as const

export const minimalOffences = {
  offences: [
    {
      id: 'trafficking',
      title: { en: 'Trafficking' },
      kind: 'trafficking',
      source: { instrument: 'code', article: '1', reading: 'read' },
      reading: 'read',
      elements: {
        all: [
          { id: 'act', concept: 'act.conduct' },
          { id: 'purpose', mental: 'intent', of: 'exploitation.any' },
        ],
      },
      penalty: { custody: { max: '10y' }, source: { instrument: 'code', article: '2' } },
    },
  ],
} as const

/** Concepts that the smallest pack speaks of; used where no concepts.yaml is at hand. */
export const minimalConcepts = {
  concepts: [
    { id: 'act.conduct', definition: 'Any conduct.' },
    { id: 'act.recruitment', broader: 'act.conduct', definition: 'Drew the person in.' },
    { id: 'means.any', definition: 'Any means.' },
    { id: 'means.coercion', broader: 'means.any', definition: 'Pressure.' },
    { id: 'exploitation.any', definition: 'Exploitation.' },
    { id: 'consent.victim', definition: 'Agreement.' },
  ],
} as const
