/** Words with which a writer says that something is to be taken out of the address again. */
const TAKE_OUT = '(?:去掉|去除|去了|删掉|删除|删去|刪掉|刪除|拿掉|除去|除掉|抠掉|扣掉|去)';

/** Writing of the language as a whole. */
const HAN_WORDS = '(?:中文|汉字|漢字|汉语|文字|中间的字|多余的字)';

const ALL_HAN = new RegExp(`${TAKE_OUT}.{0,4}?${HAN_WORDS}|${HAN_WORDS}.{0,3}?${TAKE_OUT}`, 'u');

/** One sign, quoted or named as a character: `去掉“删”`, `去掉删字`, `删字去掉`. */
const ONE_SIGN = [
  new RegExp(`${TAKE_OUT}[“"「『【(]([^\\w\\s]{1,2})[”"」』】)]`, 'u'),
  new RegExp(`${TAKE_OUT}([^\\w\\s])(?:字|号|符号|这个字)`, 'u'),
  new RegExp(`[“"「『【(]([^\\w\\s]{1,2})[”"」』】)]字?.{0,2}?${TAKE_OUT}`, 'u'),
  new RegExp(`([^\\w\\s“”"「」『』【】()])(?:字|号).{0,2}?${TAKE_OUT}`, 'u'),
];

/** Han characters within an address; not where a word begins that follows an address. */
const HAN_WITHIN =
  /(?<=[\w./:-])(?!提取|访问|密[码碼]|口令|链接|連結|复制|打开)\p{Script=Han}{1,4}(?=[\w./:-])/gu;

const IN_ADDRESS = /[\w./:-]/u;

/** Without one of these characters nobody says so. */
const MAY_SAY_SO = /[去删刪拿除抠扣]/u;

/** The text with what its writer inserted into addresses taken out, where the writer says so; null where nobody does. */
export function takeOutInsertions(text: string): string | null {
  if (!MAY_SAY_SO.test(text)) {
    return null;
  }
  const signs = ONE_SIGN.flatMap((pattern) => pattern.exec(text)?.[1] ?? []).filter(
    (sign) => !/[./:-]/u.test(sign),
  );
  let taken = text;
  for (const sign of signs) {
    taken = withoutSign(taken, sign);
  }
  taken = ALL_HAN.test(text) ? taken.replaceAll(HAN_WITHIN, '') : taken;
  return taken === text ? null : taken;
}

function withoutSign(text: string, sign: string): string {
  const parts = text.split(sign);
  return parts
    .map((part, place) => {
      const before = place === 0 ? part : (parts[place - 1] ?? '');
      const isWithin = IN_ADDRESS.test(before.at(-1) ?? '') && IN_ADDRESS.test(part.at(0) ?? '');
      return place === 0 || isWithin ? part : sign + part;
    })
    .join('');
}
