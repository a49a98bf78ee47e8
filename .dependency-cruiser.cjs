/** Folders of the program, and what of ours each may import beside itself (`docs/architecture.md`). */
const MAY_IMPORT = {
  core: [],
  store: ['core'],
  crawlers: ['core'],
  classifiers: ['core'],
  evidence: ['core'],
  reports: ['core'],
  queue: ['core'],
  town: ['core'],
  pipeline: ['core', 'queue'],
  console: ['core', 'pipeline'],
  app: [
    'core',
    'store',
    'crawlers',
    'classifiers',
    'evidence',
    'reports',
    'queue',
    'town',
    'pipeline',
    'console',
  ],
};
const PROGRAM = Object.keys(MAY_IMPORT).join('|');

/** Tests, their support and their fixtures: never part of the program. */
const TEST_CODE = '(^test/|\\.test\\.ts$|/fixtures/)';

/**
 * What is cruised: everything of ours that is neither built nor made at run time. Its parser does not know TSX: what the browser runs has
 * a test of its own, `test/contract/web-imports.test.ts`.
 */
const NOT_OURS = '^(dist|var|coverage)/|\\.tsx$';

function wordsFor(allowed) {
  if (allowed.length === 0) {
    return 'nothing-of-ours';
  }
  return allowed.length > 2 ? 'the-program-only' : `${allowed.join('-and-')}-only`;
}

function directionRule([folder, allowed]) {
  return {
    name: `${folder}-imports-${wordsFor(allowed)}`,
    severity: 'error',
    comment: `${folder}/ may import ${allowed.join(', ') || 'no other folder of ours'}`,
    from: { path: `^${folder}/` },
    to: { path: `^(${PROGRAM})/`, pathNot: `^(${[folder, ...allowed].join('|')})/` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'modules that import each other, by value or by type',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved-import',
      severity: 'error',
      comment:
        'an import that leads nowhere is an edge that no other rule sees; what is built may not be there yet',
      from: {},
      to: { couldNotResolve: true, pathNot: '^\\.\\./dist/' },
    },
    ...Object.entries(MAY_IMPORT).map(directionRule),
    {
      name: 'core-imports-only-node-crypto',
      severity: 'error',
      comment: 'core/ is bare: of what is not ours it imports SHA-256 alone',
      from: { path: '^core/', pathNot: TEST_CODE },
      to: { dependencyTypesNot: ['local'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'plugins-do-not-meet',
      severity: 'error',
      comment: 'the folder of one platform, signal or channel never imports that of another',
      from: { path: '^(crawlers/platforms|classifiers/signals|reports/channels)/([^/]+)/' },
      to: { path: '^$1/[^/]+/', pathNot: '^$1/$2/' },
    },
    {
      name: 'program-does-not-import-tools-or-bench',
      severity: 'error',
      comment: 'tools/ and bench/ use the program, never the other way round',
      from: { path: `^(${PROGRAM})/` },
      to: { path: '^(tools|bench)/' },
    },
    {
      name: 'nothing-imports-test-code',
      severity: 'error',
      comment: 'only tests import tests, their support and their fixtures',
      from: { pathNot: TEST_CODE },
      to: { path: TEST_CODE },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: NOT_OURS },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
