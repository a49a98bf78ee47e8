import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { dropbox } from './index.ts';

const FILE = {
  url: 'https://www.dropbox.com/scl/fi/a1b2c3d4e5f6g7/a.zip?rlkey=z9y8x7w6v5u4t3',
  accessCode: null,
};
const FOLDER = { ...FILE, url: 'https://www.dropbox.com/sh/a1b2c3d4e5f6g7h/AAAbbbCCCddd' };
const NAMED = '<title>Dropbox - 证.zip - Simplify your life</title>';

describe('dropbox states, whatever is asked being answered alike', () => {
  it.each([
    [NAMED, 200, 'alive'],
    ['<title>Dropbox - 404</title>', 404, 'removed'],
    ["<title>Dropbox</title><p>We can't find the page you're looking for.</p>", 404, 'removed'],
    ['<title>Dropbox - Link not found</title><p>This item was deleted.</p>', 200, 'removed'],
    ['<p>Restricted Content</p><p>This file is no longer available.</p>', 460, 'removed'],
    ['<p>This link has expired</p>', 200, 'expired'],
    ["<h1>Error (429)</h1>This account's links are generating too much traffic", 429, 'wall'],
    ["This account's links are generating too much traffic", 200, 'wall'],
    ['<p>This link is password protected</p>', 200, 'needs-code'],
    ["<p>You don't have access to this folder</p>", 200, 'private'],
    ['<h1>Forbidden</h1>', 403, 'wall'],
    [NAMED, 503, 'unknown'],
    ['<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>', 200, 'unknown'],
    ['<title>安全验证</title><p>请完成下方验证</p>', 200, 'unknown'],
    ['<h1>404</h1>', 404, 'unknown'],
    ['<title>Dropbox</title>', 200, 'unknown'],
    [{ error: 'x' }, 200, 'unknown'],
  ])('case %#: status %s', (body, status, state) => {
    for (const target of [FILE, FOLDER]) {
      const { extraction, requests } = readThroughStandIn(dropbox, target, () => ({
        body,
        status,
      }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
      expect(requests).toHaveLength(1);
    }
  });

  it.each([
    ['https://www.dropbox.com/sm/password?cont=x', 'needs-code'],
    ['https://www.dropbox.com/login?cont=x', 'private'],
  ])('is told by where it is led: %s', (finalUrl, state) => {
    const { extraction } = readThroughStandIn(dropbox, FILE, () => ({ body: NAMED, finalUrl }));

    expect(extraction.facts).toMatchObject({ state });
  });

  it('has a browser fill folders alone', () => {
    const read = [FILE, FOLDER].map(
      (target) => readThroughStandIn(dropbox, target, () => ({ body: NAMED })).extraction,
    );

    expect(read.map(({ needsBrowser }) => needsBrowser)).toEqual([false, true]);
    expect(read.map(({ facts }) => facts?.title)).toEqual(['证.zip', '证.zip']);
  });
});
