import type { Store } from '../../core/repositories/index.ts';

/** Makes one case of two, as placing a sighting does that shows them to be one. */
export async function mergeCases(
  store: Store,
  into: string,
  from: string,
  at: Date,
): Promise<void> {
  await store.transaction(async (tx) => {
    const { version } = await tx.cases.current(into);
    await tx.cases.append({
      caseId: into,
      version: version + 1,
      kind: 'merged',
      actor: 'cardsweep',
      at,
      reason: null,
      policy: null,
      reference: from,
    });
    await tx.cases.merge(into, from, at);
  });
}
