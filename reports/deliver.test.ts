import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from './deliver.ts';
import { composedFixture, recipientFixture } from './fixtures/composed.ts';
import { startMailServer } from './fixtures/mail-server.ts';

const NEVER = new AbortController().signal;

let outboxDir = '';

beforeEach(async () => {
  outboxDir = await mkdtemp(join(tmpdir(), 'cardsweep-deliver-'));
});

afterEach(async () => {
  await rm(outboxDir, { recursive: true, force: true });
});

describe('deliver', () => {
  it('takes the channel of the recipient', async () => {
    const server = await startMailServer();
    const byMail = recipientFixture('town-desk', { channel: 'smtp' });
    const deps = { outboxDir, smtpUrl: server.url };

    const sent = await deliver(composedFixture('minimal', {}, byMail), byMail, deps, NEVER);
    const filed = await deliver(composedFixture('typical'), recipientFixture(), deps, NEVER);
    await server.close();

    expect(sent).toEqual({ kind: 'accepted', receipt: '250 OK: message queued' });
    expect(server.taken).toHaveLength(1);
    expect(filed.kind).toBe('accepted');
    expect(await readdir(outboxDir)).toEqual([`${composedFixture('typical').notice.id}.eml`]);
  });

  it('gives a notice to nobody but the recipient that it was composed for', async () => {
    const delivery = deliver(
      composedFixture(),
      recipientFixture('generic'),
      { outboxDir, smtpUrl: null },
      NEVER,
    );

    await expect(delivery).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    expect(await readdir(outboxDir)).toEqual([]);
  });
});
