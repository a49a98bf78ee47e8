import { describe, expect, it } from 'vitest';
import { read } from '../reading.ts';
import { findHandles } from './index.ts';

function kindsAndValues(text: string): string[] {
  return findHandles(read(text), []).map(({ kind, value }) => `${kind} ${value}`);
}

describe('handles', () => {
  it.each([
    ['扣扣：99991234567', 'qq 99991234567'],
    ['加Q 9999-5107-802', 'qq 99995107802'],
    ['Q：999 912 345 67', 'qq 99991234567'],
    ['QQ：⑨⑨⑨⑨⑨③⓪②⑧⓪⑦', 'qq 99999302807'],
    ['❾❾❾❾❶❷❸❹❺的QQ❾❾❾❾❶❷❸❹❺', 'qq 999912345'],
    ['Q Q ９９９９１２３４５', 'qq 999912345'],
    ['🐧999912345', 'qq 999912345'],
    ['企鹅九九九九一二三四五', 'qq 999912345'],
    ['QQ 999912345 300元', 'qq 999912345'],
    ['QQ群 999912345', 'qq-group 999912345'],
    ['微信：kalo_zz1389，中介', 'wechat kalo_zz1389'],
    ['卫星：KALO_ZZ7611', 'wechat kalo_zz7611'],
    ['w❤x ｋａｌｏ＿ｚｚ５５５８', 'wechat kalo_zz5558'],
    ['加 威信 kalo w_zz3751 看实拍', 'wechat kalow_zz3751'],
    ['➕Vｋａｌｏｄ＿ｚｚ９３０７', 'wechat kalod_zz9307'],
    ['V信 kalod-9307', 'wechat kalod-9307'],
    ['加微kalod9307', 'wechat kalod9307'],
    ['加vx kalod9307', 'wechat kalod9307'],
    ['电报：@Kalo_Bo72', 'telegram kalo_bo72'],
    ['✈️@kalo_bo58', 'telegram kalo_bo58'],
    ['飞机：https://t.me/Kalo_bo83', 'telegram kalo_bo83'],
    ['t.me/kalo_bo83', 'telegram kalo_bo83'],
    ['tg搜 @kalo_bo23（备注：证）', 'telegram kalo_bo23'],
    ['加群 t.me/joinchat/um7i63WumXCgv7m2', 'invitation https://t.me/+um7i63WumXCgv7m2'],
    ['致电１４１１２３４５６７８', 'phone 14112345678'],
    ['联系电话 141 123 456 78', 'phone 14112345678'],
    ['☎+86 141-1234-5678', 'phone 14112345678'],
    ['wa +86 141 1234 5678', 'whatsapp 8614112345678'],
    ['瓦次艾普 https://wa.me/8614112345678', 'whatsapp 8614112345678'],
    ['邮箱：kalo71 # example 点 com', 'email kalo71@example.com'],
    ['mail Kalo71@Example.com', 'email kalo71@example.com'],
    ['支付宝：14112345678', 'alipay 14112345678'],
    ['微信 14112345678', 'wechat 14112345678'],
    ['https://pan.baidu.com/s/1AbCdEf?pwd=a3k9', 'share https://pan.baidu.com/s/1AbCdEf'],
    ['https://pan.baidu.com/share/init?surl=AbCdEf_12', 'share https://pan.baidu.com/s/1AbCdEf_12'],
    [
      'https://yun.139.com/shareweb/#/w/i/2kQ9AbCdEfGhI',
      'share https://yun.139.com/shareweb/#/w/i/2kQ9AbCdEfGhI',
    ],
    ['caiyun.139.com/m/i?2kQ9AbCdEfGhI', 'share https://yun.139.com/shareweb/#/w/i/2kQ9AbCdEfGhI'],
    [
      'https://cloud.189.cn/web/share?code=QvAbY3n2mQJz（访问码：zz99）',
      'share https://cloud.189.cn/t/QvAbY3n2mQJz',
    ],
    [
      'https://drive.google.com/open?id=1AbCdEfGhIjKlMnOpQr',
      'share https://drive.google.com/open?id=1AbCdEfGhIjKlMnOpQr',
    ],
    ['https://www.aliyundrive.com/s/AbCdEfGhIjK', 'share https://www.alipan.com/s/AbCdEfGhIjK'],
    ['https://share.weiyun.com/Ab3dEf9h', 'share https://share.weiyun.com/Ab3dEf9h'],
    [
      'https://weixin.qq.com/g/AwYAAAbCdEfGhIjKlMnOpQrStUv',
      'invitation https://weixin.qq.com/g/AwYAAAbCdEfGhIjKlMnOpQrStUv',
    ],
    ['频道 pd.qq.com/s/ab3de9fgh', 'invitation https://pd.qq.com/s/ab3de9fgh'],
    ['https://weixin.qq.com/about', 'url https://weixin.qq.com/about'],
    ['https://example.com/Shop/1', 'url https://example.com/Shop/1'],
    ['line id: kalo.bo', 'line kalo.bo'],
    ['We.Chat k a l o _ z z 9 6 1', 'wechat kalo_zz961'],
    ['W-e-C-h-a-t ｋａｌｏ＿ｚｚ９６１', 'wechat kalo_zz961'],
    ['w3ch@t: kalo_zz961', 'wechat kalo_zz961'],
    ['WeChat: kaloboshi', 'wechat kaloboshi'],
    ['微亻言 kalo _ zz164', 'wechat kalo_zz164'],
    ['薇❤ ｋａｌｏ＿ｚｚ７９７', 'wechat kalo_zz797'],
    ['抠抠 ⑨⑨⑨⑨⓪⑥②①', 'qq 99990621'],
    ['有的加kalo_zz361。', 'wechat kalo_zz361'],
    ['看到的发我 kalo_zz436，谢谢', 'wechat kalo_zz436'],
    ['要的找kaloshi9307', 'wechat kaloshi9307'],
  ])('%s gives %s', (text, expected) => {
    const found = kindsAndValues(text);

    expect(found).toEqual([expected]);
  });

  it('finds several, in the order of the text', () => {
    const found = kindsAndValues('扣扣：99991959044 或者 ☎14112345678\n备用wa +86 141 8682 0271');

    expect(found).toEqual(['qq 99991959044', 'phone 14112345678', 'whatsapp 8614186820271']);
  });

  it('gives the span of the value as written', () => {
    const text = '现货，QQ：９９９９ 12345，来';

    const [handle] = findHandles(read(text), []);

    expect(text.slice(...(handle?.span ?? [0, 0]))).toBe('９９９９ 12345');
  });

  it.each([
    ['https://pan.baidu.com/s/1AbCdEf 提取码：K9z3', 'K9z3'],
    ['https://pan.baidu.com/s/1AbCdEf?pwd=a3k9', 'a3k9'],
    ['https://cloud.189.cn/t/QvAbY3n2mQJz（访问码：zz99）', 'zz99'],
    ['https://pan.baidu.com/s/1AbCdEf 看图', undefined],
  ])('%s is opened with %s', (text, code) => {
    const [handle] = findHandles(read(text), []);

    expect(handle?.code).toBe(code);
  });

  it('is surer of an address than of a bare number', () => {
    const [address, labelled, bare] = findHandles(
      read('https://t.me/kalo_bo83 QQ99990001 电 14100000001'),
      [],
    );

    expect(address?.certainty).toBe(1);
    expect(labelled?.certainty).toBeLessThan(1);
    expect(bare?.certainty).toBeLessThan(labelled?.certainty ?? 0);
  });

  it.each([
    '坐飞机去广州',
    '卫星发射成功',
    '订单号 202611220001999988',
    '加权因子7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2',
    '一共花了12345元',
    '@大家 明天开会',
    '企鹅很可爱',
    '线上线下',
    'Pay by Alipay or WeChat, courier to the door',
    'both sides, by WeChat. Normal?',
    'ask in the Telegram channel',
    '参加demo_2024的同学',
    '加rtx4090显卡',
    '发main_v2.py给我',
  ])('%s holds none', (text) => {
    const found = kindsAndValues(text);

    expect(found).toEqual([]);
  });
});
