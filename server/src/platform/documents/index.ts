/** The face of documents: what a document says, and the press that makes a PDF of it. */
export { directionOf, directionOfLanguage, type Direction } from './direction.ts'
export {
  heading,
  list,
  paragraph,
  type Block,
  type DocumentModel,
  type Pdf,
  type Span,
  type Text,
} from './document.ts'
export { openPress, type Press } from './press.ts'
