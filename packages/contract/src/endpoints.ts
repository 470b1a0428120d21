/** Every endpoint in one list: the server must answer each, and the interface description names each. */
import { readAssessment } from './assessment/assessment.ts'
import { changeCase, exportCase, importCase, openCase, readCase } from './cases/cases.ts'
import { listCases } from './cases/summary.ts'
import {
  answerConformity,
  compareConformity,
  exportConformity,
  listConformity,
  listConformityAnswers,
  readConformity,
  readConformityChanges,
  readPackText,
  tryConformityDraft,
} from './conformity/conformity.ts'
import * as decisions from './decisions/index.ts'
import type { Endpoint } from './endpoint.ts'
import {
  exportCaseJournal,
  exportJournal,
  proveCase,
  proveConsistency,
  readCheckpoint,
  takeCosignature,
} from './journal/journal.ts'
import { listConcepts, listGuidance, listPacks, readOffence, readPack } from './law/law.ts'
import * as library from './library/index.ts'
import { peopleEndpoints } from './people/index.ts'
import { readHealth, readSession } from './session/session.ts'
import { chooseDemoPerson, listDemoPeople, readWaysIn, signOut } from './session/sign-in.ts'
import { vaultEndpoints } from './vault/endpoints.ts'
import { deleteView, listViews, saveView } from './views/views.ts'

export const endpoints: readonly Endpoint[] = [
  readSession,
  readHealth,
  readWaysIn,
  listDemoPeople,
  chooseDemoPerson,
  signOut,
  listCases,
  openCase,
  importCase,
  readCase,
  exportCase,
  changeCase,
  readAssessment,
  ...peopleEndpoints,
  listPacks,
  readPack,
  readOffence,
  listConcepts,
  listGuidance,
  listConformity,
  compareConformity,
  readConformity,
  readConformityChanges,
  readPackText,
  tryConformityDraft,
  listConformityAnswers,
  answerConformity,
  exportConformity,
  library.readLibraryTree,
  library.readMeasure,
  library.listPractices,
  library.readPractice,
  library.searchLibrary,
  library.findMeasuresForConcepts,
  library.printMeasure,
  library.printPractice,
  library.listLibraryTexts,
  library.readLibraryHistory,
  library.readLibraryText,
  library.compareLibraryTexts,
  library.draftLibraryText,
  library.changeLibraryText,
  library.proposeLibraryText,
  library.reviewLibraryText,
  library.withdrawLibraryText,
  library.readFollowing,
  library.follow,
  library.unfollow,
  library.setDigests,
  library.makeFeed,
  library.endFeed,
  library.readFeed,
  library.stopDigests,
  ...vaultEndpoints,
  listViews,
  saveView,
  deleteView,
  readCheckpoint,
  proveConsistency,
  proveCase,
  exportCaseJournal,
  exportJournal,
  takeCosignature,
  decisions.listDecisions,
  decisions.readDecision,
  decisions.importDecisions,
  decisions.exportDecisions,
  decisions.findHoldings,
  decisions.similarDecisions,
]
