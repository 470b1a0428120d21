/** Every feature of the server in one list; a feature that is not here does not exist. */
import { join } from 'node:path'
import { masterKeyOf, openKeys } from '../platform/crypto/index.ts'
import { openPress } from '../platform/documents/index.ts'
import type { Feature, FeatureParts } from '../platform/feature.ts'
import { accessRoutes } from './access/index.ts'
import { assessmentRoutes, digestsUnder } from './assessments/index.ts'
import { assignmentRoutes } from './assignments/index.ts'
import { type AskOfParties, caseRoutes, loadCase, sharedCaseRoutes, showShares } from './cases/index.ts'
import { conformityRoutes, decidedIn, standardsFolder } from './conformity/index.ts'
import { decisionRoutes, knownLinks, loadShippedDecisions } from './decisions/index.ts'
import { exhibits, withCustody } from './exhibits/index.ts'
import { integrityRoutes, screenCase } from './integrity/index.ts'
import { journalRoutes, openSealer } from './journal/index.ts'
import { lawFolder, lawRoutes, type LawSource } from './law/index.ts'
import { mergeRoutes } from './merges/index.ts'
import { indicatorFile, monitoringRoutes } from './monitoring/index.ts'
import { peopleRoutes } from './people/index.ts'
import { decidedTitles, libraryFeature, libraryFolder } from './library/index.ts'
import { sessionRoutes } from './session/index.ts'
import { openSignIn } from './sign-in/index.ts'
import { openRewrapper, sealedPersons, vaultRoutes, warnOfNames } from './vault/index.ts'
import { lessonsFolder, trainingRoutes } from './training/index.ts'
import { viewRoutes } from './views/index.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** @param law the packs of the installation unless a test brings its own. */
export function features(
  { clock, log, config, version }: FeatureParts,
  law: LawSource = lawFolder(join(root, 'law-packs'), { cache: join(config.data, 'cache') }),
): Feature[] {
  const concepts = () =>
    law.current().then(
      (inUse) => new Set(inUse.law.taxonomy.concepts.keys()),
      () => undefined,
    )
  const lawSet = () =>
    law.current().then(
      (inUse) => inUse.law,
      () => undefined,
    )
  const press = openPress(log)
  const sealer = openSealer({ clock, config, log })
  const indicators = indicatorFile(join(root, 'library', 'monitoring', 'indicators.yaml'))
  const lessons = lessonsFolder(join(root, 'library'), log)
  const signIn = openSignIn({
    clock,
    log,
    config,
    caseFiles: join(root, 'case-files'),
    figures: join(root, 'library', 'monitoring', 'figures.csv'),
    indicators,
    lessons,
  })
  const source = libraryFolder(join(root, 'library'))
  const library = libraryFeature({
    clock,
    log,
    config,
    version,
    law,
    press,
    source,
    decided: decidedTitles(join(root, 'library')),
  })
  const master = masterKeyOf(config)
  const keys = openKeys(master, clock)
  const files = exhibits({ clock, log, config }, keys)
  const rewrapper = openRewrapper({ master, clock, log })
  const askOfParties: AskOfParties = (entered, id, parties) =>
    screenCase(entered, id, { whom: 'working', ...(parties === undefined ? {} : { parties }) }, clock)
  return [
    {
      name: 'session',
      routes: sessionRoutes({ law, version, config, clock, ways: signIn.ways }),
    },
    {
      name: 'cases',
      routes: caseRoutes({
        clock,
        digests: digestsUnder(law, clock),
        concepts,
        law: lawSet,
        namesIn: warnOfNames(keys),
        withCustody,
        askOfParties,
      }),
    },
    {
      name: 'vault',
      routes: vaultRoutes({ clock, keys, master, log, rewrapper, concepts }),
      onStart: rewrapper.start,
      onStop: rewrapper.stop,
    },
    { name: 'merges', routes: mergeRoutes({ clock, concepts, sealedPersons, askOfParties }) },
    {
      name: 'integrity',
      routes: integrityRoutes({ clock, keys, concepts, law: lawSet, clearDestroyed: files.clear }),
    },
    { name: 'shared-cases', routes: sharedCaseRoutes() },
    { name: 'access', routes: accessRoutes({ clock }) },
    { name: 'people', routes: peopleRoutes({ clock }) },
    {
      name: 'assignments',
      routes: assignmentRoutes({
        clock,
        readCaseFile: async (db, id) => (await loadCase(db, id)).caseFile,
        showShares: (db, id) => showShares(db, id, clock),
        askOfInterests: (entered, id, whom) => screenCase(entered, id, { whom }, clock),
      }),
    },
    files,
    { name: 'assessments', routes: assessmentRoutes({ law, clock }) },
    { name: 'law', routes: lawRoutes(law) },
    {
      name: 'conformity',
      routes: conformityRoutes({
        law,
        standards: standardsFolder(join(root, 'library')),
        clock,
        decided: decidedIn(join(root, 'case-files')),
        press: () => press,
      }),
      onStop: () => press.close(),
    },
    {
      name: 'decisions',
      routes: decisionRoutes({ law, clock, press, measures: library.measures }),
      onStart: async (doors) => {
        const known = await knownLinks(law)
        await loadShippedDecisions(doors, { folder: join(root, 'library'), known, clock, log })
      },
    },
    library,
    {
      name: 'training',
      routes: trainingRoutes({
        lessons,
        law,
        decided: decidedIn(join(root, 'case-files')),
        clock,
      }),
    },
    {
      name: 'monitoring',
      routes: monitoringRoutes({ clock, source: indicators }),
    },
    { name: 'views', routes: viewRoutes({ clock }) },
    ...signIn.features,
    // Last, so that what the others write at the start is in the first seal.
    {
      name: 'journal',
      routes: journalRoutes({ clock, sealer }),
      onStart: sealer.start,
      onStop: sealer.stop,
    },
  ]
}
