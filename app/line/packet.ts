import { sha256 } from '../../core/digest.ts';
import type { SightingEvidence } from '../../core/evidence.ts';
import { StageError } from '../../core/failure.ts';
import type { CitedSighting, Notice } from '../../core/notice.ts';
import {
  type OpenedBundle,
  openBundle,
  printRecord,
  type RedactedPicture,
  redactPicture,
  renderRecord,
} from '../../evidence/index.ts';
import {
  type ComposedNotice,
  fieldsText,
  filledForm,
  mainFile,
  PACKET_FILES,
  type PacketEvidence,
  type PacketFacts,
  type PacketPicture,
  pictureFile,
  recordFile,
  renderPacket,
} from '../../reports/index.ts';
import { launchBrowser } from '../machine/browser.ts';
import { stampsWithTokens } from './bundle-stamps.ts';
import { openEvidence, type Who } from './open-evidence.ts';
import type { Line } from './open-line.ts';
import { reverify } from './reverify.ts';

/** More pictures than this make a document that no web form takes; reading each takes seconds. */
const MOST_PICTURES = 20;

/** A packet for a person to hand in: files by name, in the order of their list. */
export interface Packet {
  readonly composed: ComposedNotice;
  readonly evidenceIds: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What the files are dated with: when the notice was written. */
  readonly at: Date;
}

interface PacketOptions {
  /** Whether redacted pictures are enclosed. */
  readonly pictures: boolean;
}

/** A bundle that a packet is made from. */
interface Opened {
  readonly evidence: SightingEvidence;
  readonly bundle: OpenedBundle;
  readonly listed: PacketEvidence;
}

/**
 * The packet of a notice. Every bundle that it cites is verified first and opened with an entry in the custody log. Throws
 * `STATE_CONFLICT` for a notice with gaps, one that waits for a second person, and evidence that does not hold or is not what
 * the notice cites. The same notice, round, bundles and stamps give the same files.
 */
export async function makePacket(
  line: Line,
  noticeId: string,
  who: Who,
  options: PacketOptions,
  signal: AbortSignal,
): Promise<Packet> {
  const { store } = line.deps;
  const notice = await store.notices.get(noticeId);
  const composed = line.desk.compose(notice);
  const approvedBy = (await store.notices.approvals(noticeId)).map(({ by }) => by);
  assertApproved(notice, approvedBy);
  const cited = notice.withdraws === undefined ? notice.cited : [];
  const act = { ...who, reason: `packet ${noticeId} r${notice.round}: ${who.reason}` };
  await assertWhole(line, idsOf(cited), act, signal);
  const opened: Opened[] = [];
  let room = options.pictures ? MOST_PICTURES : 0;
  for (const evidenceId of idsOf(cited)) {
    const one = await openCited(line, { evidenceId, cited, who: act, room }, signal);
    room -= one.listed.pictures.length;
    opened.push(one);
  }
  const facts = {
    evidence: opened.map(({ listed }) => listed),
    approvedBy,
    prices: await pricesOf(line, cited),
  };
  return {
    composed,
    evidenceIds: opened.map(({ evidence }) => evidence.id),
    files: await filesOf(line, { composed, facts, opened }, signal),
    at: notice.createdAt,
  };
}

/** A second person is not got round by handing a notice in by hand. */
function assertApproved({ id, state, approvals = 1 }: Notice, approvedBy: readonly string[]): void {
  if (state === 'awaiting-approval' || approvals > 1 + approvedBy.length) {
    throw new StageError(
      'STATE_CONFLICT',
      `the notice ${id} waits for a second person: notice approve`,
    );
  }
}

function idsOf(cited: readonly CitedSighting[]): readonly string[] {
  return [...new Set(cited.flatMap(({ evidence }) => evidence?.evidenceId ?? []))];
}

async function assertWhole(
  line: Line,
  evidenceIds: readonly string[],
  who: Who,
  signal: AbortSignal,
): Promise<void> {
  const [damaged] = (await reverify(line, evidenceIds, who, signal)).damaged;
  if (damaged !== undefined) {
    throw new StageError(
      'STATE_CONFLICT',
      `the evidence ${damaged.evidenceId} does not hold (${damaged.failed.join(', ')}): no packet is made of it`,
    );
  }
}

interface Wanted {
  readonly evidenceId: string;
  readonly cited: readonly CitedSighting[];
  readonly who: Who;
  /** Pictures that may still be enclosed. */
  readonly room: number;
}

async function openCited(
  line: Line,
  { evidenceId, cited, who, room }: Wanted,
  signal: AbortSignal,
): Promise<Opened> {
  const { evidence, bytes } = await openEvidence(line, evidenceId, 'opened', who);
  const places = cited.flatMap(({ evidence: own }, index) =>
    own?.evidenceId === evidenceId ? [{ number: index + 1, own }] : [],
  );
  const isOther = places.some(
    ({ own }) => own.bundleDigest !== evidence.bundleDigest || own.seal !== evidence.seal,
  );
  if (isOther) {
    throw new StageError(
      'STATE_CONFLICT',
      `the evidence ${evidenceId} is not the bundle that the notice cites`,
    );
  }
  const bundle = openBundle(bytes);
  const wanted = places.flatMap(({ number, own }) =>
    typeof own.pictureDigest === 'string' ? [{ place: number, digest: own.pictureDigest }] : [],
  );
  const whole = { place: null, digest: evidence.screenshotDigest ?? '' };
  const stamps = (await stampsWithTokens(line, evidenceId)).filter(({ renews }) => renews === null);
  return {
    evidence: { ...evidence, pictureDigest: null },
    bundle,
    listed: {
      evidenceId,
      url: evidence.url,
      state: evidence.state,
      seal: evidence.seal,
      bundleDigest: evidence.bundleDigest,
      bytes: evidence.bytes,
      capturedAt: evidence.capturedAt,
      stamps: stamps.map(({ authority, stampedAt }) => ({ authority, stampedAt })),
      pictures: await picturesOf(
        line,
        bundle,
        { evidenceId, pictures: (wanted.length === 0 ? [whole] : wanted).slice(0, room) },
        signal,
      ),
    },
  };
}

/** Redacted copies of pictures that a bundle holds under these digests; one that is not there or cannot be read is left out. */
async function picturesOf(
  line: Line,
  { parts }: OpenedBundle,
  wanted: {
    readonly evidenceId: string;
    readonly pictures: readonly { readonly place: number | null; readonly digest: string }[];
  },
  signal: AbortSignal,
): Promise<readonly PacketPicture[]> {
  const originals = new Map<string, Buffer>(
    parts
      .filter(({ mime }) => mime.startsWith('image/'))
      .map(({ bytes }) => [sha256(bytes), bytes]),
  );
  const made: PacketPicture[] = [];
  for (const { place, digest } of wanted.pictures) {
    const original = originals.get(digest);
    const redacted: RedactedPicture =
      original === undefined
        ? { kind: 'unreadable' }
        : await redactPicture(original, { read: line.readLines }, signal);
    if (redacted.kind !== 'unreadable') {
      made.push({
        place,
        file: pictureFile(wanted.evidenceId, made.length + 1),
        treatment: redacted.kind,
        png: redacted.png,
        originalSha256: digest,
      });
    }
  }
  return made;
}

/** Prices that the texts ask, by sighting, as they were last scored. */
async function pricesOf(
  { deps: { store } }: Line,
  cited: readonly CitedSighting[],
): Promise<PacketFacts['prices']> {
  const views = await store.sightings.list(
    { ids: cited.map(({ sightingId }) => sightingId) },
    null,
    Math.max(1, cited.length),
  );
  return new Map(
    views.map(({ sighting, score }) => [
      sighting.id,
      (score?.prices ?? []).map(({ amount, currency, per }) => ({ amount, currency, per })),
    ]),
  );
}

/** Everything that is in the packet, its list of digests last. */
async function filesOf(
  line: Line,
  parts: {
    readonly composed: ComposedNotice;
    readonly facts: PacketFacts;
    readonly opened: readonly Opened[];
  },
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { composed, facts, opened } = parts;
  const { notice, recipient } = composed;
  const html = renderPacket(composed, facts);
  const files = new Map<string, Uint8Array>();
  const browser = await launchBrowser({ env: line.settings.env });
  try {
    const main = await printRecord(html, browser, notice.createdAt, signal, { outline: true });
    files.set(mainFile(composed, 'pdf'), main);
    files.set(mainFile(composed, 'html'), Buffer.from(html));
    if (notice.withdraws === undefined) {
      files.set(PACKET_FILES.fields, Buffer.from(fieldsText(filledForm(composed))));
    }
    const addresses = notice.cited.map(({ url }) => `${url}\n`).join('');
    files.set(PACKET_FILES.addresses, Buffer.from(addresses));
    for (const { bundle, listed } of opened) {
      for (const language of recipient.languages) {
        const record = renderRecord(bundle, language, recordedStamps(listed));
        const at = new Date(bundle.account.startedAt);
        files.set(
          recordFile(listed.evidenceId, language),
          await printRecord(record, browser, at, signal),
        );
      }
      for (const { file, png } of listed.pictures) {
        files.set(file, png);
      }
    }
  } finally {
    await browser.close();
  }
  files.set(PACKET_FILES.digests, Buffer.from(digestsOf(files)));
  return files;
}

/** The time-stamps under the names that an export of the bundle gives their files. */
function recordedStamps({
  evidenceId,
  stamps,
}: PacketEvidence): Parameters<typeof renderRecord>[2] {
  return stamps.map(({ authority, stampedAt }, index) => ({
    authority,
    stampedAt,
    fileName: `${evidenceId}.wacz${index === 0 ? '' : `.${index + 1}`}.tsr`,
  }));
}

/** What `sha256sum -c` reads. */
function digestsOf(files: ReadonlyMap<string, Uint8Array>): string {
  return [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
}
