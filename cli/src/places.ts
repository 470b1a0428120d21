/** Where the command line finds the law and keeps what it need not compute twice. */
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder of the installation. */
export const installation = join(import.meta.dirname, '..', '..')

export const lawPacks = (environment: NodeJS.ProcessEnv): string =>
  environment['CLEW_LAW'] ?? join(installation, 'law-packs')

/** The user's own; never the installation's, which may be read-only or shared. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const base = environment['XDG_CACHE_HOME'] ?? join(homedir() || tmpdir(), '.cache')
  return environment['CLEW_CACHE'] ?? join(base, 'clew')
}

/** Measures, practices and the checklist of obligations. */
export const libraryFolder = (environment: NodeJS.ProcessEnv): string =>
  environment['CLEW_LIBRARY'] ?? join(installation, 'library')

/** The decided cases on which a draft law is tried. */
export const caseFilesFolder = (environment: NodeJS.ProcessEnv): string =>
  environment['CLEW_CASE_FILES'] ?? join(installation, 'case-files')
