// The kinds by which packs file their offences.

export const offenceKinds = [
  'trafficking',
  'exploitation',
  'document',
  'migration',
  'labour',
  'sexual',
  'violence',
  'organ',
  'marriage',
  'group',
  'benefit',
  'laundering',
  'corruption',
  'obstruction',
  'use-of-services',
  'state-duty',
  'other',
] as const
