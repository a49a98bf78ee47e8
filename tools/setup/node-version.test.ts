import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SETUP = fileURLToPath(new URL('../setup.mjs', import.meta.url));

/** Runs the check of the real file under a Node that says it is another. */
function refusalOf(version: string): string {
  const module = new URL('node-version.mjs', import.meta.url).href;
  const program = `import { refusalOf } from ${JSON.stringify(module)};
    process.stdout.write(String(refusalOf(${JSON.stringify(version)})));`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  }).stdout;
}

describe('the check of the Node version', () => {
  it.each(['20.19.0', '20.20.2', '21.0.0', '22.17.1', '24.0.0', '26.1.0'])(
    'takes %s',
    (version) => {
      expect(refusalOf(version)).toBe('null');
    },
  );

  it.each(['12.22.9', '18.20.8', '20.9.0', '20.18.3'])('refuses %s with the mend', (version) => {
    const line = refusalOf(version);

    expect(line).toContain(`Node ${version} is too old`);
    expect(line).toContain('install Node 20.19 or later');
    expect(line).not.toContain('\n');
  });

  it('ends set-up with 3 and one line on stderr before anything is done', () => {
    const older = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })`;

    const ended = spawnSync(process.execPath, ['--import', older, SETUP], { encoding: 'utf8' });

    expect(ended.status).toBe(3);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toMatch(/^cardsweep: Node 18\.20\.8 is too old: .*\n$/u);
  });
});
