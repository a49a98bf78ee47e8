import { describe, expect, it } from 'vitest';
import type { LinkFacts } from '../../../core/link.ts';
import { telegram } from './index.ts';

function factsOf(html: string, status = 200): LinkFacts | null {
  const url = 'https://t.me/s/some_name';
  return telegram.extract({
    url: 'https://t.me/some_name',
    accessCode: null,
    timeZone: 'UTC',
    answers: [
      {
        request: { method: 'GET', url, headers: {}, body: null },
        finalUrl: url,
        status,
        headers: {},
        text: html,
        bytes: new Uint8Array(),
        fetchedAt: new Date('2026-11-22T00:00:00Z'),
      },
    ],
  }).facts;
}

function cardWith(extra: string): string {
  return `<div class="tgme_page_title"><span>群</span></div><div class="tgme_page_extra">${extra}</div>`;
}

function described(text: string): string {
  return `<div class="tgme_page_description">${text}</div>`;
}

describe('telegram requests', () => {
  it.each([
    ['https://t.me/Some_Name/12', 'https://t.me/s/some_name'],
    ['https://t.me/joinchat/um7i63WumXCgv7m2', 'https://t.me/+um7i63WumXCgv7m2'],
    ['https://t.me/s/some_name?before=40', 'https://t.me/s/some_name?before=40'],
    ['tg://resolve?domain=Some_Name', 'https://t.me/s/some_name'],
    ['https://t.me/addlist/ztczKNjf1LNjMzFk', 'https://t.me/addlist/ztczKNjf1LNjMzFk'],
  ])('asks for the public view of %s', (url, expected) => {
    const target = { url, accessCode: null };

    expect(telegram.nextRequest(target, [])?.url).toBe(expected);
  });
});

describe('telegram states', () => {
  it.each([
    [cardWith('12 members, 3 online'), 200, 'alive', 12],
    [cardWith('1 204 members'), 200, 'alive', 1_204],
    [cardWith('1.2K subscribers'), 200, 'alive', 1_200],
    [
      '<div class="tgme_channel_info_header_title">证</div><div class="tgme_channel_info_counter"><span class="counter_value">1.2K</span> <span class="counter_type">subscribers</span></div><div class="tgme_channel_info_counter"><span class="counter_value">7</span> <span class="counter_type">photos</span></div>',
      200,
      'alive',
      1_200,
    ],
    [cardWith('@some_name'), 200, 'unknown', null],
    ['', 200, 'unknown', null],
    [cardWith('12 members'), 500, 'unknown', 12],
    [cardWith('3.4K members'), 200, 'alive', 3_400],
    [
      described("This channel can't be displayed because it violated local laws."),
      200,
      'removed',
      null,
    ],
    [described('This channel is unavailable due to copyright infringement.'), 200, 'removed', null],
    [
      described('If you have Telegram, you can contact @some_name right away.'),
      200,
      'unknown',
      null,
    ],
    [
      described('You are invited to a group chat on Telegram. Click to join.'),
      200,
      'unknown',
      null,
    ],
    [
      `${cardWith('12 members')}${described('This channel is unavailable, write me')}`,
      200,
      'alive',
      12,
    ],
    ['<title>Just a moment...</title><script>window._cf_chl_opt={}</script>', 403, 'wall', null],
    ['', 502, 'unknown', null],
    ['', 404, 'unknown', null],
    ['', 429, 'wall', null],
    ['', 403, 'wall', null],
  ])('case %#: %s with status %s is %s', (html, status, state, members) => {
    expect(factsOf(html, status)).toMatchObject({ state, members });
  });
});
