// The face of explanation: pure words, small enough for the screen, with no schema library behind them.
export * from './called.ts'
export * from './custody-words.ts'
export * from './said.ts'
export * from './overview.ts'
export * from './overview-words.ts'
export * from './paragraph.ts'
export * from './standing-words.ts'
