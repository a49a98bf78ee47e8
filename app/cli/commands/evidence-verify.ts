import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { verifyBundle } from '../../../evidence/index.ts';
import { readRoots } from '../../line/stamper.ts';
import type { CommandContext } from '../context.ts';
import { several } from '../parse-option.ts';

interface Options {
  readonly root?: readonly string[];
  readonly token?: readonly string[];
  readonly key?: readonly string[];
  readonly json?: boolean;
}

/** Largest token that is read, in bytes. */
const MAX_TOKEN_BYTES = 1_048_576;

export function verifyCommand({ terminal }: CommandContext): Command {
  return new Command('verify')
    .description('checks a bundle and the time-stamps beside it; needs no store')
    .argument('<file>')
    .option('--root <pem>', 'a root that the time-stamps must lead to; may be repeated', several)
    .option(
      '--token <file>',
      'a time-stamp, in place of those beside the bundle; may be repeated',
      several,
    )
    .option('--key <base64>', 'a public key that must have signed it; may be repeated', several)
    .option('--json', 'JSON')
    .action(async (file: string, options: Options) => {
      const path = resolve(file);
      const roots = (await Promise.all((options.root ?? []).map(readRoots))).flat();
      const given = await readTokens(options.token ?? (await tokensBeside(path)));
      const verification = await verifyBundle(path, {
        publicKeys: options.key ?? [],
        stamping: { given, roots, at: new Date() },
      });
      if (options.json === true) {
        terminal.out(JSON.stringify(verification));
      } else {
        for (const { id, ok, detail } of verification.checks) {
          terminal.out(`${ok ? 'ok  ' : 'FAIL'} ${id}${detail === '' ? '' : `: ${detail}`}`);
        }
        terminal.out(verification.valid ? 'valid' : 'NOT VALID');
      }
      if (!verification.valid) {
        process.exitCode = 1;
      }
    });
}

/** `FILE.tsr`, `FILE.2.tsr` and so on, in this order. */
async function tokensBeside(path: string): Promise<readonly string[]> {
  const name = basename(path);
  const names = await readdir(dirname(path)).catch(() => []);
  return names
    .flatMap((one) => {
      const number = one.startsWith(`${name}.`)
        ? /^(?:(\d{1,4})\.)?tsr$/u.exec(one.slice(name.length + 1))
        : null;
      return number === null ? [] : [{ one, order: Number(number[1] ?? 1) }];
    })
    .toSorted((left, right) => left.order - right.order)
    .map(({ one }) => join(dirname(path), one));
}

async function readTokens(
  paths: readonly string[],
): Promise<readonly { readonly name: string; readonly reply: Uint8Array }[]> {
  return await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path).catch((error: unknown) => {
        throw new StageError('FILE_UNREADABLE', `${path} cannot be read`, { cause: error });
      });
      return { name: basename(path), reply: bytes.subarray(0, MAX_TOKEN_BYTES) };
    }),
  );
}
