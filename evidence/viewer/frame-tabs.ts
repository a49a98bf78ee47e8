import { PATHS } from '../bundle/wacz.ts';
import { maskPersonal } from '../redact/mask-personal.ts';
import { shown } from './escape.ts';
import { both, factTable, rowTable, type Tab } from './frame-page.ts';
import { type OpenedBundle, partOf } from './opened-bundle.ts';
import type { Replay } from './replay.ts';
import { LABELS } from './words.ts';

/** One entry of the custody log, as it is shown. */
export interface ShownCustody {
  readonly at: string;
  readonly act: string;
  readonly actor: string;
  readonly reason: string;
}

/** What the pages are made of. */
export interface ViewedBundle {
  readonly bundle: OpenedBundle;
  readonly verification: {
    readonly valid: boolean;
    readonly checks: readonly {
      readonly id: string;
      readonly ok: boolean;
      readonly detail: string;
    }[];
  };
  /** Of this bundle; none where it was opened from a file. */
  readonly custody: readonly ShownCustody[];
  readonly isBlurred: boolean;
  readonly base: string;
  readonly contentOrigin: string;
  readonly replay: Replay;
}

/** Characters of a text that a page shows; the rest is in the bundle. */
const MOST_TEXT = 2_000_000;

/** The content of each page. */
export const TAB_CONTENTS: Readonly<Record<Tab, (viewed: ViewedBundle, view: string) => string>> = {
  overview,
  replay,
  pictures,
  text: (viewed) => source(viewed, 'urn:text:'),
  dom: (viewed) => source(viewed, 'urn:dom:'),
  exchanges,
  manifest,
  verification,
  custody,
};

function code(text: string): string {
  return `<code>${shown(text)}</code>`;
}

function wordsOf({ isBlurred }: ViewedBundle, text: string): string {
  return shown(isBlurred ? maskPersonal(text) : text);
}

function overview(viewed: ViewedBundle): string {
  const { account, seal, bundleDigest } = viewed.bundle;
  const { missing, recorded, expected } = account.completeness;
  const facts = factTable([
    [LABELS.evidence, code(account.evidenceId)],
    [LABELS.requested, code(account.requestedUrl)],
    [LABELS.final, account.finalUrl === null ? null : code(account.finalUrl)],
    [LABELS.title, account.title === null ? null : wordsOf(viewed, account.title)],
    [LABELS.status, account.status === null ? null : String(account.status)],
    [LABELS.times, `${shown(account.startedAt)} – ${shown(account.endedAt ?? '')}`],
    [LABELS.reason, account.reason === null ? null : wordsOf(viewed, account.reason)],
    [LABELS.operator, account.operator === null ? null : wordsOf(viewed, account.operator)],
    [LABELS.state, account.state === null ? null : both(LABELS[account.state])],
    [LABELS.recorded, `${recorded} / ${expected}`],
    [LABELS.seal, code(seal)],
    [LABELS.bundle, code(bundleDigest)],
    [LABELS.verification, both(viewed.verification.valid ? LABELS.valid : LABELS.invalid)],
  ]);
  const gaps = missing.map((gap) => `<li>${wordsOf(viewed, gap)}</li>`).join('');
  const list = missing.length === 0 ? `<p>${both(LABELS.none)}</p>` : `<ul>${gaps}</ul>`;
  return `${facts}<h2>${both(LABELS.missing)}</h2>${list}`;
}

function replay({ replay: { starts }, base, contentOrigin }: ViewedBundle, view: string): string {
  const chosen = (view === 'answered' ? starts.answered : starts.rendered) ?? starts.answered;
  const choices = (['rendered', 'answered'] as const)
    .filter((name) => starts[name] !== null)
    .map((name) => {
      const isCurrent = starts[name] === chosen;
      return `<a href="${base}/replay/${name}"${isCurrent ? ' aria-current="page"' : ''}>${both(LABELS[name])}</a>`;
    })
    .join('');
  return chosen === null
    ? `<p>${both(LABELS.none)}</p>`
    : `<nav>${choices}</nav><p></p><iframe sandbox referrerpolicy="no-referrer" title="replay" src="${contentOrigin}${chosen}"></iframe>`;
}

function pictures({ bundle, base }: ViewedBundle): string {
  const figures = bundle.parts.flatMap(({ uri, mime }, index) => {
    if (!mime.startsWith('image/')) {
      return [];
    }
    const label = uri.startsWith('urn:view:') ? LABELS.listing : LABELS.wholePage;
    return [
      `<figure><figcaption>${both(label)} ${code(uri)}</figcaption><img src="${base}/picture/${index}" alt="${shown(uri)}" loading="lazy"></figure>`,
    ];
  });
  return figures.length === 0 ? `<p>${both(LABELS.none)}</p>` : figures.join('');
}

function source(viewed: ViewedBundle, prefix: string): string {
  const part = partOf(viewed.bundle, prefix);
  return part === null
    ? `<p>${both(LABELS.none)}</p>`
    : `<pre>${wordsOf(viewed, part.bytes.toString('utf8').slice(0, MOST_TEXT))}</pre>`;
}

function exchanges(viewed: ViewedBundle): string {
  return rowTable(
    [LABELS.status, LABELS.type, LABELS.bytes, LABELS.address],
    viewed.bundle.exchanges.map(({ method, status, mime, body, url }) => [
      `${shown(method)} ${status}`,
      shown(mime),
      String(body.length),
      `<code>${wordsOf(viewed, url)}</code>`,
    ]),
  );
}

function manifest(viewed: ViewedBundle): string {
  const { files } = viewed.bundle;
  const listed = rowTable(
    [LABELS.file, LABELS.bytes],
    [...files].map(([name, bytes]) => [code(name), String(bytes.length)]),
  );
  const texts = [PATHS.manifest, PATHS.digest, PATHS.capture].map((path) => {
    const text = (files.get(path) ?? Buffer.alloc(0)).toString('utf8').slice(0, MOST_TEXT);
    return `<h2>${shown(path)}</h2><pre>${wordsOf(viewed, text)}</pre>`;
  });
  return `${listed}${texts.join('')}`;
}

function verification({ verification: { checks } }: ViewedBundle): string {
  return rowTable(
    [LABELS.check, LABELS.finding],
    checks.map(({ id, ok, detail }) => [code(id), `${ok ? '✓' : '✗ FAIL'} ${shown(detail)}`]),
  );
}

function custody(viewed: ViewedBundle): string {
  return viewed.custody.length === 0
    ? `<p>${both(LABELS.none)}</p>`
    : rowTable(
        [LABELS.time, LABELS.act, LABELS.actor, LABELS.reason],
        viewed.custody.map(({ at, act, actor, reason }) => [at, act, actor, reason].map(shown)),
      );
}
