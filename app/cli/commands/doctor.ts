import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { wallAlarms } from '../../../core/alarm.ts';
import { alarmWording, staleRecipients } from '../../../reports/index.ts';
import { openBlobStore } from '../../../store/blobs/index.ts';
import { assertApiSecrets } from '../../line/api-access.ts';
import { recipientsKnown } from '../../line/desk.ts';
import { mailSigning, signingLine } from '../../line/mail-signing.ts';
import { mailboxLine } from '../../line/mailbox-reading.ts';
import { openLine } from '../../line/open-line.ts';
import { vantagesReached } from '../../line/vantage-probe.ts';
import { databaseDir, databaseElsewhere } from '../../machine/database-place.ts';
import { diagnose, type Finding, type Probe } from '../../machine/doctor.ts';
import type { Settings } from '../../settings/settings.ts';
import { shown } from '../../settings/shown.ts';
import { type CommandContext, type DataOption, settingsOf } from '../context.ts';

interface Options extends DataOption {
  readonly json?: boolean;
}

export function doctorCommand(context: CommandContext): Command {
  return new Command('doctor')
    .description('says what is in force, what is missing, and how to mend it')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (options: Options) => {
      const settings = await settingsOf(context, options);
      await mkdir(settings.dataDir, { recursive: true });
      const findings = await diagnose(context.env, settings.dataDir, probesOf(settings));
      if (options.json === true) {
        context.terminal.out(JSON.stringify({ settings: shown(settings), findings }));
      } else {
        print(settings, findings, context);
      }
      if (findings.some(({ ok }) => !ok)) {
        process.exitCode = 3;
      }
    });
}

function probesOf(settings: Settings): readonly Probe[] {
  return [
    {
      name: 'store and queue',
      mend: 'look at DATABASE_URL and REDIS_URL, or leave them out to use the embedded PostgreSQL',
      async ask() {
        const line = await openLine(settings, () => undefined);
        try {
          await line.deps.queue.counts();
        } finally {
          await line.close();
        }
        return [
          settings.databaseUrl === null
            ? `embedded PostgreSQL in ${(await databaseElsewhere(settings.dataDir)) ?? databaseDir(settings.dataDir)}`
            : 'PostgreSQL by DATABASE_URL',
          settings.redisUrl === null ? 'queue on it' : 'queue on Redis by REDIS_URL',
        ].join(', ');
      },
    },
    {
      name: 'blobs',
      mend: 'look at BLOB_URL, or leave it out to keep blobs in the data directory',
      async ask() {
        const blobs = await openBlobStore(settings.blobUrl, {
          dir: join(settings.dataDir, 'blobs'),
        });
        await blobs.put(Buffer.from('cardsweep doctor'));
        return settings.blobUrl === null ? 'on disk' : 'S3 by BLOB_URL';
      },
    },
    {
      name: 'hosts left alone',
      mend: 'look at the store',
      ask: () => hostsLeftAlone(settings),
    },
    {
      name: 'recipients',
      mend: 'look at the files in DATA_DIR/recipients',
      ask: () => recipients(settings),
    },
    {
      name: 'vantages',
      mend: 'look at VANTAGES, and at the proxies that it leads to',
      ask: () => vantagesReached(settings),
    },
    {
      name: 'mail signing',
      mend: 'look at DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY, SMIME_CERT and SMIME_KEY',
      ask: async () => signingLine(await mailSigning(settings), settings, new Date()),
    },
    {
      name: 'mailbox',
      mend: 'look at IMAP_URL and at what IMAP_PASSWORD names',
      ask: () => mailboxLine(settings),
    },
  ];
}

/** Facts that are old are no fault either: they are named, so that somebody looks them up. */
async function recipients(settings: Settings): Promise<string> {
  const directory = await recipientsKnown(settings);
  await assertApiSecrets(directory, settings);
  const stale = staleRecipients(directory, new Date()).map(
    ({ id, checkedOn }) => `${id} (${checkedOn})`,
  );
  return stale.length === 0
    ? `${directory.size} known`
    : `${directory.size} known; to be looked up again: ${stale.join(', ')}`;
}

/** Pauses are no fault of this machine: they are told, and who settles them is named. */
async function hostsLeftAlone(settings: Settings): Promise<string> {
  const line = await openLine(settings, () => undefined);
  try {
    const { store, now } = line.deps;
    const alarms = wallAlarms(await store.standings.paused(now()));
    return alarms.length === 0 ? 'none' : alarms.map((alarm) => alarmWording(alarm).en).join('; ');
  } finally {
    await line.close();
  }
}

function print(
  settings: Settings,
  findings: readonly Finding[],
  { terminal }: CommandContext,
): void {
  for (const [name, value] of Object.entries(shown(settings))) {
    terminal.out(`     ${name.padEnd(22)} ${value}`);
  }
  for (const { name, ok, detail, mend } of findings) {
    terminal.out(
      `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(22)} ${detail}${mend === null ? '' : `: ${mend}`}`,
    );
  }
}
