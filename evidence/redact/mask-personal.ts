import { maskIdentityNumbers } from '../../core/identity-number.ts';

/** A name behind its label, as cards and forms have it: two to four characters, small gaps allowed. */
const NAME = /(姓名[\s:：]{0,4})(\p{Script=Han}(?:[ ·]?\p{Script=Han}){1,3})(?!\p{Script=Han})/gu;

/** An address behind its label, to the end of its line. */
const ADDRESS = /((?:住址|户籍地址)[\s:：]{0,4})([^\p{Cc}]{4,80})/gu;

/**
 * A text without identity numbers, and without the names and addresses that stand behind their labels. Its length stays, so that what
 * is written in pieces can be put together again.
 */
export function maskPersonal(text: string): string {
  return maskIdentityNumbers(text)
    .replaceAll(NAME, (_, label: string, name: string) => label + starred(name))
    .replaceAll(ADDRESS, (_, label: string, address: string) => label + starred(address));
}

function starred(words: string): string {
  return words.slice(0, 1) + '*'.repeat(words.length - 1);
}
