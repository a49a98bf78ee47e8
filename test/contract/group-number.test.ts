import { describe, expect, it } from 'vitest';
import { findHandles } from '../../classifiers/handles/index.ts';
import { read } from '../../classifiers/reading.ts';
import { platformById } from '../../crawlers/index.ts';
import { invitationPage } from '../support/invitation-page.ts';

describe('the number of a QQ group', () => {
  it.each([
    ['', 'https://qm.qq.com/cgi-bin/qm/qr?group_code=999930280'],
    ['<p>点击链接加入群聊【证件】</p><p>群号：999930280</p>', 'https://qm.qq.com/q/8bMJLsjrCK'],
  ])('becomes a handle, from %j at %s', (html, url) => {
    const extraction = platformById('qq')?.extract(invitationPage(url, html));

    const handles = findHandles(read(extraction?.listings[0]?.text ?? ''), []);

    expect(handles).toMatchObject([{ kind: 'qq-group', value: '999930280' }]);
  });
});
