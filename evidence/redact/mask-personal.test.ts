import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonal } from './mask-personal.ts';

// Shape of an identity number, check character wrong.
const NUMBER = '110101199003070000';

describe('maskPersonal', () => {
  it('stars numbers, and names and addresses behind their labels', () => {
    expect(maskPersonal(`姓名：样本甲 身份证 ${NUMBER}\n住址 样本省范例市不存在路0号\n完`)).toBe(
      `姓名：样** 身份证 11***************0\n住址 样***********\n完`,
    );
  });

  it('leaves other words alone', () => {
    const text = '姓名登记处在二楼，住址变更请带证件。微信 zifad_zz5558';

    expect(maskPersonal('微信 zifad_zz5558 QQ 9999901234')).toBe('微信 zifad_zz5558 QQ 9999901234');
    expect(maskPersonal(text)).toHaveLength(text.length);
  });

  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.constantFrom('姓名', '：', '样本', '住址', NUMBER, '\n')),
        ),
        (parts) => {
          const text = parts.join('');

          expect(maskPersonal(text)).toHaveLength(text.length);
        },
      ),
    );
  });
});
