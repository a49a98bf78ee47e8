import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConsole } from '../../console/server/create-console.ts';
import { clueRoutes } from '../../console/server/routes/clues.ts';
import { readTrackingNumber, trackingNumber } from '../../core/clue.ts';
import { type Actor, RIGHTS_OF } from '../../core/rights.ts';
import { actOnClue, casesForClue, clueStatus, submitClue } from '../../pipeline/clue.ts';
import { seedCase } from '../support/seeded-case.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

const AD = '出身份证，带磁能过机，黑户可用，加微 kaopu-shen90 包邮';
/** Fails its check digit. */
const NUMBER = '11010519491231002Y'.replace('Y', '1');

let world: StageWorld;

beforeAll(async () => {
  world = await openStageWorld();
});

afterAll(async () => {
  await world.close();
});

async function submit(text: string, links: readonly string[] = []): Promise<string> {
  const tip = { text, links, pictures: [], origin: 'public' } as const;
  return (await submitClue(tip, world.deps, randomBytes, AbortSignal.timeout(5_000))).number;
}

describe('a tracking number', () => {
  it('is read back however people write it', () => {
    const number = trackingNumber(randomBytes);

    const written = [number, number.toLowerCase(), number.replaceAll('-', ' '), number.slice(3)];

    expect(written.map(readTrackingNumber)).toEqual(written.map(() => number));
  });

  it('is not made of anything else', () => {
    expect(['', 'CS-', 'CS-U000-0000-0000-0000', "' or 1=1", '💥'].map(readTrackingNumber)).toEqual(
      [null, null, null, null, null],
    );
  });
});

describe('a clue', () => {
  it('is scored, masked, and found again by its number alone', async () => {
    const number = await submit(`${AD} 样品 ${NUMBER}`);

    const [clue] = await world.store.clues.list({}, null, 1);

    expect(clue?.verdict).not.toBe('clear');
    expect(clue?.text).not.toContain(NUMBER);
    expect(JSON.stringify(clue)).not.toContain(number);
    expect(await clueStatus(number, world.deps)).toMatchObject({ state: 'received', answer: null });
  });

  it('leads nowhere under a number that nobody was given', async () => {
    await expect(clueStatus(trackingNumber(randomBytes), world.deps)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['nothing', '', []],
    ['a text that is too long', 'x'.repeat(20_001), []],
    ['a script for a link', 'see', ['javascript:alert(1)']],
  ])('with %s is refused', async (_, text, links) => {
    await expect(submit(text, links)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('that two people take is taken by one', async () => {
    await submit('有人在卖证 two at once');
    const [clue] = await world.store.clues.list({ state: 'received' }, null, 50);
    const id = clue?.id ?? '';
    const deed = { act: 'take', words: '', caseId: null, version: 0 } as const;

    const taken = await Promise.allSettled(
      ['chen', 'lin'].map((by) => actOnClue(id, { ...deed, by }, world.deps)),
    );

    expect(taken.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is offered the case that holds its address, and says so to whoever asks once linked', async () => {
    const caseId = 'cas_clue';
    const url = `http://forum.example.org/${caseId}.html`;
    await seedCase(world.store, caseId, AT, ['example-forum-abuse']);
    const number = await submit('请看这个', [url]);
    const [clue] = await world.store.clues.list({ state: 'received' }, null, 50);
    const all = await world.store.clues.list({}, null, 50);
    const mine = all.find(({ links }) => links.includes(url)) ?? clue;

    const suggestions = mine === undefined ? [] : await casesForClue(mine, world.deps);
    const words = '已处理，谢谢。';
    await actOnClue(mine?.id ?? '', { act: 'link', by: 'chen', words: 'same', caseId }, world.deps);
    await actOnClue(mine?.id ?? '', { act: 'answer', by: 'chen', words, caseId: null }, world.deps);

    expect(suggestions).toMatchObject([{ caseId, because: 'link', value: url }]);
    expect(await clueStatus(number, world.deps)).toMatchObject({
      state: 'acted-on',
      answer: words,
    });
  });
});

function actor(role: Actor['role']): Actor {
  return {
    id: 'u',
    name: 'chen',
    role,
    rights: new Set(RIGHTS_OF[role]),
    via: 'session',
    viaId: 's',
  };
}

async function ask(path: string, who: Actor | null, body?: object): Promise<Response> {
  const served = createConsole({
    log: () => undefined,
    web: { file: () => Promise.resolve(null), page: () => Promise.resolve(new Response('')) },
    base: '/',
    frameOrigin: null,
    identify: () => Promise.resolve(who),
    routes: clueRoutes({
      line: world.deps,
      random: randomBytes,
      covered: () => Promise.resolve(null),
    }),
  });
  return await served.answer(
    new Request(
      `http://console.test/api${path}`,
      body === undefined
        ? {}
        : {
            method: 'POST',
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json' },
          },
    ),
  );
}

describe('the routes of clues', () => {
  it('take a tip from anybody and show it to nobody without the right', async () => {
    const taken = await ask('/clues', null, { text: AD });
    const listed = await Promise.all([
      ask('/clues', null),
      ask('/clues', actor('viewer')),
      ask('/clues', actor('analyst')),
    ]);

    expect(taken.status).toBe(200);
    expect(listed.map(({ status }) => status)).toEqual([401, 403, 200]);
  });

  it('page through a list, each clue once', async () => {
    await Promise.all(Array.from({ length: 120 }, (_, n) => submit(`线索 ${n}`)));
    const ids: string[] = [];

    let after = '';
    do {
      const answer = await ask(`/clues${after}`, actor('analyst'));
      const page = (await answer.json()) as { clues: { clueId: string }[]; next: string | null };
      ids.push(...page.clues.map(({ clueId }) => clueId));
      after = page.next === null ? '' : `?after=${page.next}`;
    } while (after !== '');

    expect(ids.length).toBeGreaterThan(120);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refuse a place in the list that is none', async () => {
    expect((await ask('/clues?after=%00', actor('analyst'))).status).toBe(400);
  });
});
