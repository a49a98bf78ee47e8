import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, repositoryFiles } from '../support/repository.ts';

/** Modules of the web application, tests apart. */
const MODULES = repositoryFiles().filter(
  (path) => /^console\/web\/.*\.tsx?$/u.test(path) && !path.endsWith('.test.ts'),
);

/** An import or export of another module: whether of types alone, and whence. */
const IMPORT =
  /^(?:import|export)\s+(?<type>type\s)?[^;]*?from\s+'(?<from>[^']+)'|import\((?:\s*)'(?<lazy>[^']+)'\)/gmu;

interface Import {
  readonly isType: boolean;
  /** A path in the repository, or the name of a package. */
  readonly target: string;
}

function importsOf(path: string): readonly Import[] {
  const text = readFileSync(join(REPOSITORY, path), 'utf8');
  return [...text.matchAll(IMPORT)].map(({ groups }) => {
    const written = groups?.['from'] ?? groups?.['lazy'] ?? '';
    return {
      isType: groups?.['type'] !== undefined,
      target: written.startsWith('.') ? normalize(join(dirname(path), written)) : written,
    };
  });
}

function isOurs({ target }: Import): boolean {
  return target.includes('/') && !/^[@\w-]+(?:\/[\w-]+)?$/u.test(target);
}

describe('what the browser runs', () => {
  it('is seen at all', () => {
    expect(MODULES.length).toBeGreaterThan(30);
    expect(MODULES.flatMap(importsOf).length).toBeGreaterThan(200);
  });

  it.each(MODULES)(
    '%s imports of ours only itself, the nouns, and the contracts as types',
    (path) => {
      const foreign = importsOf(path)
        .filter(isOurs)
        .filter(({ target, isType }) => {
          const folder = target.startsWith('console/')
            ? target.split('/', 2).join('/')
            : target.split('/')[0];
          const isContract = folder === 'console/api' && isType;
          return folder !== 'console/web' && folder !== 'core' && !isContract;
        });

      expect(foreign).toEqual([]);
    },
  );
});
