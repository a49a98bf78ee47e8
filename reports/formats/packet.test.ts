import { describe, expect, it } from 'vitest';
import { composedFixture, recipientFixture } from '../fixtures/composed.ts';
import { formatHtml } from './html.ts';
import { formatPacket } from './packet.ts';
import { formatText } from './text.ts';

describe('formatPacket', () => {
  it('has a sheet for each address with every field of the form', () => {
    const composed = composedFixture('typical', {}, recipientFixture('12377'));

    const sheets = formatPacket(composed)
      .split(/【\d+\/\d+】/u)
      .slice(1);

    expect(sheets).toHaveLength(2);
    for (const [index, sheet] of sheets.entries()) {
      const cited = composed.notice.cited[index];
      expect(sheet.split('\n')).toContain(cited?.url);
      expect(sheet).toContain(cited?.evidence?.bundleDigest);
      for (const field of [
        '网站名称：',
        '违法类型：',
        '违法内容描述：',
        '发现时间：',
        '举报人：',
        '承诺：',
      ]) {
        expect(sheet).toContain(field);
      }
    }
  });

  it('says where there is no evidence, and quotes every line', () => {
    const composed = composedFixture('full');

    const packet = formatPacket(composed);

    expect(packet).toContain('证据：未能封存');
    expect(packet).toContain(composed.notice.cited[0]?.evidence?.pictureDigest);
    expect(packet).toContain('\n> Bcc: victim@town.example');
  });
});

describe('formatText', () => {
  it('says first whom it is for', () => {
    const composed = composedFixture('minimal');

    expect(formatText(composed).split('\n').slice(0, 2)).toEqual([
      '演示小镇网络安全岗 / Demonstration town desk <desk@town.invalid>',
      composed.subject,
    ]);
  });
});

describe('formatHtml', () => {
  it('is a page that may load nothing', () => {
    expect(formatHtml(composedFixture('minimal'))).toMatch(
      /^<!doctype html>[\s\S]*http-equiv="Content-Security-Policy" content="default-src 'none'/u,
    );
  });
});
