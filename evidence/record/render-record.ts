import { shown } from '../viewer/escape.ts';
import type { OpenedBundle } from '../viewer/opened-bundle.ts';
import type { RecordPhrases, VerifyCommands } from './phrases.ts';
import { PHRASES_EN } from './phrases-en.ts';
import { PHRASES_ZH } from './phrases-zh.ts';
import {
  basics,
  environment,
  evidence,
  extraction,
  gaps,
  listings,
  type Section,
  signatures,
  steps,
} from './record-sections.ts';
import { recordStyle } from './record-style.ts';
import { verifyCommands } from './verify-commands.ts';

export type RecordLanguage = 'zh' | 'en';

/** A time-stamp over the bundle, as the record tells of it. */
export interface RecordedStamp {
  readonly authority: string;
  readonly stampedAt: Date;
  /** Name of the file that holds it, beside the bundle. */
  readonly fileName: string;
}

const PHRASES: Readonly<Record<RecordLanguage, RecordPhrases>> = { zh: PHRASES_ZH, en: PHRASES_EN };

/** What the page may load: nothing. */
const NO_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The extraction record of a bundle as a page to print: the fields that the police's own form for an online extraction asks for, the
 * list of evidence with its digests, and how to verify it. The same bundle and stamps give the same page. It loads and runs
 * nothing.
 */
export function renderRecord(
  bundle: OpenedBundle,
  language: RecordLanguage,
  stamps: readonly RecordedStamp[] = [],
): string {
  const phrases = PHRASES[language];
  const sections = [
    basics(bundle, phrases),
    extraction(bundle, phrases),
    environment(bundle, phrases),
    steps(bundle, phrases),
    listings(bundle, phrases),
    evidence(bundle, phrases),
    gaps(bundle, phrases),
    signatures(bundle, phrases),
  ].filter((section) => section !== null);
  const title = `${phrases.title} ${bundle.account.evidenceId}`;
  return `<!DOCTYPE html>
<html lang="${phrases.lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${NO_POLICY}"><meta name="viewport" content="width=device-width"><title>${shown(title)}</title>
<style>${recordStyle(phrases, bundle.account.evidenceId)}</style></head><body>
<h1>${shown(phrases.title)}</h1>
<p class="standing">${shown(phrases.standing)}</p>
${sections.map(sectionHtml).join('\n')}
${annex(bundle, phrases, stamps)}
</body></html>
`;
}

function sectionHtml({ heading, html }: Section): string {
  return `<section><h2>${shown(heading)}</h2>${html}</section>`;
}

function annex(
  bundle: OpenedBundle,
  phrases: RecordPhrases,
  stamps: readonly RecordedStamp[],
): string {
  const commands = verifyCommands(
    bundle,
    stamps.map(({ fileName }) => fileName),
  );
  const given = phrases.verifySteps.filter((step) => commands[step.commands] !== '');
  const list = given
    .map((step) => `<li>${shown(step.words)}${commandBlock(step.commands, commands)}</li>`)
    .join('');
  const stamped = stamps
    .map(
      ({ authority, stampedAt, fileName }) =>
        `<li>${shown(`${stampedAt.toISOString()} ${authority} (${fileName})`)}</li>`,
    )
    .join('');
  const notes =
    stamps.length === 0
      ? `<p>${shown(phrases.noStamp)}</p>`
      : `<p>${shown(phrases.labels.stamps)}</p><ul class="small url">${stamped}</ul>`;
  return `<section class="annex"><h2>${shown(phrases.sections.verify)}</h2><p>${shown(phrases.verifyIntro)}</p><ol>${list}</ol>${notes}</section>`;
}

function commandBlock(name: keyof VerifyCommands, commands: VerifyCommands): string {
  return `<pre data-step="${name}">${shown(commands[name])}</pre>`;
}
