import { readFileSync } from 'node:fs';
import { assert, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiRecipient, declaredMapping } from '../../fixtures/api-recipient.ts';
import { composedFixture, recipientFixture } from '../../fixtures/composed.ts';
import { noticeFixture, SENDER } from '../../fixtures/notice-file.ts';
import { composeNotice, gapsIn } from '../../notices/compose.ts';
import { recipientDirectory } from '../../recipients/directory.ts';
import { formatHttpRequest } from './request.ts';
import { apiAddressFault } from './schema.ts';
import { TemplateReader } from './template.ts';

/** The example with parts of its mapping in the place of its own. */
function changed(name: 'json-api' | 'form-api', change: object, more: object = {}): unknown {
  const declared = declaredMapping(name);
  return { ...declared, ...more, api: { ...(declared['api'] as object), ...change } };
}

function withBody(body: unknown, request: object = {}): unknown {
  return changed('json-api', { request: { ...request, body } });
}

const ENOUGH = { urls: '$urls', text: '$text' };

describe('a mapping', () => {
  it.each([
    [
      'an unknown field',
      withBody({ ...ENOUGH, x: '$nothing' }),
      'api.request.body.x: the notice has no field "nothing"',
    ],
    [
      'a field of an address outside of a list',
      withBody({ ...ENOUGH, x: '$url' }),
      'api.request.body.x: url is of one address',
    ],
    [
      'a list within a list',
      withBody({ ...ENOUGH, x: { $each: { $each: '$url' } } }),
      'api.request.body.x.$each: stands within another',
    ],
    [
      'an unknown operator',
      withBody({ ...ENOUGH, x: { $eval: '1' } }),
      'api.request.body.x.$eval: is no operator',
    ],
    [
      'an unknown style',
      withBody({ ...ENOUGH, x: { $field: 'text', colour: 1 } }),
      'api.request.body.x',
    ],
    [
      'a cut address',
      withBody({ ...ENOUGH, x: { $field: 'urls', max: 10 } }),
      'api.request.body.x.max: urls is never cut',
    ],
    [
      'a format of what is no moment',
      withBody({ ...ENOUGH, x: { $field: 'text', format: 'iso' } }),
      'api.request.body.x.format: text is no moment',
    ],
    ['no address', withBody({ text: '$text' }), 'api.request.body: says nothing of every address'],
    [
      'no reason',
      withBody({ urls: '$urls', email: '$email', faith: '$goodFaith', id: '$noticeId' }),
      'api.request.body: says nothing of why',
    ],
    [
      'nobody who asks',
      withBody({ urls: '$urls', why: '$reason', faith: '$goodFaith', id: '$noticeId' }),
      'api.request.body: says nothing of who asks',
    ],
    [
      'a text that may be cut for all of it',
      withBody({ urls: '$urls', text: { $field: 'text', max: 9_000 } }),
      'api.request.body: says nothing of good faith',
    ],
    [
      'an object in a form',
      withBody({ ...ENOUGH, x: { y: 1 } }, { content: 'form' }),
      'api.request.body: a form has no objects',
    ],
    [
      'a file in JSON',
      withBody({ ...ENOUGH, x: { $file: 'text', name: 'a.txt' } }),
      'api.request.body: a $file goes into',
    ],
    [
      'a body that is no object',
      withBody(['$urls', '$text']),
      'api.request.body: must be an object',
    ],
    [
      'a secret in the file',
      changed('json-api', { headers: { Authorization: 'Bearer abc' } }),
      'api.headers.Authorization: holds a secret',
    ],
    ['a header of the transport', changed('json-api', { headers: { Host: 'x' } }), 'api.headers'],
    [
      'a secret by no reference',
      withBody({ ...ENOUGH, x: { $secret: 'hunter2' } }),
      'api.request.body.x.$secret: expected env:NAME',
    ],
    [
      'a duplicate without a key',
      changed('form-api', { answer: { duplicate: [409] } }),
      'api.answer.duplicate: has a meaning with',
    ],
    [
      'a pointer that is none',
      changed('json-api', { answer: { ticket: { pointer: 'ticket' } } }),
      'api.answer.ticket',
    ],
    [
      'an address in clear',
      changed('json-api', {}, { address: 'http://hosting.example/' }),
      'address: must be an https:// address',
    ],
    [
      'a loopback address that it does not name',
      changed('json-api', {}, { address: 'http://127.0.0.1:81/', allowHosts: ['127.0.0.1:80'] }),
      'address: must be',
    ],
    [
      'a language of nobody',
      withBody({ ...ENOUGH, x: { $field: 'text', language: 'zh' } }),
      'recipient',
    ],
    [
      'a mapping for a mail',
      { ...recipientFixture(), api: declaredMapping('json-api')['api'] },
      'api: belongs to the channel http-api',
    ],
    ['no mapping', { ...declaredMapping('json-api'), api: undefined }, 'api'],
  ])('is refused for %s, with file and path', (name, declared, place) => {
    const english = name === 'a language of nobody' ? { languages: ['en'] } : {};

    function loading(): unknown {
      return recipientDirectory([{ ...(declared as object), ...english }], ['desk.json']);
    }

    expect(loading).toThrow(place);
    expect(loading).toThrow('desk.json');
  });

  it('may send files, with a boundary that stays the same', () => {
    const [, recipient] =
      [
        ...recipientDirectory([
          withBody(
            {
              urls: '$urls',
              notice: { $file: 'text', name: 'notice.txt' },
              report: { $file: 'xarf', name: 'x.json' },
            },
            { content: 'multipart' },
          ),
        ]),
      ].at(-1) ?? [];
    const composed = composedFixture('typical', {}, recipient);

    const shown = formatHttpRequest(composed);

    const boundary = /boundary=(\S+)/u.exec(shown)?.[1] ?? '';
    expect(shown).toContain(
      `--${boundary}\r\nContent-Disposition: form-data; name="notice"; filename="notice.txt"\r\n`,
    );
    expect(shown).toContain(composed.text);
    expect(shown.split(`--${boundary}`)).toHaveLength(composed.notice.cited.length + 4);
    expect(formatHttpRequest(composed)).toBe(shown);
  });

  it('is shown as the request that would go out, secrets by their references', () => {
    const shown = formatHttpRequest(composedFixture('typical', {}, apiRecipient('json-api')));

    expect(shown).toMatch(/^POST \/v2\/abuse\/reports HTTP\/1\.1\nHost: api\.hosting\.example\n/u);
    expect(shown).toContain('\nAuthorization: Bearer ***(env:EXAMPLE_ABUSE_TOKEN)\n');
    expect(shown).toContain('\nIdempotency-Key: ');
    expect(shown).toContain('"category":"identity_documents"');
  });

  it('is not shown for a recipient that gets mails', () => {
    expect(() => formatHttpRequest(composedFixture())).toThrow('town-desk is reached by');
  });

  it('passes the same gate as every format: no identity number unmasked, no address left out', () => {
    // 110105 19900101 123 with a check digit that does not hold.
    const number = '110105199001011230';
    const shows = withBody({
      ...ENOUGH,
      note: { $concat: ['sold: ', number.slice(0, 9), number.slice(9)] },
    });
    const few = withBody({ urls: { $each: '$url', most: 1 }, text: '$text' });
    const [, showing] = [...recipientDirectory([shows])].at(-1) ?? [];
    const [, taking] = [...recipientDirectory([few])].at(-1) ?? [];
    const words = { publicUrl: null };
    const full = { ...noticeFixture('full'), recipientId: 'example-abuse-api' };
    const cited = [...full.cited, ...full.cited];

    const gaps = [showing, taking].map((recipient) =>
      gapsIn({ ...full, cited }, recipient ?? recipientFixture(), SENDER, words),
    );

    expect(gaps).toEqual([
      ['api.body.note: an identity number is not masked'],
      [`api: takes 1 addresses, the notice has ${cited.length}`],
    ]);
    expect(() => composeNotice(full, showing ?? recipientFixture(), SENDER, words)).toThrow(
      'the notice has gaps: api.body.note',
    );
  });

  it('is as the documentation has it', () => {
    const page = readFileSync(
      new URL('../../../docs/adding-a-recipient.md', import.meta.url),
      'utf8',
    );
    const [plain = '', mapped = ''] = [...page.matchAll(/```json\n(.*?)```/gsu)].map(
      ([, json = '']) => json,
    );
    const declared = JSON.parse(plain) as object;
    const mapping = JSON.parse(`{${mapped}}`) as object;

    const directory = recipientDirectory([
      declared,
      { ...declared, id: 'mapped', channel: 'http-api', ...mapping },
    ]);

    expect(directory.get('example-forum-abuse')?.ticket).toBe(String.raw`\bFX-\d{4,10}\b`);
    expect(directory.get('mapped')?.api?.idempotency?.as).toBe('uuid');
  });

  it('is read, or refused by its faults, whatever it is', () => {
    assert(
      property(jsonValue(), (written) => {
        const reader = new TemplateReader();

        reader.read(written);

        expect(reader.faults.every(({ message }) => message !== '')).toBe(true);
      }),
    );
  });
});

describe('apiAddressFault', () => {
  it.each([
    ['https://desk.example/in?x=1', [], true],
    ['http://127.0.0.1:8080/', ['127.0.0.1:8080'], true],
    ['http://127.0.0.1/', ['127.0.0.1:80'], true],
    ['http://127.0.0.1:8080/', [], false],
    ['http://desk.example:80/', ['desk.example:80'], false],
    ['https://user:secret@desk.example/', [], false],
    ['ftp://desk.example/', [], false],
    ['desk@town.example', [], false],
  ])('%s with %j', (address, allowHosts, isFine) => {
    expect(apiAddressFault(address, allowHosts) === null).toBe(isFine);
  });
});
