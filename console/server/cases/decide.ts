import { StageError } from '../../../core/failure.ts';
import type { Actor } from '../../../core/rights.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';
import { review, type Verdicted } from '../../../pipeline/review.ts';
import type { DecisionOutcome } from '../../api/cases.ts';
import type { CaseDeps } from './case-deps.ts';
import { assertFree } from './claim.ts';

/**
 * A person decides on a case as he saw it. `STATE_CONFLICT` where it has changed since, or somebody else holds it; his claim ends
 * with the decision.
 */
export async function decide(
  caseId: string,
  verdicted: Omit<Verdicted, 'by'> & { readonly version: number },
  actor: Actor,
  { line, handOver }: Pick<CaseDeps, 'line' | 'handOver'>,
): Promise<DecisionOutcome> {
  await assertFree(caseId, actor, line);
  const { version, ...rest } = verdicted;
  const deps = { ...line, store: asSeen(line.store, version) };
  const notices = await review(caseId, { ...rest, by: actor.name }, deps);
  await line.store.claims.release(caseId, actor.id);
  handOver(notices.filter(({ state }) => state === 'due'));
  const after = await line.store.cases.get(caseId);
  return {
    state: after.state,
    version: after.version,
    notices: notices.map(({ id, state }) => ({ noticeId: id, state })),
  };
}

/** The store, whose cases are those of a version or refused: a decision is written under the version that it was read with. */
function asSeen(store: LineDeps['store'], version: number): LineDeps['store'] {
  return {
    ...store,
    cases: {
      ...store.cases,
      async get(id) {
        const view = await store.cases.get(id);
        if (view.version !== version) {
          throw new StageError('STATE_CONFLICT', `the case ${id} has changed meanwhile`);
        }
        return view;
      },
    },
  };
}
