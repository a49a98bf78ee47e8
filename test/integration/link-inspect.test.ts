import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorld, pathsOf, robotsHost, type TestHost } from '../support/fetch-world.ts';
import { inspectLinks } from '../support/inspect-links.ts';
import { paper, qrPicture, stacked, textPicture } from '../support/pictures.ts';
import { type RecordedAnswer, shareCases, startShareStandIn } from '../support/share-stand-in.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const KODBOX = 'https://disk.example.org/#s/EFQAhjx3';
const OPEN_SHARE = { code: true, data: { title: '资料', sourceInfo: { name: 'a', type: 'file' } } };

const world = openWorld();

afterEach(async () => {
  await world.close();
});

async function standInOf(answer: RecordedAnswer): Promise<TestHost> {
  const host = await startShareStandIn(answer);
  world.onClose(() => host.close());
  return host;
}

/** Every public host is played by one server. */
function playedBy({ hostPort }: TestHost): string {
  return `--stand-in=all=http://${hostPort}`;
}

describe('link inspect, by the state table', () => {
  it.each(shareCases())('$name is $state', async ({ url, service, accessCode, answer, state }) => {
    const host = await standInOf(answer);
    const written = accessCode === null ? url : `链接: ${url} 提取码: ${accessCode}`;

    const { documents, errors } = await inspectLinks(playedBy(host), written);

    expect(errors).toEqual([]);
    expect(documents).toMatchObject([{ url, service, accessCode, state, standIn: true }]);
  });

  it.each([...new Set(shareCases().map(({ service }) => service))])(
    'takes no failure of the host of %s for a state of the share',
    async (service) => {
      const url = shareCases().find((one) => one.service === service)?.url ?? '';
      const answers = [429, 403, 500, 503].map((status) => ({ status, html: '' }));

      const states: unknown[] = [];
      for (const answer of answers) {
        const { documents } = await inspectLinks(playedBy(await standInOf(answer)), url);
        states.push(documents[0]?.state);
      }

      expect(states).toEqual(['wall', 'wall', 'unreachable', 'unreachable']);
    },
  );
});

describe('link inspect', () => {
  it('inspects the other arguments where one is bad, and says so at the end', async () => {
    const host = await standInOf({ status: 200, json: OPEN_SHARE });

    const { documents, errors, isWhole } = await inspectLinks(
      playedBy(host),
      'https://example.org/nothing',
      `${KODBOX}\nhttps://disk.example.org/#s/second12 提取码：ab12`,
      'no-such-file.png',
    );

    expect(documents.map(({ url, accessCode, state }) => [url, accessCode, state])).toEqual([
      [KODBOX, null, 'alive'],
      ['https://disk.example.org/#s/second12', 'ab12', 'alive'],
    ]);
    expect(errors).toEqual([
      'cardsweep: https://example.org/nothing: no share link and no invitation',
      'cardsweep: no-such-file.png: no link, and no file that can be read',
    ]);
    expect(isWhole).toBe(false);
  });

  it('goes on in a browser where the page is a shell, with the part of the address that its scripts read', async () => {
    const shell = `<!DOCTYPE html><html><body><div id="app"></div><script>
      const id = location.hash.split('/').pop();
      document.getElementById('app').textContent = id === '1A5CvAbCdEfGh' ? '分享已取消' : '';
    </script></body></html>`;
    const host = await standInOf({ status: 200, html: shell });

    const { documents, errors } = await inspectLinks(
      playedBy(host),
      'https://yun.139.com/shareweb/#/w/i/1A5CvAbCdEfGh',
    );

    expect(errors).toEqual([]);
    expect(documents).toMatchObject([{ service: 'cmcc', state: 'removed' }]);
  });

  it('reads every QR code of a picture', async () => {
    const host = await standInOf({ status: 200, json: OPEN_SHARE });
    const directory = await temporaryDir('qr');
    world.onClose(() => directory.remove());
    const file = join(directory.path, 't.me', 'poster_of_a_group.png');
    await mkdir(dirname(file));
    await writeFile(file, await posterOf(KODBOX, 'https://disk.example.org/#s/second12'));

    const { documents, isWhole } = await inspectLinks(playedBy(host), file);

    expect(documents.map(({ url }) => url).toSorted()).toEqual([
      KODBOX,
      'https://disk.example.org/#s/second12',
    ]);
    expect(isWhole).toBe(true);
  });

  it('opens a share with the code that is printed beside its QR code, or far from its link', async () => {
    const host = await standInOf({ status: 200, json: OPEN_SHARE });
    const directory = await temporaryDir('code');
    world.onClose(() => directory.remove());
    const file = join(directory.path, 'poster.png');
    await writeFile(
      file,
      await stacked(await qrPicture(KODBOX), await textPicture('提取码：zz99')),
    );
    const far = `${KODBOX} 正反面都有，先看后买，不满意不收钱，老客户优先，三天内有效，过期再找我补发。提取码：zz99`;

    const { documents } = await inspectLinks(playedBy(host), file, far);

    expect(documents.map(({ accessCode }) => accessCode)).toEqual(['zz99', 'zz99']);
  });

  it('calls nothing removed whose address was read from print', async () => {
    const host = await standInOf({ status: 200, json: { code: 41_006, message: '分享不存在' } });
    const directory = await temporaryDir('print');
    world.onClose(() => directory.remove());
    const file = join(directory.path, 'print.png');
    await writeFile(file, await textPicture('https://pan.quark.cn/s/7ab31cf90de2'));

    const { documents } = await inspectLinks(
      playedBy(host),
      file,
      'https://pan.quark.cn/s/7ab31cf90de2',
    );

    expect(documents).toMatchObject([{ state: 'unknown' }, { state: 'removed' }]);
    expect(documents[0]?.proof).toContain('misread');
  });

  it('asks robots.txt of the stand-in, and looks past it once where a legal basis is given', async () => {
    const host = await robotsHost(world, 200, 'User-agent: *\nDisallow: /');

    const obeyed = await inspectLinks(playedBy(host), KODBOX);
    const looked = await inspectLinks(playedBy(host), '--legal-basis', 'order 7 of 2026', KODBOX);

    expect(obeyed.documents).toMatchObject([
      { state: 'unknown', proof: 'robots.txt does not allow this address' },
    ]);
    expect(looked.documents).toMatchObject([{ legalBasis: 'order 7 of 2026' }]);
    expect(pathsOf(host)).toEqual(['/robots.txt', '/index.php?explorer/share/get']);
  });

  it('takes a legal basis for one address alone', async () => {
    const host = await world.page('');
    const basis = '--legal-basis=order 7 of 2026';

    const oneText = await inspectLinks(playedBy(host), basis, `${KODBOX} ${KODBOX}2`);

    expect(oneText.errors).toHaveLength(1);
    await expect(inspectLinks(playedBy(host), basis, KODBOX, KODBOX)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect(pathsOf(host)).toEqual([]);
  });

  it('refuses a stand-in that is not on loopback', async () => {
    await expect(
      inspectLinks('--stand-in', 'https://pan.quark.cn=http://192.0.2.1', KODBOX),
    ).rejects.toThrow(/a stand-in is written/u);
  });

  it('is without a state where the address may not be reached', async () => {
    const { documents } = await inspectLinks('http://127.0.0.1:9/#s/EFQAhjx3');

    expect(documents).toMatchObject([{ state: 'unknown' }]);
    expect(documents[0]?.standIn).toBeUndefined();
  });
});

/** A picture with two QR codes. */
async function posterOf(...links: readonly [string, string]): Promise<Buffer> {
  const [left, right] = await Promise.all(links.map(qrPicture));
  return await paper(900, 450, [
    { input: left ?? Buffer.of(), left: 20, top: 20 },
    { input: right ?? Buffer.of(), left: 470, top: 20 },
  ]);
}
