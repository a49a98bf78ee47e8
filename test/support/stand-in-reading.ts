import type { FetchRequest } from '../../core/exchange.ts';
import type { Extraction, PageAnswer, Platform } from '../../core/page.ts';
import { answerOf } from '../../crawlers/page-of.ts';

/** What a stand-in answers to one request; a body that is no text is written as JSON. */
export interface StandInAnswer {
  readonly body: unknown;
  readonly status?: number;
  readonly finalUrl?: string;
}

/** Questions after which an adapter that still asks has no end. */
const MAX_QUESTIONS = 40;

/** When every stand-in answers. */
const ANSWERED_AT = new Date('2026-11-22T00:00:00Z');

/** Lets an adapter ask a stand-in until it asks no more, and read what was answered. */
export function readThroughStandIn(
  platform: Platform,
  target: { readonly url: string; readonly accessCode: string | null },
  answerTo: (request: FetchRequest, at: number) => StandInAnswer,
): { readonly extraction: Extraction; readonly requests: readonly FetchRequest[] } {
  const answers: PageAnswer[] = [];
  for (let at = 0; at < MAX_QUESTIONS; at += 1) {
    const request = platform.nextRequest(target, answers);
    if (request === null) {
      break;
    }
    answers.push(pageAnswerOf(request, answerTo(request, at)));
  }
  const extraction = platform.extract({ ...target, timeZone: 'Asia/Shanghai', answers });
  return { extraction, requests: answers.map(({ request }) => request) };
}

function pageAnswerOf(
  request: FetchRequest,
  { body, status = 200, finalUrl = request.url }: StandInAnswer,
): PageAnswer {
  const isText = typeof body === 'string';
  return answerOf({
    request,
    finalUrl,
    redirects: [],
    status,
    headers: { 'content-type': isText ? 'text/html; charset=utf-8' : 'application/json' },
    body: new TextEncoder().encode(isText ? body : JSON.stringify(body)),
    serverIp: null,
    fetchedAt: ANSWERED_AT,
  });
}
