import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceDocument, Opening } from '../../console/api/evidence.ts';
import { actor, serveCaseConsole } from '../support/case-console.ts';
import { type EvidenceWorld, openEvidenceWorld } from '../support/evidence-world.ts';
import { seedCase } from '../support/seeded-case.ts';

const ANALYST = actor('Li');
const VIEWER = actor('Guest', 'viewer');
const AUDITOR = actor('Zhou', 'auditor');

/** Evidence over the console: who may open what, on which origin, and what the custody log has of it. */
describe('evidence in the console', () => {
  let world: EvidenceWorld;
  let served: Awaited<ReturnType<typeof serveCaseConsole>>;
  let who = ANALYST;

  beforeAll(async () => {
    world = await openEvidenceWorld('console-evidence');
    await world.keep('evd_one');
    await world.keep('evd_two');
    served = await serveCaseConsole(world.line, () => who);
  });

  afterAll(async () => {
    await served?.close();
    await world?.close();
  });

  async function post(as: typeof ANALYST, path: string, body: unknown): Promise<Response> {
    who = as;
    return await fetch(new URL(`api${path}`, served.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(body),
    });
  }

  it('is opened in clear by who has the right and a reason, and the log has both', async () => {
    const reason = { reason: 'to read the number' };

    const refused = await post(VIEWER, '/evidence/evd_one/unblurred', reason);
    const without = await post(ANALYST, '/evidence/evd_one/unblurred', { reason: ' ' });
    const opened = await post(ANALYST, '/evidence/evd_one/unblurred', reason);

    expect([refused.status, without.status, opened.status]).toEqual([403, 400, 200]);
    expect(await world.actsOf('evd_one')).toEqual(['made tester', 'opened Li']);
  });

  it('is shown on origins of its own, under a secret, in nothing but the console', async () => {
    const answer = await post(VIEWER, '/evidence/evd_one/viewing', { reason: 'to look' });
    const { address, isBlurred, isValid } = (await answer.json()) as Opening;

    const page = await fetch(address);
    const guessed = await fetch(address.replace(/\/[\da-f]{40}\//u, `/${'0'.repeat(40)}/`));
    const renamed = await fetch(address, { method: 'POST' });

    expect({ isBlurred, isValid }).toEqual({ isBlurred: true, isValid: true });
    expect(new URL(address).origin).not.toBe(new URL(served.address).origin);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain(
      `frame-ancestors ${new URL(served.address).origin}`,
    );
    expect([guessed.status, renamed.status]).toEqual([404, 405]);
  });

  it('closes by itself after its time', async () => {
    const answer = await post(ANALYST, '/evidence/evd_two/viewing', { reason: 'to look' });
    const { address, expiresAt } = (await answer.json()) as Opening;

    await world.pass(31 * 60_000);

    expect((await fetch(address)).status).toBe(404);
    expect(new Date(expiresAt) < world.line.deps.now()).toBe(true);
  });

  it('is handed out whole, redacted or as a record, by who may export', async () => {
    const order = { reason: 'for the file', language: 'en' };

    const refused = await post(VIEWER, '/evidence/evd_two/export', { ...order, kind: 'bundle' });
    const bundle = await post(AUDITOR, '/evidence/evd_two/export', { ...order, kind: 'bundle' });
    const copy = await post(AUDITOR, '/evidence/evd_two/export', { ...order, kind: 'redacted' });
    const record = await post(AUDITOR, '/evidence/evd_two/export', { ...order, kind: 'record' });

    expect(refused.status).toBe(403);
    expect(bundle.headers.get('content-disposition')).toBe('attachment; filename="evd_two.zip"');
    const zip = Buffer.from(await bundle.arrayBuffer());
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    expect(zip.includes('evd_two.wacz.seal.json')).toBe(true);
    expect(copy.headers.get('content-disposition')).toContain('evd_two.redacted.zip');
    expect(await record.text()).toContain('<html lang="en">');
    expect((await world.actsOf('evd_two')).filter((act) => act === 'exported Zhou')).toHaveLength(
      3,
    );
  });

  it('is verified on demand, and tells its custody without being opened', async () => {
    const verified = await post(ANALYST, '/evidence/evd_one/verification', {});
    who = VIEWER;
    const answer = await fetch(new URL('api/evidence/evd_one', served.address));
    const known = (await answer.json()) as EvidenceDocument;

    expect(await verified.json()).toEqual({ failed: [] });
    expect(known.failedChecks).toEqual([]);
    expect(known.custody.map(({ act }) => act)).toEqual(['made', 'opened', 'opened', 'verified']);
  });

  it('tells who looks on what has changed, by ids alone', async () => {
    await seedCase(world.line.deps.store, 'cas_live', new Date(), ['site']);
    who = VIEWER;
    const leaving = new AbortController();
    const stream = await fetch(new URL('api/live', served.address), { signal: leaving.signal });
    const told = linesOf(stream);
    await told('watching');

    await world.behindItsBack(`update cases set assignee = assignee where id = 'cas_live'`);
    const message = await told('changes');
    leaving.abort();

    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    expect(JSON.parse(/^data: (.*changes.*)$/mu.exec(message)?.[1] ?? '')).toEqual({
      changes: [{ kind: 'case', id: 'cas_live' }],
    });
  });
});

/** Reads on until a word has come; all that was read so far. */
function linesOf({ body }: Response): (word: string) => Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let told = '';
  return async (word) => {
    while (!told.includes(word)) {
      const { value = '', done = true } = (await reader?.read()) ?? {};
      told += value;
      if (done) {
        break;
      }
    }
    return told;
  };
}
