// The face of figures about States: reading, writing and comparing them. Apart from the rest, because it reads CSV with a package that the screen never needs.
export * from './compare-figures.ts'
export { type FigureRefusal, type FigureRefusalCode, figureRefusalIn } from './figure-words.ts'
export * from './indicator.ts'
export {
  figureColumns,
  type FiguresRead,
  neededFigureColumns,
  type ReadFigure,
  readFigures,
  saidBy,
} from './read-figures.ts'
export { type IndicatorsRead, readIndicators } from './read-indicators.ts'
export { figuresAsCsv } from './write-figures.ts'
