import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Line } from '../../app/line/open-line.ts';
import type { Evidence } from '../../core/evidence.ts';
import {
  certificatesOfPem,
  createSigningKey,
  createStamper,
  readCustodyEntry,
} from '../../evidence/index.ts';
import { openPool } from '../../store/open-store.ts';
import { sampleBundle, samplePage } from './evidence-sample.ts';
import { openSweepWorld } from './sweep-world.ts';
import { type AuthorityOptions, startTimeAuthority, type TimeAuthority } from './time-authority.ts';

const KEY = createSigningKey();

/** Stored evidence on a real database, with an authority on loopback, at moments that the test sets. */
export interface EvidenceWorld {
  readonly line: Line;
  readonly dataDir: string;
  readonly authority: TimeAuthority;
  /** Moves every clock on, the authority's too. */
  pass(ms: number): Promise<void>;
  /** How the authority behaves from now on. */
  behave(options: AuthorityOptions): Promise<void>;
  /** Stores a sealed bundle of a page of its own under an id. */
  keep(id: string, more?: Partial<Evidence>): Promise<Evidence>;
  /** What the custody log has of a bundle: act and actor. */
  actsOf(evidenceId: string): Promise<readonly string[]>;
  /** Statements on the database behind the program's back. */
  behindItsBack(...statements: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function openEvidenceWorld(name: string): Promise<EvidenceWorld> {
  let passedMs = 0;
  function now(): Date {
    return new Date(Date.now() + passedMs);
  }
  const authority = await startTimeAuthority({ clock: now });
  const stamper = createStamper({
    authorities: [authority.url],
    roots: certificatesOfPem(authority.root),
    now,
    random: randomBytes,
  });
  const world = await openSweepWorld(name, {}, () => ({ stamper, now }));
  const { line, settings } = world;
  return {
    line,
    dataDir: settings.dataDir,
    authority,
    async pass(ms) {
      passedMs += ms;
      await authority.behave({ clock: now });
    },
    behave: (options) => authority.behave({ clock: now, ...options }),
    keep: (id, more) => keep(line, settings.dataDir, id, more),
    async actsOf(evidenceId) {
      const rows = await line.deps.store.custody.of(evidenceId);
      return rows
        .map(({ entry }) => readCustodyEntry(entry))
        .map(({ act, actor }) => `${act} ${actor}`);
    },
    async behindItsBack(...statements) {
      const pool = openPool({ connectionString: settings.databaseUrl ?? '' });
      try {
        for (const statement of statements) {
          await pool.query(statement);
        }
      } finally {
        await pool.end();
      }
    },
    async close() {
      await world.close();
      await authority.close();
    },
  };
}

async function keep(
  { deps }: Line,
  dir: string,
  id: string,
  more: Partial<Evidence> = {},
): Promise<Evidence> {
  const at = deps.now();
  const page = samplePage({ startedAt: at, endedAt: at, text: `出售身份证 ${id}` });
  const { bytes, seal } = await sampleBundle(page, KEY);
  const path = join(dir, `${id}.wacz`);
  await writeFile(path, bytes);
  const evidence: Evidence = {
    id,
    url: page.requestedUrl,
    state: 'complete',
    seal,
    bundleDigest: await deps.vault.putFile(path),
    bytes: bytes.length,
    items: 2,
    missing: [],
    screenshotDigest: null,
    capturedAt: at,
    ...more,
  };
  await deps.store.transaction(async (tx) => {
    await tx.evidence.put(evidence, []);
    await deps.custody(tx, {
      evidenceId: id,
      act: 'made',
      actor: 'tester',
      reason: 'sample',
      at,
    });
  });
  return evidence;
}
