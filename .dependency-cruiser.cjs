/** Who may import whom. A folder that is not named on the right may not be imported. */
const MAY_IMPORT = {
  core: [],
  store: ['core'],
  crawlers: ['core'],
  classifiers: ['core'],
  evidence: ['core'],
  reports: ['core'],
  queue: ['core'],
  pipeline: ['core', 'queue'],
  town: ['core'],
  app: [
    'core',
    'store',
    'crawlers',
    'classifiers',
    'evidence',
    'reports',
    'queue',
    'pipeline',
    'town',
  ],
};
const ALL = Object.keys(MAY_IMPORT).join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
      name: `${folder}-imports`,
      severity: 'error',
      comment: `${folder} may import: ${allowed.join(', ') || 'nothing of ours'}`,
      from: { path: `^${folder}/` },
      to: { path: `^(${ALL})/`, pathNot: `^(${[folder, ...allowed].join('|')})/` },
    })),
    {
      name: 'core-is-bare',
      severity: 'error',
      from: { path: '^core/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypesNot: ['local'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'plugins-do-not-meet',
      severity: 'error',
      from: { path: '^(crawlers/platforms|classifiers/signals|reports/channels)/([^/]+)/' },
      to: { path: '^$1/[^/]+/', pathNot: '^$1/$2/' },
    },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { pathNot: '(^test/|\\.test\\.ts$)' },
      to: { path: '(^test/|\\.test\\.ts$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
