import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_HOST } from '../../crawlers/fetch/index.ts';
import { launchTestBrowser } from '../support/browser.ts';
import { ask, mannersFor, openWorld, pathsOf } from '../support/fetch-world.ts';

let browser: Browser;
const world = openWorld();

beforeAll(async () => {
  browser = await launchTestBrowser();
});

afterAll(() => browser.close());

afterEach(() => world.close());

describe('a page of a service that a stand-in plays, in the browser', () => {
  it('comes from the stand-in with all that its scripts ask for, under the addresses of the service', async () => {
    const host = await world.host((request, response) => {
      const headers = { 'content-type': 'text/html', 'access-control-allow-origin': '*' };
      if (request.url === '/s/1') {
        response.writeHead(302, { location: 'https://other.example/shell' }).end();
      } else if (request.url === '/shell') {
        response.writeHead(200, headers).end(SHELL);
      } else {
        response.writeHead(200, headers).end(`asked of ${request.headers.host}`);
      }
    });
    const fetcher = world.fetcher({
      browser: () => Promise.resolve(browser),
      limits: { pageMs: 10_000, settleMs: 2_000 },
      standIns: new Map([[EVERY_HOST, `http://${host.hostPort}`]]),
    });

    const outcome = await ask(fetcher, mannersFor([]), 'https://pan.example/s/1', {
      via: 'browser',
    });

    expect(outcome).toMatchObject({
      kind: 'answered',
      exchange: { finalUrl: 'https://other.example/shell', redirects: ['https://pan.example/s/1'] },
    });
    const body = outcome.kind === 'answered' ? Buffer.from(outcome.exchange.body).toString() : '';
    expect(body).toContain('<p>asked of api.example</p>');
    expect(pathsOf(host)).toEqual(['/s/1', '/shell', '/list?page=1']);
  });
});

const SHELL = `<!DOCTYPE html><body><img src="https://pictures.example/a.png"><script>
  fetch('https://api.example/list?page=1')
    .then((answer) => answer.text())
    .then((text) => {
      const line = document.createElement('p');
      line.textContent = text;
      document.body.append(line);
    });
</script>`;
