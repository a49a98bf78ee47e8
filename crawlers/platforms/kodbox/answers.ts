import type { PageAnswer } from '../../../core/page.ts';
import { Answer, Folder, Share } from './schema.ts';

/** Characters of an answer that are parsed; a folder of thousands of files takes one million. */
const MAX_ANSWER_CHARACTERS = 8_000_000;

/** The envelope of an answer; null where it is no answer of Kodbox's interface. */
export function envelopeOf(answer: PageAnswer): Answer | null {
  if (answer.text.length > MAX_ANSWER_CHARACTERS || !answer.text.trimStart().startsWith('{')) {
    return null;
  }
  try {
    return Answer.safeParse(JSON.parse(answer.text)).data ?? null;
  } catch {
    return null;
  }
}

/** The share of an answer that opened it; null where it did not. */
export function shareIn(answer: PageAnswer): Share | null {
  const envelope = envelopeOf(answer);
  return envelope?.code === true ? (Share.safeParse(envelope.data).data ?? null) : null;
}

/** What a closed share still tells of itself (`info` beside the obstacle); null where it tells nothing. */
export function closedShareIn(answer: PageAnswer): Share | null {
  const envelope = envelopeOf(answer);
  return envelope === null ? null : (Share.safeParse(envelope.info).data ?? null);
}

/** The folder of an answer; null where it is none. */
export function folderIn(answer: PageAnswer): Folder | null {
  const envelope = envelopeOf(answer);
  return envelope?.code === true ? (Folder.safeParse(envelope.data).data ?? null) : null;
}
