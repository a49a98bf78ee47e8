import { z } from 'zod';
import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { LooseMoment, LooseSize, LooseText, listOf } from '../../disks/loose.ts';

/** A file or folder within a folder: its kind (0 file, 1 folder), its key and its name locked. */
const Node = z
  .object({
    h: z.string(),
    p: LooseText,
    t: z.number(),
    a: LooseText,
    k: LooseText,
    s: LooseSize,
    ts: LooseMoment,
  })
  .transform(({ h, p, t, a, k, s, ts }) => ({
    id: h,
    parent: p,
    isDirectory: t !== 0,
    attributes: a ?? '',
    // `HANDLE:KEY`, several divided by slashes; the first is that of the folder.
    lockedKey: (k ?? '').split('/')[0]?.split(':').at(-1) ?? '',
    size: s,
    addedAt: ts,
  }));

export type Node = z.output<typeof Node>;

/** The file of an answer to `g`. */
const File = z.object({ s: z.number().nonnegative(), at: z.string() });

/** The folder of an answer to `f`. */
const Folder = z.object({ f: z.array(z.unknown()) }).transform(({ f }) => listOf(Node).parse(f));

const Answers = z.object({ answers: z.tuple([z.unknown()]).rest(z.unknown()) });

/** A code in place of an answer: `-9`, `[-9]`, `[{"err":-9}]`. */
const CODE = /^\s{0,20}(?:\[\s{0,20})?(?:\{\s{0,20}"err"\s{0,5}:\s{0,5})?(-\d{1,3})[\s\]}]{0,40}$/u;

/** The code that an answer is; null where it is none. */
export function codeIn({ text }: Pick<PageAnswer, 'text'>): number | null {
  const code = CODE.exec(text.slice(0, 200))?.[1];
  return code === undefined || text.length > 200 ? null : Number(code);
}

/** The size and the locked name of a file; null where the answer holds none. */
export function fileIn(answer: Pick<PageAnswer, 'text'>): z.output<typeof File> | null {
  return File.safeParse(firstIn(answer)).data ?? null;
}

/** What a folder holds, itself included; null where the answer holds none. */
export function nodesIn(answer: Pick<PageAnswer, 'text'>): readonly Node[] | null {
  return Folder.safeParse(firstIn(answer)).data ?? null;
}

/** The interface answers with a list, one answer a question. */
function firstIn({ text }: Pick<PageAnswer, 'text'>): unknown {
  return jsonIn({ text: `{"answers":${text}}` }, Answers)?.answers[0];
}

const Attributes = z.object({ n: z.string() });

/** The name in unlocked attributes, behind which empty bytes may stand. */
export function nameInAttributes(text: string): string | null {
  return jsonIn({ text: text.split('\u0000', 1)[0] ?? '' }, Attributes)?.n ?? null;
}
