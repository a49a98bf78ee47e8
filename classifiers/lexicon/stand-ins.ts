import glyphs from './glyphs.json' with { type: 'json' };
import { PICTURES } from './pictures.ts';

/**
 * Pictures and rare characters that may stand for a term's character are one UTF-16 unit each in the channel that is
 * searched: their own where they have one, else a unit of the private use area.
 */
const FIRST_UNIT = 0xe100;
const LAST_UNIT = 0xf8ff;

function farCharacters(): string[] {
  const rare =
    Object.values(glyphs)
      .join('')
      .match(/[\u{10000}-\u{3ffff}]/gu) ?? [];
  const far = [...PICTURES.keys()].filter((picture) => picture.length > 1);
  return [...new Set([...far, ...rare])].slice(0, LAST_UNIT - FIRST_UNIT + 1);
}

const FAR_CHARACTERS = farCharacters();
const UNITS = new Map([
  ...FAR_CHARACTERS.map((character, place): [string, number] => [character, FIRST_UNIT + place]),
  ...[...PICTURES.keys()]
    .filter((picture) => picture.length === 1)
    .map((picture): [string, number] => [picture, picture.charCodeAt(0)]),
]);

/** 1 for every unit that is, or stands for, a picture or a rare character. */
const IS_STAND_IN = new Uint8Array(0x10000);
for (const unit of UNITS.values()) {
  IS_STAND_IN[unit] = 1;
}

/** Whether a unit of the searched channel stands for a picture or a rare character. */
export function isStandIn(unit: number): boolean {
  return IS_STAND_IN[unit] === 1;
}

/** The unit that stands for a character; undefined for those that are searched as they are, or not at all. */
export function standInOf(character: string): number | undefined {
  return UNITS.get(character);
}

/** What a unit of the searched channel stands for. */
export function standsFor(unit: number): string {
  const far = unit >= FIRST_UNIT ? FAR_CHARACTERS[unit - FIRST_UNIT] : undefined;
  return far ?? String.fromCharCode(unit);
}
