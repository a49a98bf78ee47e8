import { z } from 'zod';
import {
  LooseFlag,
  LooseMoment,
  LooseNumber,
  LooseSize,
  LooseText,
  listOf,
} from '../../disks/loose.ts';

/** `Type` of a folder. */
const FOLDER = 1;

const Entry = z
  .object({
    FileId: LooseText,
    FileName: z.string(),
    Type: LooseNumber,
    Size: LooseSize,
    Thumbnail: LooseText,
  })
  .transform(({ FileId, FileName, Type, Size, Thumbnail }) => ({
    id: FileId ?? '',
    name: FileName,
    size: Size,
    isDirectory: Type === FOLDER,
    thumbnail: Thumbnail,
  }));

const Told = z.object({
  HasPwd: LooseFlag,
  Expired: LooseFlag,
  ShareName: LooseText,
  UserNickName: LooseText,
  HeadImage: LooseText,
  CreateAt: LooseMoment,
  Expiration: LooseMoment,
  FileNum: LooseNumber,
  Next: LooseText,
  InfoList: listOf(Entry).optional(),
});

/** Every answer of the share interface: what a share is (`share/info`), what a folder holds (`share/get`). */
export const Answer = z
  .object({ code: LooseNumber, message: LooseText, data: Told.nullish().catch(null) })
  .transform(({ code, message, data }) => ({
    code,
    message: message ?? '',
    isTold: data !== null && data !== undefined,
    needsCode: data?.HasPwd === true,
    isExpired: data?.Expired === true,
    title: data?.ShareName ?? null,
    owner: data?.UserNickName ?? null,
    picture: data?.HeadImage ?? null,
    sharedAt: data?.CreateAt ?? null,
    expiresAt: data?.Expiration ?? null,
    fileCount: data?.FileNum ?? null,
    next: data?.Next ?? null,
    entries: data?.InfoList ?? null,
  }));

export type Answer = z.output<typeof Answer>;
