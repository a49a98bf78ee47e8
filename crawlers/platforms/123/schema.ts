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

const Told = z
  .object({
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
  })
  .transform((told) => ({
    needsCode: told.HasPwd === true,
    isExpired: told.Expired === true,
    title: told.ShareName,
    owner: told.UserNickName,
    picture: told.HeadImage,
    sharedAt: told.CreateAt,
    expiresAt: told.Expiration,
    fileCount: told.FileNum,
    next: told.Next,
    entries: told.InfoList ?? null,
  }));

const NOTHING_TOLD = Told.parse({});

/** Every answer of the share interface: what a share is (`share/info`), what a folder holds (`share/get`). */
export const Answer = z
  .object({ code: LooseNumber, message: LooseText, data: Told.catch(NOTHING_TOLD) })
  .transform(({ code, message, data }) => ({
    ...data,
    code,
    message: message ?? '',
    isTold: data !== NOTHING_TOLD,
  }));

export type Answer = z.output<typeof Answer>;
