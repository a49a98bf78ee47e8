import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { LinkState } from '../../core/link.ts';
import { startHost, type TestHost } from './fetch-world.ts';

/** What a service answers, to whatever it is asked. */
export interface RecordedAnswer {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  /** The first request is sent there; what follows is answered with the page. */
  readonly location?: string;
}

/** A share in one of its states, and what its service answers then. */
export interface ShareCase {
  readonly name: string;
  readonly service: string;
  readonly url: string;
  readonly accessCode: string | null;
  readonly answer: RecordedAnswer;
  readonly state: LinkState;
}

/** Every state of every service, from `test/fixtures/disk-states/cases.json`. */
export function shareCases(): readonly ShareCase[] {
  const url = new URL('../fixtures/disk-states/cases.json', import.meta.url);
  return (JSON.parse(readFileSync(url, 'utf8')) as { readonly cases: readonly ShareCase[] }).cases;
}

/** A server on loopback that plays a service: every request is answered with the same answer, `robots.txt` allows all. */
export async function startShareStandIn(answer: RecordedAnswer): Promise<TestHost> {
  let isLed = false;
  return await startHost((request, response) => {
    if (request.url === '/robots.txt') {
      response.writeHead(404).end();
    } else if (answer.location !== undefined && !isLed) {
      isLed = true;
      response.writeHead(answer.status, { location: answer.location }).end();
    } else {
      send(response, answer);
    }
  });
}

function send(response: ServerResponse, { status, location, json, html }: RecordedAnswer): void {
  const isPage = json === undefined;
  response
    .writeHead(location === undefined ? status : 200, {
      'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
    })
    .end(isPage ? html : JSON.stringify(json));
}
