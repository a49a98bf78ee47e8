import { randomUUID } from 'node:crypto';
import { bundledModel, explainText, undisguise } from '../../classifiers/index.ts';
import type { NoticeText } from '../../console/api/notices.ts';
import type { CaseDeps } from '../../console/server/cases/case-deps.ts';
import { StageError } from '../../core/failure.ts';
import type { Notice } from '../../core/notice.ts';
import { handOver } from '../line/hand-over.ts';
import type { Line } from '../line/open-line.ts';

/** As many parts of a score as are worth reading. */
const MOST_WEIGHTS = 60;

/** What the queue, the case and its notices stand on. `closing` ends what is handed over in the background. */
export function caseDeps(line: Line, closing: AbortSignal): CaseDeps {
  const { deps, desk } = line;
  return {
    line: deps,
    recipientName: (id) => desk.recipientName(id),
    compose: (notice) => composed(line, notice),
    sendTest: (notice, address, signal) => desk.sendTest(notice, address, signal),
    handOver(notices) {
      handOver(line, notices, closing).catch(() => {
        if (!closing.aborted) {
          deps.log('warn', 'notices could not be handed over now; they stay due', {});
        }
      });
    },
    read(text) {
      const { parts } = explainText(text, bundledModel());
      return { ...undisguise(text), weights: parts.slice(0, MOST_WEIGHTS) };
    },
    newId: () => `note_${randomUUID().replaceAll('-', '')}`,
  };
}

/** A notice as it would leave; one that cannot be written yet is told by its gaps. */
function composed({ desk }: Line, notice: Notice): NoticeText {
  const { name, channel, address } = desk.recipient(notice.recipientId);
  const gaps = [...desk.gaps(notice)];
  const text = { recipient: name, channel, address, gaps };
  try {
    const { subject, text: words } = desk.compose(notice);
    return { ...text, subject, text: words };
  } catch (error) {
    if (error instanceof StageError) {
      return { ...text, subject: '', text: '', gaps: [...new Set([...gaps, error.message])] };
    }
    throw error;
  }
}
