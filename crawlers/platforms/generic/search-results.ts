import { absoluteAddress } from '../../html/address.ts';
import { hostOf } from './address.ts';
import type { Box } from './box.ts';
import { isProfileAddress } from './name-mark.ts';
import type { PageHead } from './page-head.ts';
import { boxesOf, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** Share of the records whose headings lead to other hosts in a page of results. */
const MOST = 0.7;

/** Whether records are results of a search or entries of a directory: headings that lead elsewhere. */
export function areResults(
  records: readonly PageRecord[],
  { boxes }: Survey,
  head: PageHead,
): boolean {
  const leading = records.filter((record) => {
    for (const box of boxesOf(record, boxes)) {
      if (leadsElsewhere(box, head)) {
        return true;
      }
    }
    return false;
  });
  return leading.length > 1 && leading.length >= records.length * MOST;
}

function leadsElsewhere({ element, parent }: Box, head: PageHead): boolean {
  const isHeading = element.name === 'a' && /^h[1-4]$/u.test(parent?.element.name ?? '');
  const href = isHeading ? (element.attribs['href'] ?? '') : '';
  const address = href === '' || isProfileAddress(href) ? null : absoluteAddress(href, head.base);
  return address !== null && hostOf(address) !== hostOf(head.address);
}
