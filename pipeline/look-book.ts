import type { Now } from '../core/clock.ts';
import type { FailureCode } from '../core/failure.ts';
import type { Look, LookBook, Seen } from './look.ts';

/** Looks that are remembered: those of one page follow one another closely. Each holds what a page reads as. */
const MOST_LOOKS = 256;

/** Hosts of which it is remembered that they did not answer. */
const MOST_HOSTS = 2_000;

/** So many questions without an answer, and a host is asked nothing more in that round. */
const MOST_SILENCES = 2;

const SILENCES: ReadonlySet<FailureCode> = new Set([
  'HOST_TIMEOUT',
  'HOST_UNREACHABLE',
  'DNS_NOT_FOUND',
]);

const SILENT: Look = {
  kind: 'unreadable',
  why: 'not asked: the host answered none of the questions before it in this round',
};

/** A book for one process. Nothing of it is kept: what a round learns is in the outcomes. */
export function createLookBook(): LookBook {
  const looks = new Map<string, Promise<Seen>>();
  const silences = new Map<string, number>();

  async function take(host: string, now: Now, ask: () => Promise<Look>): Promise<Seen> {
    if ((silences.get(host) ?? 0) >= MOST_SILENCES) {
      return { look: SILENT, at: now() };
    }
    const look = await ask();
    const isSilent = look.kind === 'failed' && SILENCES.has(look.code);
    remember(silences, host, isSilent ? (silences.get(host) ?? 0) + 1 : 0, MOST_HOSTS);
    return { look, at: now() };
  }

  return {
    async look({ slot, vantage, sourceId, pageUrl }, now, ask) {
      const round = [slot, vantage ?? '', sourceId].join('\n');
      const key = `${round}\n${pageUrl}`;
      const known = looks.get(key);
      if (known !== undefined) {
        return await known;
      }
      const taken = take(`${round}\n${hostOf(pageUrl)}`, now, ask);
      remember(looks, key, taken, MOST_LOOKS);
      // One that was broken off is no look: the next notice takes its own.
      taken.catch(() => looks.delete(key));
      return await taken;
    },
  };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** Puts a value in last, and forgets the oldest above `most`. */
function remember<V>(known: Map<string, V>, key: string, value: V, most: number): void {
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) {
    known.delete(oldest);
  }
}
