import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readThroughStandIn } from '../../../test/support/stand-in-reading.ts';
import { aliyun } from './index.ts';

const TARGET = { url: 'https://www.alipan.com/s/AbCdEfGhIjK', accessCode: null };
const OPEN = {
  share_name: '示例',
  expiration: null,
  creator_id: '123',
  creator_name: '分享者',
  avatar: '…',
  file_infos: [],
};
const LOCKED = { has_pwd: true, share_name: '示例' };
const TOKEN = { share_token: 'eyJ.public' };

describe('aliyun states, whatever is asked being answered alike', () => {
  it.each([
    [200, OPEN, 'alive'],
    [200, LOCKED, 'needs-code'],
    [400, { code: 'ShareLink.Cancelled' }, 'removed'],
    [400, { code: 'ShareLink.Expired' }, 'expired'],
    [400, { code: 'ShareLink.Forbidden' }, 'removed'],
    [404, { code: 'NotFound.ShareLink' }, 'removed'],
    [429, { code: 'ParamFlowException' }, 'wall'],
    [400, { code: 'ParamFlowException' }, 'wall'],
    [400, { code: 'toString' }, 'unknown'],
    [400, { code: 'InvalidParameter.ShareId' }, 'unknown'],
    [403, OPEN, 'wall'],
    [403, '<h1>Forbidden</h1>', 'wall'],
    [404, '<h1>Not Found</h1>', 'unknown'],
    [500, { code: 'ShareLink.Cancelled' }, 'unknown'],
    [503, OPEN, 'unknown'],
    [200, '<html>已取消</html>', 'unknown'],
    [200, {}, 'unknown'],
    [200, '[]', 'unknown'],
    [200, '', 'unknown'],
  ])('status %i, case %#', (status, body, state) => {
    for (const accessCode of [null, 'zz99']) {
      const target = { ...TARGET, accessCode };

      const { extraction } = readThroughStandIn(aliyun, target, () => ({ status, body }));

      expect(extraction.facts).toMatchObject({ state });
      expect(extraction.wall !== null).toBe(state === 'wall');
    }
  });

  it.each([
    [{ status: 400, body: { code: 'InvalidResource.SharePwd' } }, 'needs-code'],
    [{ status: 400, body: { code: 'ShareLink.Cancelled' } }, 'removed'],
    [{ status: 200, body: TOKEN }, 'alive'],
    [{ status: 403, body: '' }, 'needs-code'],
  ])('takes a published code for what its answer says (case %#)', (second, state) => {
    const target = { ...TARGET, accessCode: 'zz99' };

    const { extraction } = readThroughStandIn(aliyun, target, (_, at) =>
      at === 0 ? { body: LOCKED } : second,
    );

    expect(extraction.facts).toMatchObject({ state, title: '示例' });
  });
});

describe('aliyun requests', () => {
  it('asks for the share, its public token for the code, and its folders with the token', () => {
    const answers = [LOCKED, TOKEN, { items: [], next_marker: '' }];

    const { requests } = readThroughStandIn(aliyun, { ...TARGET, accessCode: 'zz99' }, (_, at) => ({
      body: answers[at],
    }));

    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/adrive/v3/share_link/get_share_by_anonymous',
      '/v2/share_link/get_share_token',
      '/adrive/v3/file/list',
    ]);
    expect(requests[1]?.body).toBe('{"share_id":"AbCdEfGhIjK","share_pwd":"zz99"}');
    expect(requests[2]?.headers).toEqual({
      'content-type': 'application/json',
      'x-share-token': 'eyJ.public',
    });
  });

  it('does not ask without a code for what is behind one, nor put what is no token into a header', () => {
    const locked = readThroughStandIn(aliyun, TARGET, () => ({ body: LOCKED }));
    const hostile = readThroughStandIn(aliyun, TARGET, (_, at) => ({
      body: at === 0 ? OPEN : { share_token: 'a\r\nhost: evil.example' },
    }));

    expect([locked.requests.length, hostile.requests.length]).toEqual([1, 2]);
  });

  it('asks about a quick transfer where those are told of, and for nothing else', () => {
    const target = { ...TARGET, url: 'https://www.alipan.com/t/AbCdEfGhIjK' };

    const { extraction, requests } = readThroughStandIn(aliyun, target, () => ({ body: OPEN }));

    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/adrive/v1/share/getByAnonymous',
    ]);
    expect(extraction.facts?.state).toBe('alive');
  });

  it('never throws', () => {
    const never = property(string(), string(), (body, name) => {
      for (const text of [body, JSON.stringify({ share_name: name, items: [name] })]) {
        const { extraction } = readThroughStandIn(aliyun, TARGET, () => ({ body: text }));
        expect(extraction.facts?.state).toBeDefined();
      }
    });

    assert(never);
  });
});
