import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SweepSummary } from '../../core/sweep.ts';
import { type Finished, jsonLines, runCli } from '../support/cli.ts';
import { freePort } from '../support/free-port.ts';
import { temporaryDir } from '../support/temporary-dir.ts';
import { readTownTruth, type TownTruth } from '../support/town-crawl.ts';

interface Sighting {
  readonly sightingId: string;
  readonly url: string;
  readonly kind: string;
  readonly surface: string;
  readonly text: string;
  readonly author: string | null;
  readonly postedAt: string | null;
  readonly verdict: 'clear' | 'suspect' | 'strong';
  readonly signals: readonly { readonly span: [number, number]; readonly text: string }[];
  readonly evidenceId: string | null;
  readonly caseId: string | null;
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
}

interface CaseLine {
  readonly caseId: string;
  readonly state: string;
  readonly sightingIds: readonly string[];
}

const ADS = new Set(['ad_sell', 'ad_buy']);
const ORDINARY = new Set(['benign', 'benign_hard', 'reply_to_ad']);
/** States in which a share or an invitation shows its title to a visitor. */
const SHOWING = new Set(['alive', 'needs-code']);

/** What comes of the demonstration town with the commands that a newcomer types, compared with the truth post by post. */
describe('the demonstration town', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let port: number;
  let origin: string;
  let truth: TownTruth;
  let first: Finished;
  let summary: SweepSummary;
  let seen: readonly Sighting[];

  async function cardsweep(...args: readonly string[]): Promise<Finished> {
    return await runCli([...args, '--data', dir.path], { TOWN_PORT: String(port) });
  }

  async function sightings(): Promise<readonly Sighting[]> {
    return jsonLines<Sighting>((await cardsweep('sightings', '--json')).stdout);
  }

  function at(path: string, kind: string): Sighting | undefined {
    return seen.find((one) => one.url === `${origin}/${path}` && one.kind === kind);
  }

  beforeAll(async () => {
    dir = await temporaryDir('town');
    port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    truth = await readTownTruth();
    first = await cardsweep('sweep', '--json');
    summary = JSON.parse(first.stdout) as SweepSummary;
    seen = await sightings();
  });

  afterAll(async () => {
    await dir.remove();
  });

  it('is swept: exit 0, one document on stdout', () => {
    expect(first.code, `stderr: ${first.stderr}`).toBe(0);
    expect(first.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(summary).toMatchObject({ sources: 1, walls: 1, unchanged: 0 });
  });

  it('is read post by post: each in front of the wall once, with its author and time', () => {
    const visible = truth.posts.filter(({ behindWall }) => !behindWall);

    const wrong = visible.flatMap((post) => {
      const one = at(post.path, 'post');
      const isRight =
        one?.author === post.author &&
        new Date(one.postedAt ?? 0).getTime() === new Date(post.postedAt).getTime();
      return isRight ? [] : [post.path];
    });

    expect(wrong).toEqual([]);
    const posts = seen.filter(({ kind, url }) => kind === 'post' && url.includes('#pid'));
    expect(new Set(posts.map(({ url }) => url)).size).toBe(posts.length);
    expect(posts).toHaveLength(visible.length);
  });

  it('hides nothing behind the wall from the count, and shows nothing of it', () => {
    const walled = truth.posts.filter(({ behindWall }) => behindWall);

    expect(walled.length).toBeGreaterThan(0);
    expect(walled.filter(({ path }) => at(path, 'post') !== undefined)).toEqual([]);
  });

  it('gives up every advertisement in front of the wall', () => {
    const posts = truth.posts.filter(({ label, behindWall }) => ADS.has(label) && !behindWall);
    const signatures = truth.signatures.filter(({ label }) => ADS.has(label));

    const missed = [
      ...posts.map(({ path }) => ({ path, kind: 'post' })),
      ...signatures.map(({ path }) => ({ path, kind: 'signature' })),
    ].filter(({ path, kind }) => (at(path, kind)?.verdict ?? 'clear') === 'clear');

    expect(missed).toEqual([]);
    expect(posts.length).toBeGreaterThan(50);
  });

  it('gives up the shares and invitations that posts and pictures lead to', () => {
    const shares = truth.shares.map((row) => ({ ...row, kind: 'share' }));
    const invitations = truth.invitations.map((row) => ({ ...row, kind: 'invitation' }));

    const missed = [...shares, ...invitations]
      .filter(({ label, state }) => ADS.has(label) && SHOWING.has(state))
      .filter(({ path, kind }) => (at(path, kind)?.verdict ?? 'clear') === 'clear')
      .map(({ path, title }) => ({ path, title }));

    expect(missed).toEqual([]);
  });

  it('has no ordinary post called strong', () => {
    const strong = truth.posts
      .filter(({ label, path }) => ORDINARY.has(label) && at(path, 'post')?.verdict === 'strong')
      .map(({ text }) => text);

    expect(strong).toEqual([]);
  });

  it('has every suspect preserved and in a case, and no clear text', () => {
    const suspects = seen.filter(({ verdict }) => verdict !== 'clear');

    expect(
      suspects.filter(({ evidenceId, caseId }) => evidenceId === null || caseId === null),
    ).toEqual([]);
    expect(seen.filter(({ verdict, caseId }) => verdict === 'clear' && caseId !== null)).toEqual(
      [],
    );
    expect(summary.evidence).toBe(suspects.length);
  });

  it('shows spans that are exact in the text as given', () => {
    const wrong = seen.flatMap(({ text, signals }) =>
      signals.filter(({ span: [from, to], text: marked }) => text.slice(from, to) !== marked),
    );

    expect(wrong).toEqual([]);
  });

  it('shows no identity number anywhere that people or programs read', async () => {
    const whole = /(?<!\d)[1-8]\d{5}(?:19|20)\d{9}[\dXx](?!\d)/u;
    const report = (JSON.parse(first.stdout) as { report: string }).report;

    expect(seen.filter(({ text }) => whole.test(text))).toEqual([]);
    expect(seen.some(({ text }) => /\d\d\*{15}[\dX]/u.test(text))).toBe(true);
    expect(whole.test(await readFile(report, 'utf8'))).toBe(false);
  });

  it('holds bundles that verify', async () => {
    const [suspect] = seen.filter(({ evidenceId }) => evidenceId !== null);
    const file = join(dir.path, 'one.wacz');
    const exported = await cardsweep('evidence', 'export', suspect?.evidenceId ?? '', '--to', file);

    const verified = await runCli(['evidence', 'verify', file, '--json']);

    expect(exported.code, `stderr: ${exported.stderr}`).toBe(0);
    expect(verified.code).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ valid: true });
  });

  it('is unchanged the second time: nothing new, nothing lost, only lastSeenAt moves', async () => {
    const second = await cardsweep('sweep', '--json');
    const again = await sightings();

    const summaryAgain = JSON.parse(second.stdout) as SweepSummary;
    expect(second.code, `stderr: ${second.stderr}`).toBe(0);
    expect(summaryAgain).toMatchObject({ newSightings: 0, evidence: 0, casesOpened: 0 });
    expect(summaryAgain.unchanged).toBeGreaterThan(summaryAgain.captures * 0.9);
    expect(again.map(withoutLastSeen)).toEqual(seen.map(withoutLastSeen));
  });

  it('obeys a confirmed notice, and what returns is told', async () => {
    const cases = jsonLines<CaseLine>((await cardsweep('case', 'list', '--json')).stdout);
    const obeying = caseAbout('obeys', cases);
    const returning = caseAbout('returns', cases);
    for (const { caseId } of [obeying, returning]) {
      const reasons = ['--policy', 'sale-of-stolen-id', '--reason', 'offers cards of real people'];
      const confirmed = await cardsweep('case', 'confirm', caseId, ...reasons, '--as', 'analyst');
      expect(confirmed.code, `stderr: ${confirmed.stderr}`).toBe(0);
      expect(confirmed.stdout).toContain('accepted');
    }
    const handedOver = await readdir(join(dir.path, 'outbox'));

    await sweepAgain();
    const afterFirst = await statesOf(obeying.caseId, returning.caseId);
    await sweepAgain();
    const afterSecond = await statesOf(obeying.caseId, returning.caseId);

    expect(afterFirst).toEqual(['gone', 'gone']);
    expect(afterSecond).toEqual(['gone', 'returned']);
    expect(handedOver).toHaveLength(2);
    expect(await readdir(join(dir.path, 'outbox'))).toEqual(handedOver);
  });

  it('rechecks a share with the code that its seller published', async () => {
    const coded = truth.shares.find(
      ({ code, state, label }) => code !== null && state === 'alive' && ADS.has(label),
    );
    const share = seen.find(({ url }) => url === `${origin}/${coded?.path}`);
    const before = await noticesAbout(share?.caseId ?? '');
    const policy = ['--policy', 'sale-of-stolen-id', '--reason', 'shows its stock there'];

    await cardsweep('case', 'confirm', share?.caseId ?? '', ...policy, '--as', 'analyst');
    await sweepAgain();
    const [notice] = (await noticesAbout(share?.caseId ?? '')).slice(before.length);
    const shown = await cardsweep('notice', 'show', notice?.noticeId ?? '', '--json');

    const { outcomes } = JSON.parse(shown.stdout) as {
      outcomes: readonly { readonly url: string; readonly outcome: string }[];
    };
    const outcome = outcomes.find(({ url }) => url === share?.url)?.outcome;
    expect(outcome).toBe('removed');
  });

  async function noticesAbout(caseId: string): Promise<readonly { readonly noticeId: string }[]> {
    const all = jsonLines<{ readonly noticeId: string; readonly caseId: string }>(
      (await cardsweep('notice', 'list', '--json')).stdout,
    );
    return all.filter((notice) => notice.caseId === caseId);
  }

  async function sweepAgain(): Promise<void> {
    const { code, stderr } = await cardsweep('sweep');
    expect(code, `stderr: ${stderr}`).toBe(0);
  }

  async function statesOf(...ids: readonly string[]): Promise<readonly (string | undefined)[]> {
    const { code, stdout, stderr } = await cardsweep('case', 'list', '--json');
    expect(code, `stderr: ${stderr}`).toBe(0);
    const cases = jsonLines<CaseLine>(stdout);
    return ids.map((id) => cases.find(({ caseId }) => caseId === id)?.state);
  }

  /** A case in which something is treated so, and nothing is refused. */
  function caseAbout(moderation: string, cases: readonly CaseLine[]): CaseLine {
    const others = moderation === 'obeys' ? ['stays', 'returns'] : ['stays'];
    const found = cases.find(({ sightingIds }) => {
      const treated = sightingIds.map(moderationOf);
      return treated.includes(moderation) && !treated.some((one) => others.includes(one));
    });
    if (found === undefined) {
      throw new Error(`no case that ${moderation}`);
    }
    return found;
  }

  function moderationOf(sightingId: string): string {
    const url = seen.find((one) => one.sightingId === sightingId)?.url ?? '';
    const rows = [...truth.posts, ...truth.signatures, ...truth.shares, ...truth.invitations];
    const row = rows.find(({ path }) => [url, firstPostOf(url)].includes(`${origin}/${path}`));
    return row?.moderation ?? 'unknown';
  }

  /** The first post of a thread, for the sighting of its title. */
  function firstPostOf(url: string): string {
    const post = truth.posts.find(
      ({ thread, floor }) => floor === 1 && url.endsWith(`tid=${thread}&page=1`),
    );
    return `${origin}/${post?.path ?? ''}`;
  }
});

function withoutLastSeen(sighting: Sighting): object {
  return { ...sighting, lastSeenAt: null };
}
