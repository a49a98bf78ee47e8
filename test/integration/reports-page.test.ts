import type { Browser, Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composedFixture } from '../../reports/fixtures/composed.ts';
import { reportedCase, sweepReport } from '../../reports/fixtures/sweep-report.ts';
import { formatHtml, renderSweepReport, thumbnailOf } from '../../reports/index.ts';
import { launchTestBrowser } from '../support/browser.ts';

const EVIL = '"><script>document.title="run"</script><img src="http://127.0.0.1:9/x">';

/** Runs in the page. */
const FILTER = "getComputedStyle(document.querySelector('.frame img')).filter";

let browser: Browser;

beforeAll(async () => {
  browser = await launchTestBrowser();
});

afterAll(async () => {
  await browser.close();
});

interface Opened {
  readonly page: Page;
  /** Every address that the page asked for. */
  readonly asked: readonly string[];
  /** What the page complained of, such as breaches of its policy. */
  readonly complaints: readonly string[];
}

async function open(html: string, width: number, colorScheme: 'light' | 'dark'): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) {
      asked.push(request.url());
    }
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.setContent(html);
  return { page, asked, complaints };
}

async function reportPage(): Promise<string> {
  const shot = await sharp({
    create: { width: 1280, height: 2000, channels: 3, background: '#88aacc' },
  })
    .png()
    .toBuffer();
  return renderSweepReport(
    sweepReport({
      cases: [
        reportedCase({
          screenshot: await thumbnailOf(shot),
          draft: `${EVIL}\n${'长'.repeat(3000)}`,
        }),
        reportedCase({
          caseId: 'cas_evil',
          text: EVIL,
          signals: [],
          url: `http://a.example/${'x'.repeat(900)}`,
          handles: [{ kind: 'wechat', value: 'w'.repeat(400) }],
        }),
      ],
    }),
  );
}

describe('the report of a sweep in a browser', () => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('stays within %i px and asks for nothing (%s)', async (width, scheme) => {
    const { page, asked, complaints } = await open(await reportPage(), width, scheme);

    for (const summary of await page.locator('summary:visible').all()) {
      await summary.click();
    }

    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    expect(await page.title()).toBe('cardsweep swp_0123456789abcdef0123456789');
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('changes its language without a script', async () => {
    const { page } = await open(await reportPage(), 1280, 'light');
    const heading = page.locator('h1');
    const before = await heading.innerText();

    await page.getByText('English', { exact: true }).click();

    expect([before, await heading.innerText()]).toEqual(['扫描报告', 'Sweep report']);
    await page.close();
  });

  it('is worked from the keyboard', async () => {
    const { page } = await open(await reportPage(), 1280, 'light');

    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');

    expect(await page.locator('h1').innerText()).toBe('Sweep report');
    await page.close();
  });

  it('blurs pictures until somebody asks', async () => {
    const { page } = await open(await reportPage(), 390, 'light');
    const before = await page.evaluate(FILTER);

    await page.getByText('显示清晰截图').click();

    expect(before).toBe('blur(9px)');
    expect(await page.evaluate(FILTER)).toBe('none');
    await page.close();
  });

  it('leads from the list to the case', async () => {
    const { page } = await open(await reportPage(), 390, 'light');

    await page.locator('a[href="#cas_evil"]').click();

    expect(await page.locator('#cas_evil:target').count()).toBe(1);
    await page.close();
  });
});

describe('a notice in a browser', () => {
  it.each([390, 1000])('stays within %i px and asks for nothing', async (width) => {
    const { page, asked, complaints } = await open(
      formatHtml(composedFixture('full')),
      width,
      'light',
    );

    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    expect(await page.locator('a').count()).toBe(0);
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
