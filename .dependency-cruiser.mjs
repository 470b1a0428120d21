/** Draws the arrows of the house as errors: who may import whom, and never in a circle. */
const ours = '^(packages|server|web|cli|tests|scripts|bench)/'

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: ours, pathNot: [from, ...allowed] },
})

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: { path: ours }, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared',
      comment: 'A package that is imported is named in a manifest.',
      severity: 'error',
      from: { path: ours },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    only('casefile-stands-alone', '^packages/casefile/', [], 'The case file imports nothing of ours.'),
    only(
      'library-stands-alone',
      '^packages/library/',
      ['^packages/casefile/src/wild-yaml\\.ts$'],
      'The library is read by all and reads nothing of ours but the wall before YAML.',
    ),
    only('law-reads-case-files', '^packages/law/', ['^packages/casefile/'], 'Law knows facts, nothing else.'),
    only(
      'contract-reads-case-files',
      '^packages/contract/',
      ['^packages/(casefile|law|library)/'],
      'The contract names pure types only.',
    ),
    only('seal-stands-alone', '^packages/seal/', [], 'Whoever checks a journal needs nothing else of ours.'),
    {
      name: 'pure-packages-touch-nothing',
      comment:
        'Pure packages do no input or output; the readers of folders stand behind entries of their own, and so does the ' +
        'binding of the seal to the cryptography of Node, which computes and reads nothing.',
      severity: 'error',
      from: { path: '^packages/', pathNot: ['\\.test\\.ts$', '^packages/(law|library|seal)/src/node/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-below-features',
      severity: 'error',
      from: { path: '^server/src/platform/' },
      to: { path: '^server/src/features/' },
    },
    {
      name: 'features-meet-at-the-door',
      comment: 'A feature reaches another only through its index.ts.',
      severity: 'error',
      from: { path: '^server/src/features/([^/]+)/' },
      to: {
        path: '^server/src/features/([^/]+)/',
        pathNot: ['^server/src/features/$1/', '^server/src/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'one-door-to-the-data',
      comment: 'Only the platform opens connections; features get what asActor hands them.',
      severity: 'error',
      from: { path: '^server/src/features/', pathNot: '\\.test\\.ts$' },
      to: { path: ['node_modules/pg/', '^server/src/platform/database/(pool|embedded)'] },
    },
    {
      name: 'faces-stay-outside',
      comment: 'The screen and the command line use contract and pure packages; the server only by its face.',
      severity: 'error',
      from: { path: '^(web|cli)/' },
      to: { path: '^server/src/(features|platform)/' },
    },
    { name: 'web-never-server', severity: 'error', from: { path: '^web/' }, to: { path: '^(server|cli)/' } },
    {
      name: 'server-never-faces',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(web|cli)/' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(packages|server|web|cli)/', pathNot: ['\\.test\\.tsx?$', '/testing/'] },
      to: { path: ['\\.test\\.tsx?$', '/testing/', '^tests/'] },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
}
