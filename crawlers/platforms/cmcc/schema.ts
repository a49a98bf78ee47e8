import { z } from 'zod';
import { LooseSize, LooseText, listOf } from '../../disks/loose.ts';

const Folder = z.object({ caName: z.string() }).transform(({ caName }) => ({
  id: '',
  name: caName,
  size: null,
  isDirectory: true,
  thumbnail: null,
}));

const File = z
  .object({ coName: z.string(), coSize: LooseSize, thumbnailURL: LooseText })
  .transform(({ coName, coSize, thumbnailURL }) => ({
    id: '',
    name: coName,
    size: coSize,
    isDirectory: false,
    thumbnail: thumbnailURL,
  }));

/** What the interface answers, where it answers in the clear. */
export const Answer = z
  .object({
    resultCode: LooseText,
    code: LooseText,
    desc: LooseText,
    message: LooseText,
    data: z
      .object({
        lkName: LooseText,
        nickName: LooseText,
        caLst: listOf(Folder),
        coLst: listOf(File),
      })
      .nullish()
      .catch(null),
  })
  .transform(({ resultCode, code, desc, message, data }) => ({
    code: resultCode ?? code,
    words: desc ?? message ?? '',
    title: data?.lkName ?? null,
    owner: data?.nickName ?? null,
    files: data === null || data === undefined ? [] : [...data.caLst, ...data.coLst],
  }));

export type Answer = z.output<typeof Answer>;
