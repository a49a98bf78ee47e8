import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { NOTHING } from '../../found.ts';
import { type DiscuzPlace, placeIn, placeOf } from './address.ts';
import { extractArchive } from './extract-archive.ts';
import { extractBoard } from './extract-board.ts';
import { extractProfile } from './extract-profile.ts';
import { extractThread } from './extract-thread.ts';

/** What any page of a Discuz! forum holds. */
export function extract(page: Page): Extraction {
  const answer = page.answers.at(-1);
  if (answer === undefined || answer.status >= 500) {
    return NOTHING;
  }
  const place = placeOfAnswer(answer) ?? placeOf(page.url);
  return place === null ? NOTHING : extractPlace(place, answer, page.timeZone);
}

function extractPlace(place: DiscuzPlace, answer: PageAnswer, timeZone: string): Extraction {
  switch (place.kind) {
    case 'thread':
      return extractThread(place, answer, timeZone);
    case 'board':
    case 'index':
      return extractBoard(place, answer, timeZone);
    case 'profile':
    case 'member':
      return extractProfile(place, answer);
    case 'archive':
      return extractArchive(place, answer, timeZone);
  }
}

/** Where the answer came from, by its address or by what it says of itself; the forum's start page also lies at the bare folder and at `index.php`. */
function placeOfAnswer(answer: PageAnswer): DiscuzPlace | null {
  const place = placeOf(answer.finalUrl) ?? placeIn(answer.text, answer.finalUrl);
  if (place !== null) {
    return place;
  }
  const kind = /<body[^>]{0,300}\bpg_(\w{2,30})/u.exec(answer.text)?.[1];
  return kind === 'index' || kind === 'portal' ? { kind: 'index' } : null;
}
