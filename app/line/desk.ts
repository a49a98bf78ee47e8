import { basename, join } from 'node:path';
import { linearPattern } from '../../classifiers/index.ts';
import { StageError } from '../../core/failure.ts';
import type { Notice } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { Chase, Desk } from '../../pipeline/deps.ts';
import {
  type ComposedNotice,
  channels,
  composeNotice,
  draftNotice,
  gapsIn,
  type NoticeDraft,
  type PartyLists,
  partiesOf,
  partyLists,
  type RecipientDirectory,
  recipientDirectory,
  recipientsOf,
  writtenSecret,
} from '../../reports/index.ts';
import { jsonFilesIn, readJson } from '../settings/json-files.ts';
import type { Settings } from '../settings/settings.ts';
import { apiAccess } from './api-access.ts';
import { mailSigning } from './mail-signing.ts';
import { type NoticeSender, noticeSender } from './notice-sender.ts';
import type { Rdap } from './rdap.ts';
import { openRdapDesks } from './rdap-desks.ts';
import { fingerprinter, mailTokens, webhookSecrets } from './secrets.ts';

/** Folder of the data directory in which the mail-file channel puts its mails. */
export function outboxOf({ dataDir }: Pick<Settings, 'dataDir'>): string {
  return join(dataDir, 'outbox');
}

/** A desk that also shows what it would send. */
export interface ComposingDesk extends Desk, Pick<NoticeSender, 'sendTest'> {
  compose(notice: Notice): ComposedNotice;
  /** What stands in the Message-ID of a notice and round, and nobody can make who has not got the mail. */
  mailToken(noticeId: string, round: number): string;
  /** The domain of a recipient's mail address; null where it has none, or is not known any more. */
  mailDomain(recipientId: string): string | null;
  /** How a recipient writes its ticket numbers; null where its file does not say. */
  ticketPattern(recipientId: string): ((text: string) => string | null) | null;
  /** What a recipient checks our webhooks with, as it is handed over to it. */
  webhookSecret(recipientId: string): string;
  /** A recipient of the directory; `DECLARATION_INVALID` where it holds none of that id. */
  recipient(recipientId: string): Recipient;
  /** What a recipient is called; its id where the directory does not hold it any more. */
  recipientName(recipientId: string): string;
  /** How many people must stand behind a notice to each recipient of the directory. */
  approvalRules(): ReadonlyMap<string, number>;
  /** The words of a request before a decision; nothing that could be sent. */
  draft(draft: NoticeDraft, recipientId: string): string;
}

/** The reports' notices and channels as the stages use them. */
export async function openDesk(settings: Settings, rdap: Rdap): Promise<ComposingDesk> {
  const directory = new Map(await recipientsKnown(settings));
  const rdapDesks = await openRdapDesks(directory, rdap);
  const lists = await listsOf(settings, directory);
  const secrets = await webhookSecrets(settings);
  const signing = await mailSigning(settings);
  const sender = { ...settings.sender, domain: null };
  const recipientOf = recipientIn(directory);
  const words = await wordingOf(settings);
  function compose(notice: Notice): ComposedNotice {
    return composeNotice(notice, recipientOf(notice), sender, words);
  }
  const mailer = noticeSender({
    recipientOf,
    from: sender,
    words,
    channels: channelsOf(settings, signing, secrets),
  });
  return {
    compose,
    ...mailOf(directory, words),
    webhookSecret(recipientId) {
      const { id, channel } = recipientOf({ recipientId });
      if (channel !== 'webhook') {
        throw new StageError('STATE_CONFLICT', `${id} is reached by ${channel}, not by a webhook`);
      }
      return writtenSecret(secrets(id));
    },
    recipient: (recipientId) => recipientOf({ recipientId }),
    approvalRules: () =>
      new Map([...directory.values()].map(({ id, approvals }) => [id, approvals ?? 1])),
    recipientName: (id) => directory.get(id)?.name ?? id,
    draft: (draft, recipientId) => draftNotice(draft, recipientOf({ recipientId }), sender, words),
    gaps: (notice) => gapsIn(notice, recipientOf(notice), sender, words),
    // One that another process looked up goes as all of its kind do; it is met when the notice is delivered.
    channelOf: ({ recipientId }) =>
      channelTo(
        directory.get(recipientId) ?? rdap.route(recipientId) ?? recipientOf({ recipientId }),
      ),
    approvals: (recipientId, made) =>
      settings.approvalsBulk !== null && made > settings.approvalsBulk
        ? 2
        : (recipientOf({ recipientId }).approvals ?? 1),
    chaseOf: (recipientId) => chaseOf(recipientOf({ recipientId })),
    async deliver(notice, signal) {
      const successor = await rdapDesks.meet(notice.recipientId, signal);
      return successor === null
        ? await mailer.send(notice, signal)
        : { kind: 'refused', reply: `not sent: the registry names ${successor.id} in its place` };
    },
    sendTest: (notice, address, signal) => mailer.sendTest(notice, address, signal),
    servantsOf: (hosts, signal) => rdapDesks.servantsOf(hosts, signal),
    partiesOf: ({ declared, ...advertisement }) =>
      partiesOf(
        { ...advertisement, declared: recipientsOf(declared, directory).map(({ id }) => id) },
        directory,
        lists,
      ),
  };
}

/** Without a term of its own a recipient has three days. */
const TERM_HOURS = 72;

function chaseOf({ termHours = TERM_HOURS, escalatesTo = [], chase }: Recipient): Chase {
  const ladder = chase?.escalates === true ? escalatesTo : [];
  const covers = chase === undefined ? null : { rounds: chase.rounds, ladder };
  return { termHours, escalatesTo, covers };
}

/** Finds the recipient of a notice in a directory that may grow. */
function recipientIn(directory: RecipientDirectory) {
  return ({ recipientId }: Pick<Notice, 'recipientId'>): Recipient => {
    const recipient = directory.get(recipientId);
    if (recipient === undefined) {
      throw new StageError('DECLARATION_INVALID', `no recipient is named ${recipientId}`);
    }
    return recipient;
  };
}

/** What ties mails to notices. */
function mailOf(
  directory: RecipientDirectory,
  { tokenOf }: Awaited<ReturnType<typeof wordingOf>>,
): Pick<ComposingDesk, 'mailToken' | 'mailDomain' | 'ticketPattern'> {
  return {
    mailToken: tokenOf,
    mailDomain(id) {
      const address = directory.get(id)?.address ?? '';
      const domain = address.includes('://') ? '' : address.slice(address.lastIndexOf('@') + 1);
      return domain === '' ? null : domain.toLowerCase();
    },
    ticketPattern(id) {
      const pattern = directory.get(id)?.ticket;
      return pattern === undefined ? null : linearPattern(pattern);
    },
  };
}

/** What a notice says beside its facts. */
async function wordingOf(settings: Settings) {
  return {
    publicUrl: settings.publicUrl,
    tokenOf: mailTokens(await fingerprinter(settings)),
  };
}

/** The route to a recipient, and whether twice has the effect of once with this very one. */
function channelTo(route: Pick<Recipient, 'channel' | 'api'>): ReturnType<Desk['channelOf']> {
  const { id, repeatable, isRepeatableFor } = channels[route.channel];
  return { id, repeatable: isRepeatableFor?.(route) ?? repeatable };
}

function channelsOf(
  settings: Settings,
  signing: Awaited<ReturnType<typeof mailSigning>>,
  secretOf: Awaited<ReturnType<typeof webhookSecrets>>,
): Parameters<typeof noticeSender>[0]['channels'] {
  return {
    outboxDir: outboxOf(settings),
    smtpUrl: settings.smtpUrl,
    signing,
    webhooks: { now: () => new Date(), secretOf },
    api: apiAccess(settings),
  };
}

/** The shipped recipients and the user's own. */
export async function recipientsKnown(settings: Settings): Promise<RecipientDirectory> {
  const files = await ownRecipients(settings);
  const directory = recipientDirectory(await Promise.all(files.map(readJson)), files);
  for (const { id, ticket } of directory.values()) {
    assertPattern(id, ticket);
  }
  return directory;
}

function assertPattern(id: string, ticket: string | undefined): void {
  try {
    linearPattern(ticket ?? 'x');
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'no pattern';
    throw new StageError('DECLARATION_INVALID', `recipient ${id}: ticket: ${detail}`, {
      cause: error,
    });
  }
}

/** What the installation changes about whom it asks: `parties.json` of the data directory. */
async function listsOf({ dataDir }: Settings, directory: RecipientDirectory): Promise<PartyLists> {
  const files = await jsonFilesIn(dataDir);
  const file = files.find((path) => basename(path) === 'parties.json');
  const declared = file === undefined ? {} : await readJson(file);
  return partyLists(declared, new Set(directory.keys()), file ?? 'parties.json');
}

/** The user's own recipients: every JSON file in `recipients/` of the data directory. */
async function ownRecipients({ dataDir }: Settings): Promise<readonly string[]> {
  return await jsonFilesIn(join(dataDir, 'recipients'));
}
