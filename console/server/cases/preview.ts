import { failureCodeOf } from '../../../core/failure.ts';
import type { Policy } from '../../../core/notice.ts';
import type { Ground } from '../../../core/party.ts';
import { previewConfirmation } from '../../../pipeline/review.ts';
import type { Preview, ShownGround } from '../../api/cases.ts';
import type { CaseDeps } from './case-deps.ts';

/** The notices that a confirmation would make now, as they would leave; writes nothing. */
export async function previewOf(
  caseId: string,
  { policy, reason, by }: { readonly policy: Policy; readonly reason: string; readonly by: string },
  { line, compose, recipientName }: CaseDeps,
): Promise<Preview> {
  try {
    const verdicted = { act: 'confirm', policy, reason, by } as const;
    const drafted = await previewConfirmation(caseId, verdicted, line);
    return {
      refusal: null,
      notices: drafted.map(({ notice, grounds }) => ({
        ...compose(notice),
        recipientId: notice.recipientId,
        recipient: recipientName(notice.recipientId),
        grounds: grounds.map(shownGround),
        cited: notice.cited.length,
        approvals: line.desk.approvals(notice.recipientId, drafted.length),
      })),
    };
  } catch (error) {
    if (error instanceof Error && failureCodeOf(error) === 'STATE_CONFLICT') {
      return { notices: [], refusal: error.message };
    }
    throw error;
  }
}

export function shownGround(ground: Ground): ShownGround {
  return {
    kind: ground.kind,
    subject: 'subject' in ground ? ground.subject : null,
    handle: ground.kind === 'handle' ? ground.handle : null,
  };
}
