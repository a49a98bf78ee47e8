import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Finished, jsonLines, runCli, startCli } from '../support/cli.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

interface Scored {
  readonly id: string | number;
  readonly probability: number;
  readonly verdict: string;
  readonly signals: readonly { id: string; span: [number, number]; text: string }[];
  readonly handles: readonly { kind: string; value: string }[];
  readonly prices: readonly { amount: number; currency: string; per: string | null }[];
  readonly scorerVersion: string;
  readonly handleSpans?: readonly [number, number][];
  readonly priceSpans?: readonly [number, number][];
  readonly identityNumbers?: readonly unknown[];
}

const AD = '出售申*份*证，有磁，干净，𝟜⓪⓪元一张，加扣扣⑨⑨⑨⑨①②③④⑤';
let dir: Awaited<ReturnType<typeof temporaryDir>>;

beforeEach(async () => {
  dir = await temporaryDir('classify');
});
afterEach(async () => {
  await dir.remove();
});

function line(id: string | number, text: string): string {
  return `${JSON.stringify({ id, text })}\n`;
}

async function classify(input: string, ...options: string[]): Promise<Finished> {
  return await runCli(['classify', '--json', '--data', dir.path, ...options], {}, input);
}

/** The command with its input left open, as at a terminal. */
function startOpen(): ChildProcessWithoutNullStreams {
  const program = fileURLToPath(new URL('../../tools/cardsweep.mjs', import.meta.url));
  return spawn(process.execPath, [program, 'classify', '--json', '--data', dir.path]);
}

describe('cardsweep classify', () => {
  it('answers each line in its order, whatever the ids are', async () => {
    const ids = Array.from({ length: 3000 }, (_, place) => (place % 2 === 0 ? place : `t${place}`));

    const { code, stdout } = await classify(ids.map((id) => line(id, `${AD} ${id}`)).join(''));

    expect(code).toBe(0);
    expect(jsonLines<Scored>(stdout).map(({ id }) => id)).toEqual(ids);
  });

  it('gives what interfaces.md names and nothing else, spans in UTF-16 units of the text as given', async () => {
    const text = `🆔🪪${AD}`;

    const { stdout } = await classify(line('a', text));

    const [scored] = jsonLines<Scored>(stdout);
    expect(Object.keys(scored ?? {})).toEqual(
      'id probability verdict signals handles prices scorerVersion'.split(' '),
    );
    expect(scored?.signals.some((signal) => signal.text === '申*份*证')).toBe(true);
    expect(scored?.signals.map(({ span }) => text.slice(...span))).toEqual(
      scored?.signals.map((signal) => signal.text),
    );
    expect(scored?.handles).toEqual([{ kind: 'qq', value: '999912345' }]);
    expect(scored?.prices).toEqual([{ amount: 400, currency: 'CNY', per: 'card' }]);
  });

  it('refuses an engine that there is none of, and to take the baseline apart', async () => {
    const unknown = await classify(line(1, AD), '--engine', 'oracle');
    const baseline = await classify(line(1, AD), '--engine', 'natural', '--explain');

    expect([unknown.code, baseline.code]).toEqual([2, 2]);
    expect(unknown.stderr).toContain('natural');
    expect(baseline.stderr).toContain('--explain');
  });

  it('says with --explain where handles and prices stand', async () => {
    const { stdout } = await classify(line(1, AD), '--explain');

    const [scored] = jsonLines<Scored>(stdout);
    expect(scored?.handleSpans?.map((span) => AD.slice(...span))).toEqual(['⑨⑨⑨⑨①②③④⑤']);
    expect(scored?.priceSpans?.map((span) => AD.slice(...span))).toEqual(['𝟜⓪⓪元']);
    expect(scored?.identityNumbers).toEqual([]);
  });

  it('scores halves of surrogate pairs, control characters and nothing at all', async () => {
    const input = `{"id":1,"text":"\\ud83d出\\udc00身份证\\u0000"}\n{"id":2,"text":""}\n\n \r\n{"id":3,"text":"a"}`;

    const { code, stdout } = await classify(input);

    expect(code).toBe(0);
    expect(jsonLines<Scored>(stdout).map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it.each([
    ['nonsense', 'not JSON'],
    ['{"id":1}', 'expected'],
    ['{"id":null,"text":"a"}', 'expected'],
    ['[]', 'expected'],
  ])('refuses %s by its line, after what came before it', async (bad, reason) => {
    const { code, stdout, stderr } = await classify(
      `\ufeff${line(1, 'a')}\r\n${bad}\n${line(2, 'b')}`,
    );

    expect(code).toBe(2);
    expect(jsonLines<Scored>(stdout).map(({ id }) => id)).toEqual([1]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(new RegExp(`stdin:3: .*${reason}`, 'u'));
  });

  it('ends quietly where its reader goes away', async () => {
    const { child, finished } = startCli(
      ['classify', '--json', '--data', dir.path],
      {},
      line(1, AD).repeat(20_000),
    );
    child.stdout?.once('data', () => child.stdout?.destroy());

    const { code, stderr } = await finished;

    expect(code).toBe(0);
    expect(stderr).toBe('');
  });

  it('answers at once, and stops at Ctrl-C while it waits for more', async () => {
    const running = startOpen();
    running.stdin.write(line('first', AD));
    const [answer] = await once(running.stdout, 'data');

    running.kill('SIGINT');
    const [code] = await once(running, 'close');

    expect(jsonLines<Scored>(String(answer))[0]?.id).toBe('first');
    expect(code).toBe(130);
  });
});
