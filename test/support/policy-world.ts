import type { Notice, NoticeState } from '../../core/notice.ts';
import type { Desk, LineDeps } from '../../pipeline/deps.ts';
import { review } from '../../pipeline/review.ts';
import type { Act } from '../../pipeline/withdraw.ts';
import type { Job } from '../../queue/jobs.ts';
import { seedCase } from './seeded-case.ts';
import { AT, openStageWorld, type StageWorld } from './stage-world.ts';

export const WANG: Act = { by: 'Wang Li', reason: 'seen' };
export const ZHAO: Act = { by: 'zhao', reason: 'seen too' };
export const CONFIRM = { act: 'confirm', policy: 'sale-of-stolen-id', ...WANG } as const;

/** A stage world whose desk knows the recipients that a source names: `strict` needs two people, and so does what makes more than two notices. */
export interface PolicyWorld {
  readonly stages: StageWorld;
  readonly store: StageWorld['store'];
  readonly deps: LineDeps;
  /** What was handed over, in order. Every recipient accepts. */
  readonly sent: readonly Notice[];
  /** Wang confirms the case `cas_1` of a source that names these recipients. */
  confirmed(...recipients: readonly string[]): Promise<readonly Notice[]>;
  /** Runs the job that hands a notice over. */
  send(notice: Pick<Notice, 'id'>): Promise<void>;
  stateOf(notice: Pick<Notice, 'id'>): Promise<NoticeState>;
  caseState(): Promise<string>;
  close(): Promise<void>;
}

export async function openPolicyWorld(): Promise<PolicyWorld> {
  const stages = await openStageWorld();
  const { store } = stages;
  const sent: Notice[] = [];
  const desk: Desk = {
    ...stages.deps.desk,
    partiesOf: ({ cited, declared }) =>
      declared.map((recipientId) => ({ recipientId, grounds: [{ kind: 'declared' }], cited })),
    approvals: (recipientId, made) => (recipientId === 'strict' || made > 2 ? 2 : 1),
    deliver(notice) {
      sent.push(notice);
      return Promise.resolve({ kind: 'accepted', receipt: 'ok' });
    },
  };
  const deps = { ...stages.deps, desk };
  await store.notices.requireApprovals(
    new Map([
      ['strict', 2],
      ['site', 1],
    ]),
  );
  return {
    stages,
    store,
    deps,
    sent,
    async confirmed(...recipients) {
      await seedCase(store, 'cas_1', AT, recipients);
      return await review('cas_1', CONFIRM, deps);
    },
    async send({ id: noticeId }) {
      const job: Job = { name: 'notify', key: `notify:${noticeId}`, payload: { noticeId } };
      await stages.run(job, true, deps);
    },
    stateOf: async ({ id }) => (await store.notices.get(id)).state,
    caseState: async () => (await store.cases.get('cas_1')).state,
    close: () => stages.close(),
  };
}
