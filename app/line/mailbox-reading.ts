import { sha256 } from '../../core/digest.ts';
import { failureCodeOf, StageError } from '../../core/failure.ts';
import type { CameBack } from '../../pipeline/answered.ts';
import { mayConcernUs } from '../../reports/index.ts';
import type { InboxSettings } from '../settings/inbox.ts';
import { readSecret } from '../settings/secret-reference.ts';
import type { Settings } from '../settings/settings.ts';
import { type OpenMailbox, withMailbox } from './imap.ts';
import { type ReadMail, readAnswer } from './mail-answers.ts';
import type { Line } from './open-line.ts';

/** What one reading of the mailbox came to. */
export interface MailboxReading {
  /** Mails whose headers were looked at. */
  readonly mails: number;
  /** Of them, those that said something new about a notice. */
  readonly told: number;
  /** Mails that name a notice of ours without its token, or with another: tied to nothing. */
  readonly untied: number;
  /** More mails are there than one reading takes: the next one goes on. */
  readonly isPartial: boolean;
}

/** Numbers that are asked for at once; a header has 64 KiB at most. */
const WINDOW = 200;

/** Windows that one reading takes: it is over in minutes whatever lies there. */
const MOST_WINDOWS = 250;

/**
 * Reads what came since the last reading, each mail once: the mark is moved behind a window of mails when all of it is tied, and a
 * mail that is met again says nothing new. Refused (`STATE_CONFLICT`) where no mailbox is set.
 */
export async function readMailbox(
  line: Pick<Line, 'deps' | 'desk' | 'settings'>,
  signal: AbortSignal,
  onTold: (back: CameBack) => void = () => undefined,
): Promise<MailboxReading> {
  const { inbox, env } = line.settings;
  if (inbox === null) {
    throw new StageError('STATE_CONFLICT', 'IMAP_URL is not set: there is no mailbox to read');
  }
  const password = await readSecret(inbox.password, env);
  return await withMailbox(
    inbox,
    password,
    (mailbox) => readOn(line, inbox, mailbox, onTold, signal),
    signal,
  );
}

async function readOn(
  line: Pick<Line, 'deps' | 'desk' | 'settings'>,
  inbox: InboxSettings,
  mailbox: OpenMailbox,
  onTold: (back: CameBack) => void,
  signal: AbortSignal,
): Promise<MailboxReading> {
  const { store, now } = line.deps;
  const name = nameOf(inbox);
  const { uidValidity, uidNext } = mailbox;
  const mark = await store.mailboxes.mark(name);
  const reads: ReadMail[] = [];
  let next = mark?.uidValidity === uidValidity ? mark.lastUid + 1 : 1;
  for (let window = 0; next < uidNext && window < MOST_WINDOWS; window += 1) {
    signal.throwIfAborted();
    const last = Math.min(next + WINDOW, uidNext) - 1;
    for (const [uid, header] of await mailbox.headers(next, last)) {
      const read = await readOne(uid, header, mailbox, line);
      reads.push(read);
      if (read.kind === 'told') {
        onTold(read.back);
      }
    }
    await store.mailboxes.advance(name, { uidValidity, lastUid: last }, now());
    next = last + 1;
  }
  return {
    mails: reads.length,
    told: reads.filter(({ kind }) => kind === 'told').length,
    untied: reads.filter(({ kind }) => kind === 'untied').length,
    isPartial: next < uidNext,
  };
}

/** Only a mail that may concern us is opened beyond its header. */
async function readOne(
  uid: number,
  header: Uint8Array,
  mailbox: OpenMailbox,
  line: Pick<Line, 'deps' | 'desk' | 'settings'>,
): Promise<ReadMail> {
  const mail = mayConcernUs(header) ? await mailbox.mail(uid) : null;
  return mail === null ? { kind: 'nothing' } : await readAnswer(mail, line, false);
}

/** What a mailbox is kept under: the login is nobody's business in the store. */
function nameOf({ host, port, user, mailbox }: InboxSettings): string {
  return `${host}:${port} ${sha256(`${user}\n${mailbox}`).slice(0, 16)}`;
}

/** Whether the mailbox can be read, in a line for `doctor`. */
export async function mailboxLine({
  inbox,
  env,
}: Pick<Settings, 'inbox' | 'env'>): Promise<string> {
  if (inbox === null) {
    return 'off';
  }
  const password = await readSecret(inbox.password, env);
  const next = await withMailbox(
    inbox,
    password,
    ({ uidNext }) => Promise.resolve(uidNext),
    new AbortController().signal,
  );
  return `${inbox.mailbox} can be read, next number ${next}`;
}

/** How often the mailbox is read, in milliseconds: a desk's answer may wait for minutes. */
const EVERY_MS = 180_000;

/**
 * Reads the mailbox on a clock, beside whatever else goes on: each call of the function begins a reading where it is time and
 * none is under way. One that fails is told in the log, and the services go on. `settled` waits for the last one.
 */
export function mailboxClock(
  line: Line,
  signal: AbortSignal,
): { readonly tick: (at: Date) => void; readonly settled: () => Promise<void> } {
  let readAt = 0;
  let reading: Promise<void> | null = null;
  return {
    tick(at) {
      if (reading === null && at.getTime() - readAt >= EVERY_MS && line.settings.inbox !== null) {
        readAt = at.getTime();
        reading = readQuietly(line, signal).finally(() => {
          reading = null;
        });
      }
    },
    settled: async () => reading ?? Promise.resolve(),
  };
}

async function readQuietly(line: Line, signal: AbortSignal): Promise<void> {
  const { log } = line.deps;
  try {
    const { mails, told, untied } = await readMailbox(line, signal);
    log('info', 'the mailbox was read', { mails, told, untied });
  } catch (error) {
    if (!signal.aborted) {
      log('warn', 'the mailbox cannot be read', { code: failureCodeOf(error) });
    }
  }
}
