import type { Page, Platform } from '../../../core/page.ts';
import { isJsonObject, twinRequest } from '../../forum/twin-request.ts';
import { addressOf, locate, twinOf } from './address.ts';
import { extract } from './extract.ts';
import { hasEmbedded } from './told.ts';

/** What NodeBB's templates and plug-ins leave in a page of HTML. */
const MARKS =
  /component="(?:post|topic|category\/topic)"|\/assets\/plugins\/nodebb-|nodebb\.min\.js/u;

/** NodeBB: topics, categories and members, asked for as JSON and stored under the addresses that people open. */
export const nodebb: Platform = {
  id: 'nodebb',
  surface: 'forum',
  version: 2,
  detect,
  nextRequest({ url }, answers) {
    const located = locate(url);
    const page =
      located === null
        ? { address: url, twin: null }
        : {
            address: addressOf(located.place, located.root),
            twin: twinOf(located.place, located.root),
          };
    return twinRequest(page, answers);
  },
  extract,
};

function detect(page: Page): number {
  const answer = page.answers.at(-1);
  if (answer === undefined) {
    return 0;
  }
  const { text, finalUrl } = answer;
  if (isJsonObject(answer)) {
    return isTold(text) ? 1 : likelihoodOf(finalUrl);
  }
  return hasEmbedded(text) || MARKS.test(text) ? 1 : 0;
}

/** Whether every answer's own keys are there. */
function isTold(text: string): boolean {
  return text.includes('"template":{"') && text.includes('"bodyClass":"');
}

/** An error of the interface says nothing of the software but by its address. */
function likelihoodOf(address: string): number {
  return /\/api\/(?:topic|category|categories|user)\b/u.test(address) ? 0.6 : 0;
}
