/**
 * Letters of other scripts and odd forms that look like Latin ones, as pairs. A selection of the Unicode confusables (UTS 39,
 * confusables.txt, Unicode licence) and of the letters that sites for "fancy text" write; no Chinese character is touched,
 * because 一 and 〇 carry meaning here.
 */
const PAIRS = [
  // Cyrillic and Greek.
  'аa вb сc ԁd еe ғf ԍg һh іi јj кk ӏl мm нh оo рp ԛq ѕs тt цu ѵv ԝw хx уy ʐz ҽe әe өo үy қk ңh ҳx ѡw ьb',
  'αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ωw σo',
  // Latin: small capitals, strokes, hooks, upside down.
  'ɡg ɑa ıi ɩi ʏy ʀr ɴn ʟl ɪi ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ᴊj ᴋk ᴍm ᴏo ᴘp ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz',
  'łl øo đd ħh ŧt ƀb ɓb ƈc ɗd ƒf ɠg ƙk ɱm ɲn ŋn ƥp ʠq ɍr ɾr ʂs ƭt ʋv ƶz ʒz ɛe ɜe əe ǝe ɐa ɔc ɟj ɥh ʞk ɯm ɹr ʇt ʌv ʍw ʎy',
  // Armenian, Lisu, Cherokee.
  'օo սu հh ոn զq ցg ꓮa ꓐb ꓚc ꓓd ꓰe ꓝf ꓖg ꓧh ꓲi ꓙj ꓗk ꓡl ꓟm ꓠn ꓳo ꓑp ꓣr ꓢs ꓔt ꓴu ꓦv ꓪw ꓫx ꓬy ꓜz',
  'Ꭺa Ᏼb Ꮯc Ꭰd Ꭼe Ꮐg Ꮋh Ꭵi Ꭻj Ꮶk Ꮮl Ꮇm Ꮲp Ꭱr Ꮪs Ꭲt Ꮩv Ꮃw Ꮓz Ꮍy',
].join(' ');

/** From a look-alike letter, in lower case, to its Latin letter. */
export const CONFUSABLES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair): [string, string] => {
    const [lookAlike = '', latin = ''] = pair;
    return [lookAlike.toLowerCase(), latin];
  }),
);

/**
 * Forms of radicals from the block of radicals (U+2E80 to U+2EF3), which NFKC leaves alone, and the characters that people
 * type for them.
 */
const RADICALS =
  '⺁厂 ⺄乙 ⺅亻 ⺆冂 ⺉刂 ⺊卜 ⺌小 ⺍小 ⺖忄 ⺘扌 ⺡氵 ⺢水 ⺣灬 ⺤爪 ⺨犭 ⺩王 ⺫罒 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺼月 ⺝月 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃西 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑长 ⻒长 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞食 ⻟食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻳龟';

/** From a radical as a sign of its own to the character typed for it. */
export const RADICAL_SIGNS: ReadonlyMap<string, string> = new Map(
  RADICALS.split(' ').map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
);
