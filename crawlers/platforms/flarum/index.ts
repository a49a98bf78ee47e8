import type { Page, Platform } from '../../../core/page.ts';
import { isJsonObject, twinRequest } from '../../forum/twin-request.ts';
import { addressOf, locate, twinOf } from './address.ts';
import { extract } from './extract.ts';

/** What Flarum leaves in every page of HTML. */
const MARKS = /id="flarum-(?:json-payload|loading|content)"/u;

/** The interface's paths. */
const INTERFACE = /\/api\/(?:discussions|posts|tags|users)\b/u;

/** Resources that it alone answers with. */
const RESOURCE = /"type":\s{0,3}"(?:discussions|posts|tags|users)"/u;

/** Flarum: discussions, lists, tags and members, asked for as JSON:API and stored under the addresses that people open. */
export const flarum: Platform = {
  id: 'flarum',
  surface: 'forum',
  version: 1,
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
  if (!isJsonObject(answer)) {
    return MARKS.test(answer.text) ? 1 : 0;
  }
  return INTERFACE.test(answer.finalUrl) ? likelihoodOf(answer.text) : 0;
}

/** An error of the interface says nothing of the software but by its address. */
function likelihoodOf(text: string): number {
  return RESOURCE.test(text) ? 1 : 0.6;
}
