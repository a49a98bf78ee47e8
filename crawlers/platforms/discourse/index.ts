import type { Page, Platform } from '../../../core/page.ts';
import { isJsonObject, twinRequest } from '../../forum/twin-request.ts';
import { addressOf, locate, twinOf } from './address.ts';
import { extract } from './extract.ts';

/** What Discourse leaves in every page of HTML. */
const MARKS =
  /<meta name="generator" content="Discourse |id="data-discourse-setup"|class=['"]topic-body crawler-post/u;

/** Keys that its interface alone answers with. */
const TOLD = /"(?:post_stream|topic_list|category_list)":\s{0,3}\{/u;

/** Discourse: topics, lists, categories and members, asked for as JSON and stored under the addresses that people open. */
export const discourse: Platform = {
  id: 'discourse',
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
  if (!isJsonObject(answer)) {
    return MARKS.test(answer.text) ? 1 : 0;
  }
  return TOLD.test(answer.text) ? 1 : likelihoodOf(answer.finalUrl);
}

/** A member or an error says nothing of the software but by its address. */
function likelihoodOf(address: string): number {
  return /\/(?:latest|categories|(?:t|c|u|users)\/[^?#]{1,500})\.json(?:\?|$)/u.test(address)
    ? 0.6
    : 0;
}
