import type { Actor } from '../../../core/rights.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';

/** Gives a case to a person, in its history too. */
export async function assign(
  caseId: string,
  to: string,
  { name }: Actor,
  { store, now }: Pick<LineDeps, 'store' | 'now'>,
): Promise<void> {
  await store.transaction(async (tx) => {
    const { version } = await tx.cases.current(caseId);
    await tx.cases.append({
      caseId,
      version: version + 1,
      kind: 'assigned',
      actor: name,
      at: now(),
      reason: to,
      policy: null,
      reference: null,
    });
    await tx.cases.assign(caseId, to);
  });
}
