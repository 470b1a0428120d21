/** Where the catalogues of the screen are: PO files with explicit ids, English the source. */
import type { LinguiConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

const config: LinguiConfig = {
  locales: ['en', 'ur'],
  sourceLocale: 'en',
  rootDir: import.meta.dirname,
  catalogs: [{ path: '<rootDir>/src/i18n/locales/{locale}/messages', include: ['<rootDir>/src'] }],
  format: formatter({ explicitIdAsDefault: true, lineNumbers: false }),
}

export default config
