import type { Extraction, Page, PageAnswer, Platform } from '../../core/page.ts';
import { parsePage } from '../dom/parse-page.ts';
import { lineOf } from '../dom/read-content.ts';
import { first } from '../dom/select.ts';
import { NOTHING } from '../found.ts';
import { absoluteAddress, parseAddress } from '../html/address.ts';
import { type CompiledEngine, compileEngine } from './compiled.ts';
import type { ForumEngine } from './engine.ts';
import { type ForumPage, groundOf } from './forum-page.ts';
import { pagePrintingOf } from './page-printing.ts';
import type { ForumPlace } from './place.ts';
import { readBoard } from './read-board.ts';
import { readProfile } from './read-profile.ts';
import { readThread } from './read-thread.ts';
import { wallOfMessage } from './wall-words.ts';

/** Characters at a page's beginning and end in which an engine's marks are looked for. */
const MARKED_CHARACTERS = 20_000;

/** The platform that reads an engine's pages by its facts. */
export function forumPlatform(facts: ForumEngine): Platform {
  const engine = compileEngine(facts);
  return {
    id: engine.id,
    surface: 'forum',
    version: engine.version,
    detect(page) {
      const answer = page.answers.at(-1);
      return answer !== undefined && bearsMarks(engine, answer.text) ? 1 : 0;
    },
    nextRequest({ url }, answers) {
      return answers.length > 0
        ? null
        : { method: 'GET', url: canonicalAddress(engine, url), headers: {}, body: null };
    },
    extract: (page) => extract(engine, page),
  };
}

function bearsMarks({ marks }: CompiledEngine, text: string): boolean {
  return marks.test(text.slice(0, MARKED_CHARACTERS)) || marks.test(text.slice(-MARKED_CHARACTERS));
}

/** The one address of what an address leads to; as it stands where that is no page of the engine. */
function canonicalAddress(engine: CompiledEngine, address: string): string {
  const url = parseAddress(address);
  const place = url === null ? null : engine.addresses.placeOf(url);
  return url === null || place === null
    ? address
    : (absoluteAddress(engine.addresses.addressOf(place, engine.addresses.rootOf(url)), address) ??
        address);
}

function extract(engine: CompiledEngine, page: Page): Extraction {
  const answer = page.answers.at(-1);
  const place = answer === undefined ? null : placeOf(engine, answer, page.url);
  if (answer === undefined || place === null || answer.status >= 500) {
    return NOTHING;
  }
  const { document, whole } = parsePage(engine.unwrap?.(answer.text) ?? answer.text);
  const read: ForumPage = {
    engine,
    place,
    document,
    whole,
    answer,
    ground: groundOf(engine, document, answer.finalUrl),
    printing: pagePrintingOf(engine, document, {
      timeZone: page.timeZone,
      fetchedAt: answer.fetchedAt,
    }),
  };
  return contentOf(read) ?? withoutContent(read);
}

/** The place that answered, else the one that was asked for. */
function placeOf(engine: CompiledEngine, answer: PageAnswer, asked: string): ForumPlace | null {
  const [arrived, wanted] = [answer.finalUrl, asked].map((address) => {
    const url = parseAddress(address);
    return url === null ? null : engine.addresses.placeOf(url);
  });
  return arrived ?? wanted ?? null;
}

function contentOf(page: ForumPage): Extraction | null {
  switch (page.place.kind) {
    case 'thread':
      return readThread(page);
    case 'board':
    case 'index':
      return readBoard(page);
    case 'profile':
      return readProfile(page);
  }
}

/** A page without content: removed, walled off, a trap, empty, or a shell that a script fills. */
function withoutContent({ engine, document, whole, answer, place }: ForumPage): Extraction {
  const message = lineOf(first(engine.message, document));
  const wall = wallOfMessage(answer.status, message) ?? (whole ? null : 'PAGE_TRAP');
  const isShell =
    place.kind === 'thread' && answer.status === 200 && wall === null && message === '';
  return { ...NOTHING, wall, needsBrowser: isShell && /<script/iu.test(answer.text) };
}
