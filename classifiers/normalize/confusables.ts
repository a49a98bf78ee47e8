/**
 * Cyrillic and Greek letters that look like Latin ones, as pairs. A selection of the Unicode confusables (UTS 39,
 * confusables.txt, Unicode licence), lower case; no Chinese character is touched, because 一 and 〇 carry meaning here.
 */
const PAIRS =
  'аa вb сc ԁd еe ғf ԍg һh іi јj кk ӏl мm нh оo рp ԛq ѕs тt цu ѵv ԝw хx уy ʐz αa βb εe ηn ιi κk νv οo ρp τt υu χx γy ωw ɡg ɑa ıi ɩi ʏy ʀr ɴn ʟl ɪi ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ᴊj ᴋk ᴍm ᴏo ᴘp ꜱs ᴛt ᴜu ᴠv ᴡw ᴢz';

/** From a look-alike letter to its Latin letter. */
export const CONFUSABLES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ').map((pair): [string, string] => {
    const [lookAlike = '', latin = ''] = pair;
    return [lookAlike, latin];
  }),
);
