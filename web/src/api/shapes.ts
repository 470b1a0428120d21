/** The shapes that the server answers with, under the names that the screen uses. */
import type { CaseFile } from '@clew/casefile'
import type { CaseList, CaseRead, SavedView as StoredView } from '@clew/contract'
import type { Assessment } from '@clew/law'

export type {
  CaseSummary,
  ConceptRead,
  OffenceRead,
  OffenceSummary,
  PackRead,
  PackSummary,
} from '@clew/contract'

export type CasePage = CaseList
export type Facet = CaseList['facets']['states'][number]

export type CaseQuery = {
  q?: string
  state?: string
  stage?: string
  form?: string
  weakest?: 'rejected' | 'unsupported' | 'single-source' | 'corroborated' | 'established' | 'none'
  sort?: 'updated' | 'reference' | 'weakest'
  order?: 'asc' | 'desc'
}

export type OpenCase = Omit<CaseRead, 'caseFile'> & { caseFile: CaseFile }

export type CaseAssessment = Assessment & {
  caseVersion: number
  /** Whole microseconds that the engine took; 0 when the answer was kept from before. */
  computedIn: number
  packsUsed: readonly string[]
  packsAvailable: readonly string[]
}

export type AssessmentQuery = {
  view?: 'before-judgment' | 'after-judgment'
  packs?: readonly string[]
  without?: readonly string[]
}

export type SavedView = Omit<StoredView, 'query'> & { query: CaseQuery }
