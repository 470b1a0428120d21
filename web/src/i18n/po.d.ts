// What the build makes of a PO file: the compiled messages of one language.
declare module '*.po' {
  import type { Messages } from '@lingui/core'
  export const messages: Messages
}
