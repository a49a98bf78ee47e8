import type { Browser, BrowserContext, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../core/digest.ts';
import type { Score } from '../../core/score.ts';
import { storable } from '../../core/storable.ts';
import { pixelsAside } from '../support/axe.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { actor, serveCaseConsole } from '../support/case-console.ts';
import { sampleSource } from '../support/line-samples.ts';
import { openSweepWorld, type SweepWorld } from '../support/sweep-world.ts';

const AT = new Date('2026-11-22T00:00:00Z');
const CASE = 'cas_hostile';
const SIGHTING = 'sgt_hostile';

/** What criminals put where a text is expected: each would set the canary, leave its box, hide what follows, or call home. */
const ATTACKS = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '<svg onload="window.ran=1"><animate onbegin="window.ran=1"/></svg>',
  '"><iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<style>*{position:fixed!important}</style><link rel=stylesheet href=https://evil.example/x.css>',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example/">',
  '{{constructor.constructor("window.ran=1")()}}${window.ran=1}',
  'javascript:window.ran=1//',
  '\u202egnp.exe\u202c\u2066\u202eolleh',
  '\u200f\u061c\u2067\ufeff\u0000\u0007\u001b[31m',
  '=HYPERLINK("https://evil.example","x")',
  `Z${'\u0361\u0489\u0335'.repeat(400)}algo`,
  '𒐫﷽'.repeat(60),
].join('\n');

const LONG = '無間断'.repeat(20_000);

/** Everything that a page can bring, planted in every field at once, looked at in Chromium. */
describe('hostile content in the console', () => {
  let world: SweepWorld;
  let served: Awaited<ReturnType<typeof serveCaseConsole>>;
  let browser: Browser;

  beforeAll(async () => {
    world = await openSweepWorld('console-hostile');
    await plant(world);
    const holder = { ...actor('x'), name: short(ATTACKS) };
    served = await serveCaseConsole(world.line, () => holder);
    browser = await launchTestBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await world?.close();
  });

  /** Opens a page, lets it settle, and gives what it did that it must not. */
  async function look(path: string, width: number): Promise<Looked> {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const looked = await watched(context, served.address);
    await looked.page.goto(new URL(path, served.address).href);
    return looked;
  }

  it.each([1280, 390])(
    'shows the queue at %i pixels, and nothing runs or leaves',
    async (width) => {
      const { page, left, close } = await look('queue?state=all', width);
      await page.locator('.queue-text').first().waitFor();

      const boxes = await page
        .locator('.queue-row')
        .evaluateAll((rows) => rows.map((row) => (row as { offsetHeight: number }).offsetHeight));

      expect(await harm(page)).toEqual({ ran: null, violations: [] });
      expect(left()).toEqual([]);
      expect(await pixelsAside(page)).toBe(0);
      expect(new Set(boxes).size).toBe(1);
      await close();
    },
  );

  it.each([1280, 390])('shows the case at %i pixels, and nothing runs or leaves', async (width) => {
    const { page, left, close } = await look(`cases/${CASE}`, width);
    await page.locator('.marked-text').waitFor();
    await page.locator('.ad-reading .foreign').first().waitFor();
    await page.locator('.notice').first().waitFor();
    await page.locator('.bundle summary').first().click();

    const foreign = await page.evaluate(
      `[...new Set([...document.querySelectorAll('.foreign')].map((one) => getComputedStyle(one).unicodeBidi))]`,
    );

    expect(await harm(page)).toEqual({ ran: null, violations: [] });
    expect(left()).toEqual([]);
    expect(await pixelsAside(page)).toBe(0);
    expect(await cardsAside(page)).toEqual([]);
    expect(foreign).toEqual(['isolate']);
    expect(
      await page.locator('.marked-text script, .marked-text img, .marked-text svg').count(),
    ).toBe(0);
    expect(await linksElsewhere(page)).toEqual([]);
    await close();
  });

  it('explains a mark in a hostile text without leaving its box', async () => {
    const { page, close } = await look(`cases/${CASE}`, 1280);

    await page.locator('.mark').first().focus();

    await page.getByRole('tooltip').waitFor();
    expect(await harm(page)).toEqual({ ran: null, violations: [] });
    expect(await pixelsAside(page)).toBe(0);
    await close();
  });

  it('gives a picture that is none, or a giant, as nothing or as a small one', async () => {
    const { vault, store } = world.line.deps;
    const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>`);
    const giant = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' },
    })
      .png()
      .toBuffer();
    const answers: (readonly [number, string | null])[] = [];

    for (const bytes of [svg, giant]) {
      const digest = await vault.put(bytes);
      await evidence(
        store,
        `evd_${digest.slice(0, 8)}`,
        digest,
        new Date(AT.getTime() + answers.length + 1),
      );
      const answer = await fetch(new URL(`api/sightings/${SIGHTING}/picture`, served.address));
      answers.push([answer.status, answer.headers.get('content-type')]);
    }

    for (const [status, type] of answers) {
      expect([
        [404, 'application/problem+json'],
        [200, 'image/jpeg'],
      ]).toContainEqual([status, type]);
    }
  });
});

interface Looked {
  readonly page: Page;
  /** Requests to another host. */
  left(): readonly string[];
  close(): Promise<void>;
}

async function watched(context: BrowserContext, address: string): Promise<Looked> {
  const { origin } = new URL(address);
  const left: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:')) {
      left.push(url);
    }
  });
  await context.addInitScript(
    `window.violations = []; addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));`,
  );
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    left.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { page, left: () => left, close: () => context.close() };
}

async function harm(page: Page): Promise<unknown> {
  return await page.evaluate('({ ran: window.ran ?? null, violations: window.violations })');
}

/** Boxes that stand out of the page at a side, or let what they hold be seen outside. */
async function cardsAside(page: Page): Promise<unknown> {
  return await page.evaluate(`[...document.querySelectorAll('.card, .case-head')]
    .filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      const isWide = left < 0 || right > document.documentElement.clientWidth + 1;
      return isWide || getComputedStyle(one).overflow !== 'clip';
    })
    .map((one) => one.className)`);
}

/** Links that lead out of the console. */
async function linksElsewhere(page: Page): Promise<unknown> {
  return await page.evaluate(
    `[...document.querySelectorAll('a')].filter(({ origin }) => origin !== location.origin).map(({ href }) => href)`,
  );
}

function short(text: string): string {
  return storable(text).slice(0, 400);
}

type Store = SweepWorld['line']['deps']['store'];

async function evidence(
  store: Store,
  id: string,
  pictureDigest: string,
  capturedAt: Date,
): Promise<void> {
  await store.transaction((tx) =>
    tx.evidence.put(
      {
        id,
        url: short(ATTACKS),
        state: 'partial',
        seal: sha256(id),
        bundleDigest: sha256(`bundle ${id}`),
        bytes: 1,
        items: 1,
        missing: [short(ATTACKS), LONG.slice(0, 3_000)],
        screenshotDigest: null,
        capturedAt,
      },
      [{ sightingId: SIGHTING, pictureDigest }],
    ),
  );
}

/** A case of which every field is hostile. */
async function plant({ line: { deps } }: SweepWorld): Promise<void> {
  const { store } = deps;
  const attack = storable(ATTACKS);
  const text = storable(`${ATTACKS}\n出售身份证\n${LONG}\n${ATTACKS.repeat(100)}`).padEnd(
    1_000_000,
    '证',
  );
  const listing = {
    id: 'lst_hostile',
    textDigest: sha256(text),
    text,
    campaign: sha256('hostile'),
    identityNumbers: [
      {
        span: [4, 9] as const,
        masked: attack,
        fingerprint: 'f',
        checksumHolds: false,
        region: '<b',
      },
    ],
  };
  const score: Score = {
    probability: 0.99,
    verdict: 'strong',
    signals: [
      { id: 'goods.id-card', span: [0, 8], text: 'x' },
      { id: attack, span: [2, 40], text: attack },
      { id: '__proto__', span: [-4, 900], text: '' },
    ],
    handles: [{ kind: 'wechat', value: attack, span: [3, 12], code: attack }],
    prices: [{ amount: Number.MAX_VALUE, currency: attack, per: null, span: [5, 9] }],
    identityNumbers: [],
    scorerVersion: 'hostile',
  };
  await store.sources.put(sampleSource({ name: attack }));
  await store.transaction(async (tx) => {
    await tx.sightings.saw([listing], [hostileSighting(attack)], 'swp_1');
    await tx.scores.put([{ listingId: listing.id, score }]);
    await tx.cases.open({
      id: CASE,
      sourceId: 'example-forum',
      probability: 0.99,
      verdict: 'strong',
      openedAt: AT,
    });
    for (const [index, kind] of (
      ['opened', 'assigned', 'deferred', 'confirmed'] as const
    ).entries()) {
      const event = { caseId: CASE, version: index + 1, kind, actor: attack, at: AT };
      await tx.cases.append({ ...event, reason: attack, policy: attack, reference: attack });
    }
    const keys = {
      campaign: listing.campaign,
      handles: [{ kind: 'wechat', value: short(attack) }],
    };
    await tx.cases.join(CASE, SIGHTING, keys, 0.99, 'strong', null);
    await tx.cases.assign(CASE, attack);
    await tx.notices.add(hostileNotice(attack));
    const attempt = await tx.notices.beginAttempt('ntc_hostile', attack, AT);
    const outcome = { kind: 'refused', reply: attack } as const;
    await tx.notices.endAttempt({
      noticeId: 'ntc_hostile',
      attempt,
      channel: attack,
      outcome,
      at: AT,
    });
    await tx.caseNotes.add({
      id: 'note_1',
      caseId: CASE,
      kind: 'outgoing',
      words: attack,
      authorId: 'x',
      author: attack,
      at: AT,
    });
    const event = {
      evidenceId: 'evd_hostile',
      act: 'made',
      actor: attack,
      reason: attack,
      at: AT,
    } as const;
    await deps.custody(tx, event);
  });
  await store.claims.take({
    caseId: CASE,
    holderId: 'other',
    holder: attack,
    claimedAt: new Date(),
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  await evidence(store, 'evd_hostile', sha256('no such picture'), AT);
}

function hostileSighting(attack: string) {
  return {
    id: SIGHTING,
    listingId: 'lst_hostile',
    url: 'javascript:window.ran=1',
    sourceId: 'example-forum',
    surface: 'forum',
    platform: attack,
    kind: 'post',
    author: attack,
    authorUrl: 'javascript:window.ran=1',
    postedAt: AT,
    position: 1,
    images: [
      'https://evil.example/x.svg',
      'data:image/svg+xml,<svg onload="window.ran=1"/>',
      attack,
    ],
    links: ['javascript:window.ran=1', `https://evil.example/${attack}`],
    pageUrl: attack,
    firstSeenAt: AT,
    lastSeenAt: AT,
  } as const;
}

function hostileNotice(attack: string) {
  return {
    id: 'ntc_hostile',
    caseId: CASE,
    recipientId: 'recipient<script>',
    round: 1,
    state: 'refused',
    policy: 'sale-of-stolen-id',
    reason: attack,
    decidedBy: attack,
    decidedAt: AT,
    createdAt: AT,
    cited: [],
  } as const;
}
