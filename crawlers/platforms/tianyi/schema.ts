import { z } from 'zod';
import {
  LooseFlag,
  LooseMoment,
  LooseNumber,
  LooseSize,
  LooseText,
  listOf,
} from '../../disks/loose.ts';

const Named = z
  .object({
    id: LooseText,
    name: z.string(),
    size: LooseSize,
    icon: z.object({ smallUrl: LooseText }).nullish().catch(null),
  })
  .transform(({ id, name, size, icon }) => ({
    id: id ?? '',
    name,
    size,
    thumbnail: icon?.smallUrl ?? null,
  }));

/** Every answer of the interface; what is absent is null. */
export const Answer = z
  .object({
    res_code: LooseText,
    res_message: LooseText,
    shareId: LooseText,
    shareMode: LooseText,
    fileId: LooseText,
    fileName: LooseText,
    fileSize: LooseSize,
    isFolder: LooseFlag,
    needAccessCode: LooseFlag,
    shareDate: LooseMoment,
    expireTime: LooseMoment,
    creator: z.object({ nickName: LooseText, iconURL: LooseText }).nullish().catch(null),
    fileListAO: z
      .object({ count: LooseNumber, fileList: listOf(Named), folderList: listOf(Named) })
      .nullish()
      .catch(null),
  })
  .transform(({ res_code, res_message, fileListAO, creator, ...rest }) => ({
    ...rest,
    code: res_code,
    message: res_message,
    owner: creator?.nickName ?? null,
    picture: creator?.iconURL ?? null,
    folder:
      fileListAO === null || fileListAO === undefined
        ? null
        : {
            count: fileListAO.count ?? 0,
            entries: [
              ...fileListAO.folderList.map((one) => ({ ...one, isDirectory: true })),
              ...fileListAO.fileList.map((one) => ({ ...one, isDirectory: false })),
            ],
          },
  }));

export type Answer = z.output<typeof Answer>;
