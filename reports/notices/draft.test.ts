import { describe, expect, it } from 'vitest';
import { recipientFixture } from '../fixtures/composed.ts';
import { noticeFixture, SENDER } from '../fixtures/notice-file.ts';
import { draftNotice } from './draft.ts';

const { caseId, cited } = noticeFixture('typical');

describe('draftNotice', () => {
  it('says that nobody has decided, and leaves blank what a person writes', () => {
    const text = draftNotice({ caseId, cited, policy: null }, recipientFixture(), SENDER, {
      publicUrl: null,
    });

    expect(text).toContain('*** DRAFT: no person has decided yet. Not to be sent. ***');
    expect(text).toContain('*** 草稿：尚无人作出决定，不得发送。 ***');
    expect(text).toContain('Decided by: (for a person to fill in)');
    expect(text).toContain('Offence: (for a person to fill in)');
    expect(text).not.toContain('ntc_');
    expect(text).toContain(cited[0]?.url);
  });

  it('cites the law where a policy is proposed', () => {
    const text = draftNotice(
      { caseId, cited, policy: 'sale-of-fake-id' },
      recipientFixture(),
      SENDER,
      {
        publicUrl: null,
      },
    );

    expect(text).toContain('第二百八十条第三款');
  });

  it('masks what nobody has masked', () => {
    // Of the shape of an identity number; its check digit is wrong.
    const number = '110101199001011230';
    const unmasked = cited.map((sighting) => ({
      ...sighting,
      url: `https://forum.town.example/${number}`,
      text: number,
    }));

    const text = draftNotice(
      { caseId, cited: unmasked, policy: null },
      recipientFixture(),
      SENDER,
      {
        publicUrl: null,
      },
    );

    expect(text).not.toContain(number);
    expect(text).toContain('11***************0');
  });

  it('writes a draft even of an address that is none', () => {
    const broken = cited.map((sighting) => ({ ...sighting, url: 'ht!tp://身份 证' }));

    const text = draftNotice({ caseId, cited: broken, policy: null }, recipientFixture(), SENDER, {
      publicUrl: null,
    });

    expect(text).toContain('ht!tp://身份 证');
  });
});
