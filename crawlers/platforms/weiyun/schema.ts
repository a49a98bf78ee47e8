import { z } from 'zod';
import {
  LooseFlag,
  LooseMoment,
  LooseNumber,
  LooseSize,
  LooseText,
  listOf,
} from '../../disks/loose.ts';

const File = z
  .object({ file_name: LooseText, filename: LooseText, file_size: LooseSize, thumb_url: LooseText })
  .transform(({ file_name, filename, file_size, thumb_url }) => ({
    id: '',
    name: file_name ?? filename ?? '',
    size: file_size,
    isDirectory: false,
    thumbnail: thumb_url,
  }));

const Folder = z.object({ dir_name: z.string() }).transform(({ dir_name }) => ({
  id: '',
  name: dir_name,
  size: null,
  isDirectory: true,
  thumbnail: null,
}));

const Note = z.object({ html_content: LooseText });

/** What is told of a share, by the page's own state and by the interface alike. */
export const Share = z
  .object({
    share_name: LooseText,
    share_nick_name: LooseText,
    create_time: LooseMoment,
    need_pwd: LooseFlag,
    pwd: LooseText,
    file_list: listOf(File),
    dir_list: listOf(Folder),
    note_list: listOf(Note),
  })
  .transform(({ share_name, share_nick_name, create_time, need_pwd, pwd, ...lists }) => ({
    name: share_name,
    owner: share_nick_name,
    sharedAt: create_time,
    // A share that names its password keeps its files back.
    isLocked: need_pwd === true || pwd !== null,
    files: [...lists.dir_list, ...lists.file_list],
    notes: lists.note_list.flatMap(({ html_content }) => html_content ?? []),
  }));

export type Share = z.output<typeof Share>;

/** The code and the message of a refusal. */
export const Refusal = z
  .object({ retcode: LooseNumber, retmsg: LooseText, errmsg: LooseText, msg: LooseText })
  .transform(({ retcode, retmsg, errmsg, msg }) => ({
    code: retcode,
    message: retmsg ?? errmsg ?? msg,
  }));

export type Refusal = z.output<typeof Refusal>;

/** Any object; what is looked for lies somewhere in it. */
export const Tree = z.record(z.string(), z.unknown());

export type Tree = z.output<typeof Tree>;
