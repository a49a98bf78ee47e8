import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEvidence } from '../../app/line/open-evidence.ts';
import { purgeDue } from '../../app/line/purge.ts';
import { type EvidenceWorld, openEvidenceWorld } from '../support/evidence-world.ts';

const DAY_MS = 86_400_000;
const WHO = { actor: 'L. Officer', reason: 'file 12/2026' };
const signal = AbortSignal.timeout(300_000);
let world: EvidenceWorld;

beforeAll(async () => {
  world = await openEvidenceWorld('evidence-purge');
});

afterAll(() => world.close());

/** A case of a state for a sighting that a bundle shows. */
function caseOf(state: string, evidenceId: string, caseId: string): readonly string[] {
  const sightingId = `sgt_${caseId}`;
  return [
    `insert into cases (id, state, source_id, probability, verdict, opened_at)
     values ('${caseId}', '${state}', 'forum', 1, 'strong', now())`,
    `insert into evidence_sightings (evidence_id, sighting_id) values ('${evidenceId}', '${sightingId}')`,
    `insert into case_sightings (sighting_id, case_id) values ('${sightingId}', '${caseId}')`,
  ];
}

describe('a purge', () => {
  it('removes bytes whose term is over and leaves manifest, digests and trail; what is held stays', async () => {
    const gone = await world.keep('evd_gone');
    const held = await world.keep('evd_held');
    const { store, vault, now } = world.line.deps;
    const copy = join(world.dataDir, 'exports', 'evd_gone.wacz');
    await mkdir(dirname(copy));
    await writeFile(copy, 'a copy that a capture left');
    await store.keeping.hold('evd_held', { by: 'Court', reason: 'case 7', at: now() });
    await world.pass(731 * DAY_MS);
    const young = await world.keep('evd_young');

    const dry = await purgeDue(world.line, WHO, true, signal);
    const before = await vault.has(gone.bundleDigest);
    const purge = await purgeDue(world.line, WHO, false, signal);
    const again = await purgeDue(world.line, WHO, false, signal);

    const keeping = await store.keeping.of('evd_gone');
    expect(before).toBe(true);
    expect(dry.due.map(({ evidenceId }) => evidenceId)).toContain('evd_gone');
    expect(purge.purged).toContain('evd_gone');
    expect(purge.purged).not.toContain('evd_held');
    expect(again).toEqual({ due: [], purged: [], erased: 0 });
    expect(await vault.has(gone.bundleDigest)).toBe(false);
    expect(existsSync(copy)).toBe(false);
    expect(await vault.has(held.bundleDigest)).toBe(true);
    expect(await vault.has(young.bundleDigest)).toBe(true);
    expect(await store.evidence.get('evd_gone')).toMatchObject({ seal: gone.seal });
    expect(keeping.remnant).toMatchObject({ capture: { state: 'complete' } });
    expect(JSON.stringify(keeping.remnant)).not.toMatch(/出售/u);
    expect(await world.actsOf('evd_gone')).toEqual(['made tester', 'purged L. Officer']);
    await expect(openEvidence(world.line, 'evd_gone', 'opened', WHO)).rejects.toThrow(
      /was purged/u,
    );
  });

  it('leaves bytes that another bundle needs', async () => {
    const shared = await world.keep('evd_shared_a');
    await world.pass(731 * DAY_MS);
    await world.line.deps.store.transaction((tx) =>
      tx.evidence.put({ ...shared, id: 'evd_shared_b', capturedAt: world.line.deps.now() }, []),
    );

    const { purged } = await purgeDue(world.line, WHO, false, signal);
    const stays = await world.line.deps.vault.has(shared.bundleDigest);
    await world.pass(731 * DAY_MS);
    await purgeDue(world.line, WHO, false, signal);

    expect(purged).toContain('evd_shared_a');
    expect(stays).toBe(true);
    expect(await world.line.deps.vault.has(shared.bundleDigest)).toBe(false);
  });

  it('goes on where it was cut off between the entry and the bytes', async () => {
    const cut = await world.keep('evd_cut');
    const { store, vault, now } = world.line.deps;
    await store.keeping.purge('evd_cut', now(), {});

    const { erased } = await purgeDue(world.line, WHO, false, signal);

    expect(erased).toBeGreaterThan(0);
    expect(await vault.has(cut.bundleDigest)).toBe(false);
  });

  it('never takes what is held by now', async () => {
    const { store, now } = world.line.deps;
    await world.keep('evd_late_hold');
    await store.keeping.hold('evd_late_hold', { by: 'Court', reason: 'case 8', at: now() });

    const isPurged = await store.keeping.purge('evd_late_hold', now(), {});

    expect(isPurged).toBe(false);
  });

  it('goes by what people decided: the longest term of all cases, from their last event', async () => {
    const cases = [
      ['open', 'evd_open'],
      ['dismissed', 'evd_dismissed'],
      ['confirmed', 'evd_confirmed'],
      ['returned', 'evd_returned'],
    ] as const;
    for (const [state, id] of cases) {
      await world.keep(id);
      await world.behindItsBack(...caseOf(state, id, `cas_${state}`));
    }
    await world.keep('evd_both');
    await world.behindItsBack(
      ...caseOf('dismissed', 'evd_both', 'cas_one'),
      ...caseOf('confirmed', 'evd_both', 'cas_two'),
    );
    const retention = { confirmed: 3_650, dismissed: 90, undecided: 730 };
    const ours = [...cases.map(([, id]) => id as string), 'evd_both'];
    async function dueAfter(days: number): Promise<readonly string[]> {
      const at = new Date(world.line.deps.now().getTime() + days * DAY_MS);
      const due = await world.line.deps.store.keeping.due(retention, at);
      return due.map(({ evidenceId }) => evidenceId).filter((id) => ours.includes(id));
    }

    const later = new Date(world.line.deps.now().getTime() + 3_600 * DAY_MS);

    const [soon, quarter, years, decade] = [
      await dueAfter(89),
      await dueAfter(91),
      await dueAfter(731),
      await dueAfter(3_651),
    ];

    expect(soon).toEqual([]);
    expect(quarter).toEqual(['evd_dismissed']);
    expect(years.toSorted()).toEqual(['evd_dismissed', 'evd_open']);
    expect(decade.toSorted()).toEqual(ours.toSorted());
    await world.behindItsBack(
      `insert into case_events (case_id, version, kind, actor, at)
       values ('cas_dismissed', 1, 'assigned', 'x', '${later.toISOString()}')`,
    );
    expect(await dueAfter(3_651)).not.toContain('evd_dismissed');
  });

  it('never comes where the term is for ever', async () => {
    const forever = { confirmed: null, dismissed: null, undecided: null };
    const at = new Date(world.line.deps.now().getTime() + 40_000 * DAY_MS);

    expect(await world.line.deps.store.keeping.due(forever, at)).toEqual([]);
  });
});
