import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { wallAlarms } from '../../../core/alarm.ts';
import { alarmWording, staleRecipients } from '../../../reports/index.ts';
import { openBlobStore } from '../../../store/blobs/index.ts';
import { recipientsKnown } from '../../line/desk.ts';
import { mailSigning, signingLine } from '../../line/mail-signing.ts';
import { openLine } from '../../line/open-line.ts';
import { vantagesReached } from '../../line/vantage-probe.ts';
import { databaseDir, databaseElsewhere } from '../../machine/database-place.ts';
import { diagnose, type Finding, type Probe } from '../../machine/doctor.ts';
import type { Settings } from '../../settings/settings.ts';
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
  ];
}

/** Facts that are old are no fault either: they are named, so that somebody looks them up. */
async function recipients(settings: Settings): Promise<string> {
  const directory = await recipientsKnown(settings);
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

/** The settings in force; what may hold a secret is masked. */
function shown(settings: Settings): Readonly<Record<string, string>> {
  return {
    DATA_DIR: settings.dataDir,
    DATABASE_URL: masked(settings.databaseUrl, 'embedded'),
    REDIS_URL: masked(settings.redisUrl, 'off'),
    BLOB_URL: masked(settings.blobUrl, 'on disk'),
    SMTP_URL: masked(settings.smtpUrl, 'off'),
    APPROVALS_BULK: String(settings.approvalsBulk ?? 'off'),
    ...shownMail(settings),
    PUBLIC_URL: settings.publicUrl ?? 'off',
    RDAP_URLS:
      settings.rdapUrls.length === 0
        ? 'off: hosting providers and registrars are not looked up'
        : settings.rdapUrls.join(', '),
    ...shownEvidence(settings),
    ACCESS_FILE: settings.accessFile ?? 'off',
    RULES_FILE: settings.rulesFile ?? 'off',
    VANTAGES: settings.vantages.map(({ name, proxy }) => `${name}=${proxy}`).join(', ') || 'off',
    LOG_LEVEL: settings.logLevel,
    TOWN_PORT: String(settings.townPort),
    SIGNING_KEY: settings.signingKey === null ? 'kept in DATA_DIR' : 'given',
    EVIDENCE_KEY: settings.evidence.key === null ? 'kept in DATA_DIR' : 'given',
    FINGERPRINT_KEY: settings.fingerprintKey === null ? 'kept in DATA_DIR' : 'given',
  };
}

function shownMail({ mail: { dkim, smime } }: Settings): Readonly<Record<string, string>> {
  return {
    DKIM_DOMAIN: dkim?.domain ?? 'off',
    DKIM_SELECTOR: dkim?.selector ?? 'off',
    DKIM_KEY: dkim === null ? 'off' : 'given',
    SMIME_CERT: smime === null ? 'off' : 'given',
    SMIME_KEY: smime === null ? 'off' : 'given',
  };
}

function shownEvidence({ evidence }: Settings): Readonly<Record<string, string>> {
  const { authorities, rootsFile, retention } = evidence;
  const days = Object.entries(retention).map(([name, term]) => [
    `RETAIN_${name.toUpperCase()}_DAYS`,
    term === null ? 'forever' : String(term),
  ]);
  const urls = authorities.map((url) => masked(url, '')).join(', ');
  return {
    TSA_URLS: urls === '' ? 'off: bundles carry no time-stamp of an authority' : urls,
    TSA_ROOTS: rootsFile ?? 'any',
    ...Object.fromEntries(days),
  };
}

function masked(address: string | null, absent: string): string {
  return address === null ? absent : address.replace(/\/\/[^@/]*@/u, '//***@');
}
