import type { CaseRepository } from '../../core/repositories/cases.ts';

/** A case without sightings that somebody has confirmed; within a transaction. */
export async function addConfirmedCase(
  cases: CaseRepository,
  caseId: string,
  at: Date,
): Promise<void> {
  await cases.open({
    id: caseId,
    sourceId: 'example-forum',
    probability: 0.9,
    verdict: 'strong',
    openedAt: at,
  });
  for (const [index, kind] of (['opened', 'confirmed'] as const).entries()) {
    await cases.append({
      caseId,
      version: index + 1,
      kind,
      actor: 'test',
      at,
      reason: null,
      policy: null,
      reference: null,
    });
  }
}
