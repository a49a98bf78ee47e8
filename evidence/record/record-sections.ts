import type { OpenedBundle } from '../viewer/opened-bundle.ts';
import {
  browserWords,
  clockWords,
  hostWords,
  joined,
  kept,
  outcomeWords,
  redirectWords,
  serverWords,
  tlsWords,
  toolWords,
  viewWords,
} from './account-words.ts';
import { evidenceList, leftOut } from './evidence-list.ts';
import {
  address,
  type Cell,
  type Column,
  type FormRow,
  formTable,
  listTable,
  text,
} from './markup.ts';
import { beijingTime, bothClocks } from './moments.ts';
import type { RecordPhrases } from './phrases.ts';

/** A part of the record: its heading and what stands under it, as HTML. */
export interface Section {
  readonly heading: string;
  readonly html: string;
}

export function basics({ account }: OpenedBundle, phrases: RecordPhrases): Section {
  const { labels, sections, beijing, unknown, fillIn } = phrases;
  const hand: Cell = { html: fillIn, className: 'hand' };
  return {
    heading: sections.basics,
    html: formTable([
      [
        [labels.evidenceId, { html: text(account.evidenceId).html, className: 'hash' }],
        [labels.caseId, account.caseId === null ? hand : text(account.caseId)],
      ],
      [
        [labels.applied, hand],
        [labels.applicant, hand],
      ],
      [
        [labels.assigned, hand],
        [labels.place, hand],
      ],
      [
        [labels.commander, hand],
        [labels.inspector, hand],
      ],
      [
        [labels.started, text(bothClocks(account.startedAt, beijing, unknown))],
        [labels.ended, text(bothClocks(account.endedAt, beijing, unknown))],
      ],
    ]),
  };
}

/** Rows that only some pages have: where the address led to in the end, and by which way. */
function journey(account: OpenedBundle['account'], { labels }: RecordPhrases): FormRow[] {
  const { finalUrl, requestedUrl, redirectChain } = account;
  const rows: FormRow[] = [];
  if (finalUrl !== null && finalUrl !== requestedUrl) {
    rows.push([[labels.final, address(finalUrl)]]);
  }
  if (redirectChain.length > 1) {
    rows.push([[labels.redirects, address(redirectWords(account))]]);
  }
  return rows;
}

export function extraction({ account }: OpenedBundle, phrases: RecordPhrases): Section {
  const { labels, sections, unknown } = phrases;
  const { recorded, expected } = account.completeness;
  const way = phrases.process({
    browser: browserWords(account),
    tool: toolWords(account),
    isPublic: account.accessMethod?.startsWith('public') ?? true,
    recorded,
    expected,
  });
  return {
    heading: sections.extraction,
    html: formTable([
      [[labels.source, address(account.requestedUrl)]],
      ...journey(account, phrases),
      [[labels.object, text(kept(account.title ?? unknown))]],
      [[labels.reason, text(phrases.term(kept(account.reason ?? unknown)))]],
      [[labels.process, text(way)]],
      [[labels.outcome, text(outcomeWords(account, phrases))]],
      [[labels.recordedBy, text(kept(joined([account.operator, account.organisation])))]],
      [[labels.remarks, { html: phrases.fillIn, className: 'hand' }]],
    ]),
  };
}

export function environment({ account }: OpenedBundle, phrases: RecordPhrases): Section {
  const { labels, sections, unknown } = phrases;
  const browser = joined([browserWords(account), viewWords(account)]);
  return {
    heading: sections.environment,
    html: formTable([
      [
        [labels.tool, text(toolWords(account))],
        [labels.host, text(hostWords(account))],
      ],
      [
        [labels.browser, text(browser)],
        [labels.clock, text(clockWords(account, phrases))],
      ],
      [['User-Agent', address(account.browser?.userAgent ?? unknown)]],
      [
        [labels.access, text(phrases.term(account.accessMethod ?? unknown))],
        [labels.egress, text(account.egressIp ?? unknown)],
      ],
      [[labels.servers, address(serverWords(account, phrases))]],
      [[labels.tls, address(tlsWords(account, phrases))]],
    ]),
  };
}

export function steps({ account }: OpenedBundle, phrases: RecordPhrases): Section {
  const { labels, sections, term } = phrases;
  const columns: Column[] = [
    { head: labels.number, width: 8, className: 'num' },
    { head: `${labels.time} (UTC+8)`, width: 22 },
    { head: labels.step, width: 35 },
    { head: labels.stepOutcome, width: 35 },
  ];
  const rows = account.steps.map(({ at, step, outcome }, index) => [
    String(index + 1),
    beijingTime(at),
    term(kept(step)),
    term(kept(outcome)),
  ]);
  return { heading: sections.steps, html: listTable(columns, rows) };
}

export function listings({ account }: OpenedBundle, phrases: RecordPhrases): Section | null {
  const { labels, sections } = phrases;
  if (account.listings.length === 0) {
    return null;
  }
  const columns: Column[] = [
    { head: labels.number, width: 8, className: 'num' },
    { head: labels.text, width: 45, className: 'lines' },
    { head: labels.address, width: 35, className: 'url' },
    { head: labels.seen, width: 12 },
  ];
  const rows = account.listings.map(({ text: words, url, isFound }, index) => [
    String(index + 1),
    kept(words),
    url,
    seenWord(isFound, phrases),
  ]);
  return { heading: sections.listings, html: listTable(columns, rows) };
}

function seenWord(isFound: boolean | null, phrases: RecordPhrases): string {
  if (isFound === null) {
    return phrases.notSought;
  }
  return isFound ? phrases.found : phrases.notFound;
}

/** Characters of a name in the list; longer ones are whole in `capture.json`, and their digest tells them apart. */
const MOST_NAME = 240;

function shortened(name: string): string {
  return name.length > MOST_NAME ? `${name.slice(0, MOST_NAME)} … (${name.length})` : name;
}

export function evidence(bundle: OpenedBundle, phrases: RecordPhrases): Section {
  const { labels, sections, categories, requestsLeftOut } = phrases;
  const columns: Column[] = [
    { head: labels.number, width: 6, className: 'num' },
    { head: labels.category, width: 13 },
    { head: labels.name, width: 32, className: 'url' },
    { head: labels.format, width: 13 },
    { head: labels.bytes, width: 11, className: 'num' },
    { head: labels.sha256, width: 25, className: 'hash' },
  ];
  const rows = evidenceList(bundle).map(({ category, name, format, bytes, sha256 }, index) => [
    String(index + 1),
    categories[category],
    shortened(name),
    format,
    String(bytes),
    sha256,
  ]);
  const others = leftOut(bundle);
  const note = others === 0 ? '' : `<p class="small">${text(requestsLeftOut(others)).html}</p>`;
  return { heading: sections.evidence, html: `${listTable(columns, rows)}${note}` };
}

export function gaps({ account }: OpenedBundle, phrases: RecordPhrases): Section {
  const { labels, sections, none } = phrases;
  function lines(values: readonly string[]): Cell {
    return address(values.length === 0 ? none : values.map(kept).join('\n'));
  }
  return {
    heading: sections.gaps,
    html: formTable([
      [[labels.missing, lines(account.completeness.missing)]],
      [[labels.truncated, lines(account.truncations)]],
      [[labels.transformed, lines(account.transformations.map(phrases.term))]],
    ]),
  };
}

export function signatures(bundle: OpenedBundle, phrases: RecordPhrases): Section {
  const { labels, sections } = phrases;
  const empty: Cell = { html: '' };
  const form = formTable([
    [[labels.seal, { html: bundle.seal, className: 'hash' }]],
    [[labels.bundleDigest, { html: bundle.bundleDigest, className: 'hash' }]],
  ]);
  const signed = formTable([
    [
      [labels.inspector, empty],
      [labels.witness, empty],
    ],
    [
      [labels.unitSeal, empty],
      [labels.date, empty],
    ],
  ]);
  return { heading: sections.signatures, html: `${form}<div class="signatures">${signed}</div>` };
}
