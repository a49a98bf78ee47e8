import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import {
  isSuccess,
  type Meaning,
  proven,
  type ShareState,
  stateOf,
  stateOfStatus,
  stateOfWords,
  stateWithoutMeaning,
} from '../../disks/state.ts';
import { Answer, File, Folder } from './schema.ts';

/** Messages that prove something: alist-org/alist and OpenList, `internal/errs` and `server/handles`. */
const MESSAGES: readonly (readonly [string, Meaning])[] = [
  ['object not found', 'removed'],
  ['the share does not exist', 'removed'],
  ['sharing not found', 'removed'],
  ['share has expired', 'expired'],
  ['password is incorrect', 'needs-code'],
  ['wrong share code', 'needs-code'],
  ['uest user is disabled', 'private'],
  ['login please', 'private'],
  ['too many requests', 'HOST_RATE_LIMITED'],
];

/** Codes without a message that means something: 401 wants a login, 403 a password; 200 without a folder or file proves nothing. */
const CODES: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  [200, 'unknown'],
  [401, 'private'],
  [403, 'needs-code'],
  [429, 'HOST_RATE_LIMITED'],
]);

/** The answer's envelope where it is one of this interface; null for any other JSON and for pages. */
export function answerIn(answer: PageAnswer): Answer | null {
  const told = jsonIn(answer, Answer);
  return told === null || told.code === null ? null : told;
}

/** The folder of an answer that opened one. */
export function folderIn(answer: PageAnswer): Folder | null {
  const told = isSuccess(answer) ? answerIn(answer) : null;
  return told?.code === 200 ? (Folder.safeParse(told.content).data ?? null) : null;
}

/** The file of an answer that opened one. */
export function fileIn(answer: PageAnswer): File | null {
  const told = isSuccess(answer) ? answerIn(answer) : null;
  return told?.code === 200 ? (File.safeParse(told.content).data ?? null) : null;
}

/** Whether the path is that of a file, which the other question is for. */
export function isNoFolder(answer: PageAnswer): boolean {
  return /not (?:a )?(?:folder|directory|dir)\b/iu.test(answerIn(answer)?.message ?? '');
}

/** What an answer of the interface proves. */
export function stateOfAnswer(answer: PageAnswer): ShareState {
  if (folderIn(answer) !== null || fileIn(answer) !== null) {
    return proven('alive', 'code 200');
  }
  const told = answerIn(answer);
  const byMessage = told === null ? null : stateOfWords(told.message.toLowerCase(), MESSAGES);
  return (
    byMessage ??
    stateOfStatus(answer) ??
    (told === null ? null : stateOfCode(told)) ??
    stateWithoutMeaning(answer)
  );
}

/** The state that a code alone means. */
function stateOfCode({ code, message }: Answer): ShareState | null {
  const meaning = code === null ? undefined : CODES.get(code);
  return meaning === undefined ? null : stateOf(meaning, `code ${code} ${message}`.trim());
}
