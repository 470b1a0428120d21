/** Holds the whole list of routes to the contract and to trust: none without a permission, none without a trace. */
import { endpoints } from '@clew/contract'
import { describe, expect, test } from 'vitest'
import { features } from '../../server/src/features/index.ts'
import { permissions } from '../../server/src/platform/authorization/permissions.ts'
import { systemClock } from '../../server/src/platform/clock/clock.ts'
import { readConfig } from '../../server/src/platform/config/settings.ts'
import { openLog } from '../../server/src/platform/log/log.ts'
import { read, sourceFiles } from './tree.ts'

const made = features({
  clock: systemClock,
  log: openLog('silent'),
  config: readConfig({}, {}),
  version: '0',
})
const routes = made.flatMap((feature) => feature.routes)
const idOf = (route: (typeof routes)[number]): string => route.endpoint.id

/** Routes that leave no entry, each with the reason. A new one must be argued for here. */
const leavesNoTrace: Record<string, string> = {
  readHealth: 'says whether the server works; reaches no record',
  readWaysIn: 'says how one can sign in; reaches no record',
  startPasskeySignIn: 'a challenge reaches no record',
  startOidc: 'leads to the provider; reaches no record',
  listPacks: 'the law is public',
  readPack: 'the law is public',
  readOffence: 'the law is public',
  listConcepts: 'the law is public',
  listGuidance: 'the law is public',
  listConformity: 'law and checklist are public; nobody’s answers are in it',
  compareConformity: 'law and checklist are public; nobody’s answers are in it',
  readConformity: 'law and checklist are public; nobody’s answers are in it',
  readConformityChanges: 'law and checklist are public; nobody’s answers are in it',
  readPackText: 'the law is public',
  readLibraryTree: 'what a unit published in its library is read like a law',
  readMeasure: 'what a unit published in its library is read like a law',
  listPractices: 'what a unit published in its library is read like a law',
  readPractice: 'what a unit published in its library is read like a law',
  searchLibrary: 'what a unit published in its library is read like a law',
  findMeasuresForConcepts: 'what a unit published in its library is read like a law',
  printMeasure: 'what a unit published in its library is read like a law',
  printPractice: 'what a unit published in its library is read like a law',
  listCurricula: 'curricula come with Clew; about nobody',
  readCurriculum: 'curricula come with Clew; about nobody',
  readModule: 'curricula come with Clew; about nobody',
  readTest: 'questions come with Clew; about nobody',
  listExercises: 'decided cases are published',
  readExercise: 'decided cases are published',
}

/** Routes that ask nobody who they are. */
const openToEverybody = [
  'readWaysIn',
  'readHealth',
  'readFeed',
  'stopDigests',
  'startPasskeySignIn',
  'signInByPasskey',
  'startEnrolment',
  'enrol',
  'startOidc',
  'finishOidc',
  'askRecovery',
  'listDemoPeople',
  'chooseDemoPerson',
  'startSetUp',
  'setUp',
]

/** Uses of the system's door, file by file, each with the reason why no person acts. */
const systemActs: Record<string, string> = {
  'server/src/features/decisions/load-shipped.ts':
    'what comes with Clew is brought in at the start, by nobody',
  'server/src/features/demo/choose-demo-person.ts':
    'whoever chooses somebody of the demo is nobody yet; on this machine only',
  'server/src/features/demo/make-demo-people.ts': 'the first people are made by nobody',
  'server/src/features/demo/open-demo.ts': 'whether this is a demo is seen before anybody is there',
  'server/src/features/exhibits/clear-destroyed.ts':
    'bytes whose key two persons destroyed are removed behind them, and at the next start after a crash',
  'server/src/features/exhibits/clear-leftovers.ts':
    'files that nobody goes on sending are cleared away at the start, in every case, by nobody',
  'server/src/features/exhibits/stamper.ts':
    'time stamps are fetched behind whoever added the file, who does not wait for them',
  'server/src/features/journal/seal-heads.ts':
    'heads of all chains are sealed by the clock, for nobody in particular',
  'server/src/features/library/read-feed.ts':
    'a reader of feeds signs in nowhere; the library is about nobody',
  'server/src/features/library/send-digests.ts':
    'digests are sent by the clock, to people who asked for them',
  'server/src/features/library/stop-digests.ts':
    'whoever ends their mail by its link need not be signed in; it ends mail and nothing else',
  'server/src/features/oidc/sign-in-with-oidc.ts': 'whoever comes back from a provider is nobody yet',
  'server/src/features/passkeys/enrol.ts': 'whoever shows a code is nobody yet',
  'server/src/features/passkeys/sign-in-with-passkey.ts': 'whoever shows a passkey is nobody yet',
  'server/src/features/recovery/recover.ts': 'whoever has lost every way in cannot sign in to say so',
  'server/src/features/set-up/set-up-code.ts': 'whether anybody is there is seen at the start',
  'server/src/features/set-up/set-up.ts': 'the first administrator is made by nobody',
  'server/src/platform/backup/index.ts':
    'a backup reads everything of everybody, by whoever has the keys of the machine',
  'server/src/platform/crypto/operate.ts':
    'whoever has the keys of the machine looks after those of the vault',
  'server/src/platform/crypto/rotation.ts':
    'keys are wrapped anew behind everybody, in every case, by nobody who could read what they seal',
  'server/src/platform/http/mount.ts': 'hands the doors on to routes that ask nobody who they are',
}

/** Permissions whose use shows or moves what is in a case. */
const ofOneCase =
  /^(case\.(read|export|change|merge|share)|assessment\.|assignment\.|compartment\.|vault\.(read|write|reveal|erase)|exhibit\.|custody\.|second\.propose)/
const isBound = (each: (typeof routes)[number]): boolean => 'caseOf' in each && each.caseOf !== undefined

describe('the routes', () => {
  test('answer every endpoint of the contract once, and nothing else', () => {
    expect(routes.map(idOf).sort()).toEqual(endpoints.map((endpoint) => endpoint.id).sort())
  })

  test('ask for a permission that exists', () => {
    const open = routes.filter((route) => typeof route.permission !== 'string')
    expect(open.map(idOf)).toEqual(openToEverybody)
    for (const { permission } of routes)
      if (typeof permission === 'string') expect(permissions).toContain(permission)
  })

  test('below a case let the policies judge that case before any work', () => {
    const loose = routes.filter((each) => each.endpoint.path.includes('/cases/:') && !isBound(each))
    expect(loose.map(idOf)).toEqual([])
  })

  test('about one thing of a case say which case that is', () => {
    const about = routes.filter(
      ({ endpoint, permission }) =>
        endpoint.params !== undefined && typeof permission === 'string' && ofOneCase.test(permission),
    )
    expect(about.filter((each) => !isBound(each)).map(idOf)).toEqual([])
  })

  test('leave an entry in the journal, or are listed here with the reason', () => {
    const silent = routes.filter((route) => 'nothing' in route.journal || route.journal.length === 0)
    expect(silent.map(idOf).sort()).toEqual(Object.keys(leavesNoTrace).sort())
  })

  test('are work on cases only where an auditor would call it so', () => {
    const other = [
      'session',
      'integrity',
      'law',
      'library',
      'decisions',
      'conformity',
      'training',
      'monitoring',
    ]
    const wrong = routes.filter(
      (each) =>
        'purpose' in each &&
        each.purpose === 'case-work' &&
        !each.endpoint.path.includes('/cases/:') &&
        (other.includes(each.endpoint.tag) ||
          /^(people|journal|vault\.(custody|rotate))/.test(each.permission)),
    )
    expect(wrong.map(idOf)).toEqual([])
  })

  test('that change something do not pass for reading', () => {
    const changing = routes.filter(({ endpoint }) => endpoint.method !== 'GET')
    expect(changing.filter((route) => 'nothing' in route.journal).map(idOf)).toEqual([])
  })
})

describe('the doors', () => {
  const product = sourceFiles().filter(
    (path) => path.startsWith('server/src/') && !/\.test\.ts$|\/testing\//.test(path),
  )

  test('of the system are used only where it is written down why', () => {
    const users = product.filter(
      (path) => /\basSystem\s*[(<]/.test(read(path)) && !path.endsWith('database/doors.ts'),
    )
    expect(users).toEqual(Object.keys(systemActs))
  })

  test('let one person act in the name of another only where two agreed, and in the journal', () => {
    const users = product.filter((path) => /\bactInNameOf\b/.test(read(path)))
    expect(users).toEqual([
      'server/src/features/integrity/decide-step.ts',
      'server/src/platform/database/in-name-of.ts',
      'server/src/platform/journal/write.ts',
    ])
  })

  test('are the only way in: nothing but the platform makes a connection', () => {
    const makers = product.filter((path) => /\b(openPool|new pg\.|withClient)\b/.test(read(path)))
    expect(makers.filter((path) => !path.startsWith('server/src/platform/'))).toEqual([])
  })

  test('hand out rows to the only SQL of a feature, its stores', () => {
    const sql = product.filter(
      (path) =>
        path.startsWith('server/src/features/') &&
        /\bsql[<`]|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(read(path)),
    )
    expect(sql.filter((path) => !path.endsWith('.store.ts'))).toEqual([])
  })
})
