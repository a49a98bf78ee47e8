import { maskIdentityNumbers } from '../../core/identity-number.ts';
import type { ComposedNotice } from '../notices/composed-notice.ts';
import { phrasesOf } from '../notices/phrases-of.ts';
import { foreign } from '../sweep/markup.ts';
import { legibleLine } from '../words/legible.ts';
import { moment } from '../words/moment.ts';
import { LANGUAGE_TAGS, type Language } from '../words/wording.ts';
import type { PacketEvidence, PacketFacts } from './facts.ts';
import { filledForm } from './fields.ts';
import { formOf } from './forms/forms.ts';
import type { FieldContent } from './forms/schema.ts';
import { exact, lines, list } from './markup.ts';
import { mainFile, PACKET_FILES, recordFile } from './names.ts';
import {
  addresses,
  evidence,
  facts as factsSection,
  notifier,
  type PacketPart,
  pictures,
  reasons,
  statement,
  verifying,
} from './sections.ts';
import { packetStyle } from './style.ts';
import type { PacketKind } from './words.ts';
import { PACKET_WORDS } from './words-of.ts';

/** What the page may load: the pictures that it carries. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The main document of a packet for hands, as a page to print: a letter, who reports, the exact addresses, reasons with provisions,
 * what was seen, the list of evidence, how to verify it, redacted pictures, and the fields of the recipient's web form. Once in every
 * language of the recipient. The same notice and facts give the same page; it loads and runs nothing.
 */
export function renderPacket(composed: ComposedNotice, given: PacketFacts): string {
  const facts = masked(given);
  const { notice, recipient } = composed;
  if (notice.withdraws !== undefined) {
    return composed.html;
  }
  const first = recipient.languages[0] ?? 'zh';
  const articles = recipient.languages.map((language) => article({ composed, facts, language }));
  const number = `${notice.id} r${notice.round}`;
  const title = `${PACKET_WORDS[first].title[kindOf(composed)]} ${number}`;
  return `<!DOCTYPE html>
<html lang="${LANGUAGE_TAGS[first]}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="format-detection" content="telephone=no, email=no, address=no, url=no"><title>${foreign(title)}</title>
<style>${packetStyle(
    recipient.languages.map((language) => PACKET_WORDS[language]),
    number,
  )}</style></head><body>
${articles.join('\n')}
${formAnnex(composed, first)}
</body></html>
`;
}

/** Addresses of pages that were visited are foreign and in no notice: masked here. */
function masked({ evidence: bundles, ...rest }: PacketFacts): PacketFacts {
  return {
    ...rest,
    evidence: bundles.map(
      (bundle): PacketEvidence => ({
        ...bundle,
        url: maskIdentityNumbers(bundle.url),
      }),
    ),
  };
}

function kindOf({ recipient }: ComposedNotice): PacketKind {
  return formOf(recipient.id).id === 'police' ? 'lead' : 'report';
}

function article(part: PacketPart): string {
  const { composed, language } = part;
  const words = PACKET_WORDS[language];
  const { sections } = words;
  const body: readonly (readonly [heading: string, html: string])[] = [
    [sections.contents, contents(part)],
    [sections.notifier, notifier(part)],
    [sections.addresses, addresses(part)],
    [sections.reasons, reasons(part)],
    [sections.facts, factsSection(part)],
    [sections.evidence, evidence(part)],
    [sections.verify, verifying(part)],
    [sections.pictures, pictures(part)],
    [sections.statement, statement(part)],
  ];
  return `<article lang="${LANGUAGE_TAGS[language]}"><h1>${foreign(words.title[kindOf(composed)])}</h1>
${letter(part)}
${body.map(([heading, html]) => `<section><h2>${foreign(heading)}</h2>${html}</section>`).join('\n')}
</article>`;
}

function letter({ composed, language }: PacketPart): string {
  const { notice, recipient, sender } = composed;
  const words = PACKET_WORDS[language];
  const phrases = phrasesOf(language);
  const rows = [
    [words.to, foreign(legibleLine(recipient.name))],
    [words.from, foreign(`${legibleLine(sender.organisation)} · ${legibleLine(sender.name)}`)],
    [words.number, `${exact(notice.id)} · ${foreign(phrases.labels.round)} ${notice.round}`],
    [words.caseId, exact(notice.caseId)],
    [words.date, foreign(moment(notice.createdAt))],
  ].map(([label, html]) => `<tr><th scope="row">${foreign(label ?? '')}</th><td>${html}</td></tr>`);
  const repeated =
    notice.round > 1 ? `<p class="request">${foreign(phrases.repeated(notice.round))}</p>` : '';
  return `<table class="letter"><tbody>${rows.join('')}</tbody></table><p class="request">${foreign(words.letter[kindOf(composed)])}</p>${repeated}`;
}

function contents({ composed, facts, language }: PacketPart): string {
  const { contents: words } = PACKET_WORDS[language];
  const count = facts.evidence.reduce((sum, bundle) => sum + bundle.pictures.length, 0);
  const entries: readonly (readonly [file: string, what: string])[] = [
    [mainFile(composed, 'pdf'), words.self],
    [PACKET_FILES.fields, words.fields],
    [PACKET_FILES.addresses, words.addresses],
    ...facts.evidence.map(
      ({ evidenceId }) => [recordFile(evidenceId, language), words.record(evidenceId)] as const,
    ),
    ...(count === 0 ? [] : [['pictures/', words.pictures(count)] as const]),
    [PACKET_FILES.digests, words.digests],
  ];
  return `<ol>${entries.map(([file, what]) => `<li>${exact(file)} ${foreign(what)}</li>`).join('')}</ol>`;
}

/** Fields that count character by character. */
const EXACT: ReadonlySet<FieldContent> = new Set(['number', 'address', 'handles', 'evidence']);

/** A sheet with so many characters may stand on several pages. */
const LONG = 1_500;

/** The fields of the web form once, in the language that the form has. */
function formAnnex(composed: ComposedNotice, language: Language): string {
  const words = PACKET_WORDS[language];
  const { form, sheets } = filledForm(composed);
  const heads = [
    [words.field, 24],
    [words.value, 76],
  ] as const;
  const tables = sheets.map(({ number, fields }) => {
    const rows = fields.map(({ label, content, value, length, limit }) => [
      `${foreign(label[language])}<div class="count">${foreign(words.limit(length, limit))}</div>`,
      EXACT.has(content) ? exact(value.trim()) : lines(value.trim()),
    ]);
    const length = fields.reduce((sum, field) => sum + field.length, 0);
    return `<section class="${length > LONG ? 'sheet long' : 'sheet'}"><h3>${number}/${sheets.length}</h3>${list(heads, rows)}</section>`;
  });
  return `<article class="annex" lang="${LANGUAGE_TAGS[language]}"><h2>${foreign(words.sections.form)}</h2><p>${foreign(form.title[language])}</p><p>${foreign(words.formIntro)}</p>${tables.join('')}</article>`;
}
