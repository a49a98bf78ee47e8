import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SightingView } from '../../core/repositories/sightings.ts';
import { startHost, type TestHost } from '../support/fetch-world.ts';
import { forumSource, HTML, openSweepWorld, type SweepWorld } from '../support/sweep-world.ts';

const OFFER = '出售身份证 QQ 999900112.txt';
const EXPIRES_AT = '2026-11-21T22:23:04.469+00:00';

/** What a disk or a chat answers a question; a page where it is none. */
type Answer = (path: string, question: string) => unknown;

describe('a source of shares or of groups without a declared platform', () => {
  let world: SweepWorld;
  let host: TestHost;
  let answer: Answer;

  beforeAll(async () => {
    world = await openSweepWorld('share-sources');
    host = await startHost((request, response) => {
      void reply(request, response);
    });
  });

  afterAll(async () => {
    await world.close();
    await host.close();
  });

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const told = answer(request.url ?? '', await text(request));
    if (told === null) {
      response.writeHead(request.url === '/robots.txt' ? 404 : 200, HTML).end(SHELL);
    } else {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(told));
    }
  }

  /** Sweeps one start address, and gives what is known of it then. */
  async function sweep(
    id: string,
    surface: string,
    path: string,
  ): Promise<readonly SightingView[]> {
    const start = [`http://${host.hostPort}${path}`];
    await world.sweep(forumSource(host.hostPort, { id, surface, platform: 'auto', start }));
    const sightings = await world.line.deps.store.sightings.list({}, null, 100);
    return sightings.filter(({ sighting }) => sighting.sourceId === id);
  }

  it('opens a share with the code in its address', async () => {
    answer = kodbox('zz99');

    const [share, ...others] = await sweep('with-code', 'cloud-disk', '/#s/EFQAhUaq?pwd=zz99');

    expect(others).toEqual([]);
    expect(share?.sighting).toMatchObject({ platform: 'kodbox', surface: 'cloud-disk' });
    expect(share?.listing.text).toContain(OFFER);
  });

  it('calls a share gone once its service says so, and there again', async () => {
    answer = kodbox(null);
    const alive = await sweep('gone', 'cloud-disk', '/#s/EFQAhQ2c');
    answer = () => ({ code: 30_101, data: '分享已过期' });

    const gone = await sweep('gone', 'cloud-disk', '/#s/EFQAhQ2c');
    answer = () => ({ code: 30_104, data: {} });
    const shut = await sweep('gone', 'cloud-disk', '/#s/EFQAhQ2c');
    answer = kodbox(null);
    const back = await sweep('gone', 'cloud-disk', '/#s/EFQAhQ2c');

    const fates = [alive, gone, shut, back].map((views) => views.map((view) => view.gone?.as));
    expect(fates).toEqual([[undefined], ['deleted'], ['deleted'], [undefined]]);
  });

  it('asks the interface of software that its page alone shows', async () => {
    answer = alist;

    const [folder] = await sweep('software', 'cloud-disk', '/goods/cards');

    expect(folder?.sighting.platform).toBe('alist');
    expect(folder?.listing.text).toContain(OFFER);
  });

  it('asks what a server says of an invitation', async () => {
    answer = (path) =>
      path.startsWith('/api/')
        ? { code: 'zzExpr01', guild: { id: '1', name: '办证总群' }, expires_at: EXPIRES_AT }
        : null;

    const [group] = await sweep('group', 'group-invitation', '/invite/zzExpr01');

    expect(group?.sighting).toMatchObject({ platform: 'discord', surface: 'group-invitation' });
    expect(group?.listing.text).toContain('办证总群');
  });
});

const SHELL = '<html><head><meta name="generator" content="AList"></head><body></body></html>';

/** A share with one file, behind a code where one is given. */
function kodbox(code: string | null): Answer {
  return (path, question) => {
    if (!path.includes('explorer/share/')) {
      return null;
    }
    const form = new URLSearchParams(question);
    const root = `{shareItemLink:${form.get('shareID')}}/`;
    const share = { title: '资料', sourceInfo: { name: '资料', path: root } };
    if (form.get('password') !== code) {
      return { code: 30_104, data: {} };
    }
    const file = { name: OFFER, path: `${root}a`, type: 'file', size: 7 };
    return path.includes('pathList')
      ? { code: true, data: { folderList: [], fileList: [file] } }
      : { code: true, data: share };
  };
}

function alist(path: string, question: string): unknown {
  const isOfFolder = path === '/api/fs/list' && question.includes('"/goods/cards"');
  const content = [{ name: OFFER, size: 9, is_dir: false }];
  return isOfFolder ? { code: 200, message: 'success', data: { content, total: 1 } } : null;
}
