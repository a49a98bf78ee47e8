/** Bytes that a guess is made from. */
const SAMPLE_BYTES = 65_536;

/**
 * Characters that make up a large part of any Chinese text, in both ways of writing, and marks. A wrong reading of double
 * bytes seldom holds them.
 */
const COMMON = new Set(
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切查验证的這個來說們為會時國對過學還後發現經長動樣開關與' +
    '，。、：；！？“”（）　',
);

/** The charset that the bytes look like: UTF-8 where they are valid, else GB 18030 or Big5 by which reads as Chinese. */
export function guessCharset(bytes: Uint8Array): string {
  if (isUtf8(bytes)) {
    return 'utf-8';
  }
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const simplified = likeness(sample, 'gb18030');
  const traditional = likeness(sample, 'big5');
  if (Math.max(simplified, traditional) <= 0) {
    return likeness(sample, 'utf-8') >= 0 ? 'utf-8' : 'windows-1252';
  }
  return traditional > simplified ? 'big5' : 'gb18030';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How much of the text beyond ASCII is common Chinese; broken characters count against it. From -1 to 1. */
function likeness(bytes: Uint8Array, charset: string): number {
  let common = 0;
  let broken = 0;
  let foreign = 0;
  for (const character of new TextDecoder(charset).decode(bytes)) {
    if (character > '\u007F') {
      foreign += 1;
      common += COMMON.has(character) ? 1 : 0;
      broken += character === '\uFFFD' ? 1 : 0;
    }
  }
  return foreign === 0 ? 0 : (common - broken) / foreign;
}
