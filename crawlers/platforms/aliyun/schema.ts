import { z } from 'zod';
import {
  LooseFlag,
  LooseMoment,
  LooseNumber,
  LooseSize,
  LooseText,
  listOf,
} from '../../disks/loose.ts';

/** A file or folder: in the share's own answer `file_name`, in a folder's `name`. */
const Entry = z
  .object({
    file_id: LooseText,
    name: LooseText,
    file_name: LooseText,
    type: LooseText,
    size: LooseSize,
    thumbnail: LooseText,
  })
  .transform(({ file_id, name, file_name, type, size, thumbnail }) => ({
    id: file_id ?? '',
    name: name ?? file_name ?? '',
    size,
    isDirectory: type === 'folder',
    thumbnail,
  }));

/** Every answer of the share interface; errors carry `code`, what is there does not. */
export const Answer = z
  .object({
    code: LooseText,
    share_name: LooseText,
    share_title: LooseText,
    creator_id: LooseText,
    creator_name: LooseText,
    avatar: LooseText,
    expiration: LooseMoment,
    created_at: LooseMoment,
    file_count: LooseNumber,
    has_pwd: LooseFlag,
    file_infos: listOf(Entry),
    share_token: LooseText,
    items: listOf(Entry).optional(),
    next_marker: LooseText,
  })
  .transform((answer) => ({
    code: answer.code,
    title: answer.share_name ?? answer.share_title,
    owner: answer.creator_name,
    ownerId: answer.creator_id,
    picture: answer.avatar,
    expiresAt: answer.expiration,
    sharedAt: answer.created_at,
    fileCount: answer.file_count,
    needsCode: answer.has_pwd === true,
    firstFiles: answer.file_infos,
    shareToken: answer.share_token,
    entries: answer.items ?? null,
    nextMarker: answer.next_marker,
  }));

export type Answer = z.output<typeof Answer>;
