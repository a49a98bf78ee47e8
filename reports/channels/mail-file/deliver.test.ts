import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composedFixture } from '../../fixtures/composed.ts';
import { deliveryFixtures } from '../../fixtures/delivery-file.ts';
import { leavesOf, parseMail } from '../../fixtures/parse-mail.ts';
import { formatEml } from '../../formats/eml.ts';
import { deliverToFile, outcomeOfDiskError } from './deliver.ts';

const NEVER = new AbortController().signal;

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cardsweep-outbox-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('mail-file', () => {
  it.each(deliveryFixtures('mail-file'))('fixture $name', async ({ delivery }) => {
    const file = join(directory, 'file');
    await writeFile(file, 'in the way');
    const outboxDir = {
      directory: join(directory, 'made', 'on', 'demand'),
      file,
      'below-file': join(file, 'outbox'),
    }[delivery.outbox ?? 'directory'];
    const composed = composedFixture(delivery.notice);

    const outcome = await deliverToFile(composed, { outboxDir, smtpUrl: null }, NEVER);

    const path = join(outboxDir, `${composed.notice.id}.eml`);
    const word = 'receipt' in outcome ? outcome.receipt : outcome.reply;
    expect([outcome.kind, word]).toEqual([delivery.outcome, delivery.reply ?? path]);
    expect(await readFile(file, 'utf8')).toBe('in the way');
  });

  it('writes the bytes of the mail', async () => {
    const composed = composedFixture('full');

    await deliverToFile(composed, { outboxDir: directory, smtpUrl: null }, NEVER);

    const written = await readFile(join(directory, `${composed.notice.id}.eml`));
    expect(written.equals(await formatEml(composed))).toBe(true);
  });

  it.each(['minimal', 'typical', 'full'] as const)('carries every field: %s', async (name) => {
    const composed = composedFixture(name);
    const deps = { outboxDir: directory, smtpUrl: null };

    await deliverToFile(composed, deps, NEVER);

    const mail = parseMail(await readFile(join(directory, `${composed.notice.id}.eml`)));
    expect(leavesOf(mail)[0]?.text.replaceAll('\r\n', '\n')).toBe(composed.text);
  });

  it('makes one file of one notice, and does not write it again', async () => {
    const deps = { outboxDir: directory, smtpUrl: null };
    const first = await deliverToFile(composedFixture(), deps, NEVER);
    const path = join(directory, (await readdir(directory))[0] ?? '');
    const before = await stat(path, { bigint: true });

    const again = await deliverToFile(composedFixture(), deps, NEVER);

    expect(again).toEqual(first);
    expect(await readdir(directory)).toHaveLength(1);
    expect((await stat(path, { bigint: true })).mtimeNs).toBe(before.mtimeNs);
  });

  it('makes one whole file when many deliver at once, and leaves nothing beside it', async () => {
    const composed = composedFixture('full');
    const deps = { outboxDir: directory, smtpUrl: null };

    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async () => deliverToFile(composed, deps, NEVER)),
    );

    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['accepted']));
    expect(await readdir(directory)).toEqual([`${composed.notice.id}.eml`]);
    const written = await readFile(join(directory, `${composed.notice.id}.eml`));
    expect(written.equals(await formatEml(composed))).toBe(true);
  });

  it('keeps a later round under the same id apart', async () => {
    const deps = { outboxDir: directory, smtpUrl: null };
    const { notice } = composedFixture();
    await deliverToFile(composedFixture(), deps, NEVER);

    const later = await deliverToFile(composedFixture('typical', { round: 2 }), deps, NEVER);
    await deliverToFile(composedFixture('typical', { round: 2 }), deps, NEVER);

    expect(later).toEqual({ kind: 'accepted', receipt: join(directory, `${notice.id}.r2.eml`) });
    expect((await readdir(directory)).toSorted()).toEqual(
      [`${notice.id}.eml`, `${notice.id}.r2.eml`].toSorted(),
    );
  });

  it('lets only its owner read the file', async () => {
    await deliverToFile(composedFixture(), { outboxDir: directory, smtpUrl: null }, NEVER);

    const [name = ''] = await readdir(directory);
    expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600);
  });

  it('calls a full disk unreachable', async () => {
    const full = await writeFile('/dev/full', 'a byte').catch((error: unknown) => error);

    expect(outcomeOfDiskError(full)).toEqual({ kind: 'unreachable', reply: 'outbox: ENOSPC' });
  });

  it('does not call our own faults unreachable', () => {
    const fault = new TypeError('ours');

    expect(() => outcomeOfDiskError(fault)).toThrow(fault);
  });

  it('writes nothing once it is aborted', async () => {
    const delivery = deliverToFile(
      composedFixture(),
      { outboxDir: directory, smtpUrl: null },
      AbortSignal.abort(),
    );

    await expect(delivery).rejects.toMatchObject({ code: 'ABORTED' });
    expect(await readdir(directory)).toEqual([]);
  });
});
