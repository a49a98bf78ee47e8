import { z } from 'zod';
import {
  LooseFlag,
  LooseMoment,
  LooseNumber,
  LooseSize,
  LooseText,
  listOf,
} from '../../disks/loose.ts';

/** A file or folder; folders are asked for by their `path`. */
const Entry = z
  .object({
    server_filename: z.string(),
    path: LooseText,
    isdir: LooseFlag,
    size: LooseSize,
    thumbs: z.object({ url3: LooseText, url2: LooseText, url1: LooseText }).nullish().catch(null),
  })
  .transform(({ server_filename, path, isdir, size, thumbs }) => ({
    id: path ?? '',
    name: server_filename,
    size,
    isDirectory: isdir === true,
    thumbnail: thumbs?.url3 ?? thumbs?.url2 ?? thumbs?.url1 ?? null,
  }));

const Told = z
  .object({
    title: LooseText,
    list: listOf(Entry).optional(),
    has_more: LooseFlag,
    ctime: LooseMoment,
    uname: LooseText,
    linkusername: LooseText,
  })
  .transform(({ title, list, has_more, ctime, uname, linkusername }) => ({
    title,
    owner: uname ?? linkusername,
    sharedAt: ctime,
    entries: list ?? null,
    hasMore: has_more,
  }));

/** The answer of `share/list`; that of `share/wxlist` tells the same below `data`. */
export const Answer = z.union([
  z
    .object({ errno: LooseNumber, errtype: LooseText, data: Told })
    .transform(({ errno, errtype, data }) => ({ errno, errtype, ...data })),
  z
    .looseObject({ errno: LooseNumber, errtype: LooseText })
    .transform(({ errno, errtype, ...flat }) => ({ errno, errtype, ...Told.parse(flat) })),
]);

export type Answer = z.output<typeof Answer>;

function filesIn(entries: readonly unknown[]): readonly z.output<typeof Entry>[] {
  return listOf(Entry).parse(entries);
}

/** What a share page holds for its script: of an open share with its files, of one behind a code without. */
export const Embedded = z
  .object({
    linkusername: LooseText,
    share_photo: LooseText,
    ctime: LooseMoment,
    // A list, or one below `list`.
    file_list: z
      .union([z.array(z.unknown()).transform(filesIn), z.object({ list: listOf(Entry) })])
      .catch([]),
  })
  .transform(({ linkusername, share_photo, ctime, file_list }) => ({
    owner: linkusername,
    picture: share_photo,
    sharedAt: ctime,
    files: 'list' in file_list ? file_list.list : file_list,
  }));

export type Embedded = z.output<typeof Embedded>;
