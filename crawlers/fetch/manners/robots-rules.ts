import robotsParser from 'robots-parser';
import { PRODUCT_TOKEN } from './user-agent.ts';

/** What one `robots.txt` says to this program. */
export interface RobotsRules {
  isAllowed(url: URL): boolean;
  /** Between two requests; 0 where none is asked for. */
  readonly crawlDelayMs: number;
}

/** The package's declaration describes an ES module; what Node imports is the CommonJS function itself. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const parseRobots = robotsParser as unknown as (typeof robotsParser)['default'];

/** Characters of rules with wildcards that are matched as written; a rule costs its length times the path's. */
const WILDCARD_BUDGET = 20_000;
/** Longer patterns are cut, and longer paths compared by their start: honest ones are far shorter. */
const LONGEST_PATTERN = 2_000;
/** Asking for more is asking not to be read at all by anything that visits once a night. */
const LONGEST_DELAY_SECONDS = 24 * 3600;

/** Rules where there is no `robots.txt` (RFC 9309, 2.3.1.3). */
export const ALLOW_ALL: RobotsRules = { isAllowed: () => true, crawlDelayMs: 0 };

/** The rules of a `robots.txt` for this program's product token, else those for `*`. Never throws; linear in its length. */
export function readRobots(robotsUrl: string, text: string): RobotsRules {
  const robots = parseRobots(robotsUrl, ownGroups(text));
  const delay = robots.getCrawlDelay(PRODUCT_TOKEN) ?? 0;
  return {
    isAllowed: (url) => robots.isAllowed(boundedUrl(url), PRODUCT_TOKEN) ?? true,
    crawlDelayMs: Number.isFinite(delay)
      ? Math.min(Math.max(0, delay), LONGEST_DELAY_SECONDS) * 1000
      : 0,
  };
}

/**
 * The lines that matter here, at a bounded cost to match: groups of other programs left out, and patterns beyond the bounds cut
 * to a prefix that forbids more (an `Allow` beyond them is dropped).
 */
function ownGroups(text: string): string {
  const lines: string[] = [];
  const budget = { left: WILDCARD_BUDGET };
  let agents = new Set<string>();
  let inRules = true;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [name, value] = fieldOf(line);
    if (name === 'user-agent') {
      agents = inRules ? new Set() : agents;
      inRules = false;
      addAgent(agents, value);
    } else if (name === 'allow' || name === 'disallow' || name === 'crawl-delay') {
      if (!inRules && agents.size > 0) {
        lines.push(...[...agents].map((agent) => `User-agent: ${agent}`));
      }
      inRules = true;
      if (agents.size > 0) {
        lines.push(ruleLine(name, value, budget));
      }
    }
  }
  return lines.join('\n');
}

function fieldOf(line: string): readonly [string, string] {
  const plain = line.split('#', 1)[0] ?? '';
  const colon = plain.indexOf(':');
  return colon === -1
    ? ['', '']
    : [plain.slice(0, colon).trim().toLowerCase(), plain.slice(colon + 1).trim()];
}

function addAgent(agents: Set<string>, value: string): void {
  const token = (value.split('/', 1)[0] ?? '').trim().toLowerCase();
  if (token === PRODUCT_TOKEN || token === '*') {
    agents.add(token);
  }
}

function ruleLine(name: string, value: string, budget: { left: number }): string {
  if (name === 'crawl-delay') {
    return `${name}: ${value.slice(0, 32)}`;
  }
  const star = value.indexOf('*');
  if (star !== -1) {
    budget.left -= value.length;
  }
  const isWithin = value.length <= LONGEST_PATTERN && (star === -1 || budget.left >= 0);
  if (isWithin) {
    return `${name}: ${value}`;
  }
  const prefix = value.slice(0, star === -1 ? LONGEST_PATTERN : Math.min(star, LONGEST_PATTERN));
  return name === 'disallow' ? `${name}: ${prefix === '' ? '/' : prefix}` : '';
}

function boundedUrl(url: URL): string {
  return `${url.origin}${(url.pathname + url.search).slice(0, LONGEST_PATTERN)}`;
}
