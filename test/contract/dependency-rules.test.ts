import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { REPOSITORY, repositoryFiles } from '../support/repository.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

/** What `docs/architecture.md` says: who may import what of ours beside itself. Written anew here, so that a slip shows. */
const LEAVES = ['store', 'crawlers', 'classifiers', 'evidence', 'reports', 'queue', 'town'];
const PROGRAM = ['core', ...LEAVES, 'pipeline', 'console', 'app'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  ...Object.fromEntries(LEAVES.map((leaf) => [leaf, ['core']])),
  pipeline: ['core', 'queue'],
  console: ['core', 'pipeline'],
  app: PROGRAM,
};

const Cruise = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

/** Cruises a folder under the repository's rules. */
async function cruise(folder: string): Promise<z.infer<typeof Cruise>> {
  const program = join(REPOSITORY, 'node_modules', '.bin', 'depcruise');
  const config = join(REPOSITORY, '.dependency-cruiser.cjs');
  const output = await new Promise<string>((resolve) => {
    // Exits with the number of violations, which the document holds too.
    execFile(
      program,
      ['--config', config, '--output-type', 'json', '.'],
      { cwd: folder, maxBuffer: 256 * 1024 * 1024 },
      (_, stdout) => resolve(stdout),
    );
  });
  return Cruise.parse(JSON.parse(output));
}

/** Where an edge starts, where it leads, and the rule that must refuse it. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
}

function directions(isAllowed: boolean): readonly Edge[] {
  return PROGRAM.flatMap((from) =>
    PROGRAM.filter((to) => to !== from && (ALLOWED[from] ?? []).includes(to) === isAllowed).map(
      (to) => ({ from: `${from}/to-${to}.ts`, to: `${to}/index.ts`, rule: `${from}-imports-` }),
    ),
  );
}

const OUTWARD = [...PROGRAM, 'tools', 'bench'].flatMap((from): readonly Edge[] => [
  { from: `${from}/to-test.ts`, to: 'test/index.ts', rule: 'nothing-imports-test-code' },
  {
    from: `${from}/to-unit.ts`,
    to: `${from}/unit.test.ts`,
    rule: 'nothing-imports-test-code',
  },
  {
    from: `${from}/to-fixture.ts`,
    to: `${from}/fixtures/index.ts`,
    rule: 'nothing-imports-test-code',
  },
]);

const TOOLS = PROGRAM.flatMap((from): readonly Edge[] =>
  ['tools', 'bench'].map((to) => ({
    from: `${from}/to-${to}.ts`,
    to: `${to}/index.ts`,
    rule: 'program-does-not-import-tools-or-bench',
  })),
);

const PLUGINS = ['crawlers/platforms', 'classifiers/signals', 'reports/channels'].map(
  (folder): Edge => ({
    from: `${folder}/one/to-other.ts`,
    to: `${folder}/other/index.ts`,
    rule: 'plugins-do-not-meet',
  }),
);

const BARE: readonly Edge[] = [
  { from: 'core/to-fs.ts', to: 'node:fs', rule: 'core-imports-only-node-crypto' },
  { from: 'core/to-zod.ts', to: 'zod', rule: 'core-imports-only-node-crypto' },
];

const NOWHERE: readonly Edge[] = [
  { from: 'store/to-nothing.ts', to: 'store/none.ts', rule: 'no-unresolved-import' },
];

/** A cycle is told once, at either of its ends. */
const CYCLE: readonly Edge[] = [
  { from: 'queue/hen.ts', to: 'queue/egg.ts', rule: 'no-cycle' },
  { from: 'queue/egg.ts', to: 'queue/hen.ts', rule: 'no-cycle' },
];

const FORBIDDEN = [...directions(false), ...OUTWARD, ...TOOLS, ...PLUGINS, ...BARE, ...NOWHERE];

/** Edges that stay open: to what is right of one, within a plugin, from tests to anything. */
const PERMITTED = [
  ...directions(true),
  { from: 'core/to-crypto.ts', to: 'node:crypto' },
  { from: 'core/unit.test.ts', to: 'zod' },
  { from: 'store/to-zod.ts', to: 'zod' },
  { from: 'crawlers/platforms/one/to-own.ts', to: 'crawlers/platforms/one/own.ts' },
  { from: 'crawlers/platforms/one/to-shared.ts', to: 'crawlers/index.ts' },
  { from: 'reports/unit.test.ts', to: 'reports/fixtures/index.ts' },
  { from: 'tools/to-town.ts', to: 'town/index.ts' },
  { from: 'test/to-app.ts', to: 'app/index.ts' },
];

/** How one file names another. */
function specifier({ from, to }: Pick<Edge, 'from' | 'to'>): string {
  const isOurs = to.includes('/');
  return isOurs ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to;
}

/** A repository that holds every edge, half of them as types. */
async function writeTree(root: string): Promise<void> {
  const edges = [...FORBIDDEN, ...CYCLE, ...PERMITTED];
  const files = new Map<string, string>();
  for (const { to } of edges) {
    if (to.includes('/') && to !== 'store/none.ts') {
      files.set(to, 'export type Thing = string;\nexport const thing: Thing = "";\n');
    }
  }
  for (const [index, edge] of edges.entries()) {
    const kind = index % 2 === 0 ? 'import type { Thing }' : 'import { thing }';
    const line = `${kind} from '${specifier(edge)}';\n`;
    files.set(edge.from, `${line}${files.get(edge.from) ?? ''}`);
  }
  files.set('tsconfig.json', '{}');
  files.set('node_modules/zod/package.json', '{ "name": "zod", "main": "index.js" }');
  files.set('node_modules/zod/index.js', 'exports.thing = "";\n');
  files.set('package.json', '{ "dependencies": { "zod": "1.0.0" } }');
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

describe('the rules of import', () => {
  it('see every source file, and hold in this repository', async () => {
    const sources = repositoryFiles('*.ts', '*.mjs');

    const { modules, summary } = await cruise(REPOSITORY);

    const seen = modules
      .map(({ source }) => source)
      .filter((source) => !source.startsWith('node_modules/') && /\.(?:ts|mjs)$/u.test(source));
    expect(seen.toSorted()).toEqual(sources);
    expect(summary.violations).toEqual([]);
  });
});

describe('a repository in which everything imports everything', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let refused: readonly { readonly from: string; readonly to: string; readonly rule: string }[];

  beforeAll(async () => {
    dir = await temporaryDir('imports');
    await writeTree(dir.path);
    const { summary } = await cruise(dir.path);
    refused = summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
  });

  afterAll(async () => {
    await dir.remove();
  });

  it.each(FORBIDDEN)('is refused $from -> $to by $rule', ({ from, rule }) => {
    const rules = refused.filter((edge) => edge.from === from).map((edge) => edge.rule);

    expect(rules.some((name) => name.startsWith(rule))).toBe(true);
  });

  it('is refused a cycle', () => {
    const told = refused.filter(({ rule }) => rule === 'no-cycle');

    expect(told).toHaveLength(1);
    expect(CYCLE).toContainEqual(told[0]);
  });

  it('is left every other edge', () => {
    const forbidden = new Set([...FORBIDDEN, ...CYCLE].map(({ from }) => from));

    expect(refused.filter(({ from }) => !forbidden.has(from))).toEqual([]);
    expect(FORBIDDEN.length).toBeGreaterThan(89);
    expect(PERMITTED.length).toBeGreaterThan(20);
  });
});
