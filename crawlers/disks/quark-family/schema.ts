import { z } from 'zod';
import { LooseFlag, LooseMoment, LooseNumber, LooseSize, LooseText, listOf } from '../loose.ts';

/** A file or folder (`fid`, `file_name`, `dir`, `size`, `thumbnail`). */
const Entry = z
  .object({
    fid: LooseText,
    file_name: z.string(),
    dir: LooseFlag,
    size: LooseSize,
    thumbnail: LooseText,
  })
  .transform(({ fid, file_name, dir, size, thumbnail }) => ({
    id: fid ?? '',
    name: file_name,
    size,
    isDirectory: dir === true,
    thumbnail,
  }));

const Author = z.object({ nick_name: LooseText, avatar_url: LooseText }).nullish().catch(null);

/** What a share says of itself: in the token's answer flat, in the folder's answer below `share`. */
const Share = z.object({
  title: LooseText,
  author: Author,
  expired_type: LooseNumber,
  expired_at: LooseMoment,
  created_at: LooseMoment,
  file_num: LooseNumber,
  click_pv: LooseNumber,
});

/** What UC's `v2/detail` puts below `detail_info` stands flat in Quark's `detail`. */
const Detail = z.object({ share: Share.nullish().catch(null), list: listOf(Entry) });

/** Every answer of the share pages of Quark and UC. */
export const Answer = z
  .object({
    status: LooseNumber,
    code: LooseNumber,
    message: LooseText,
    data: Share.extend({
      stoken: LooseText,
      token_info: Share.extend({ stoken: LooseText }).nullish().catch(null),
      detail_info: Detail.nullish().catch(null),
    })
      .extend(Detail.shape)
      .nullish()
      .catch(null),
    metadata: z.object({ _total: LooseNumber }).nullish().catch(null),
  })
  .transform(({ status, code, message, data, metadata }) => ({
    status,
    code,
    message,
    stoken: data?.stoken ?? data?.token_info?.stoken ?? null,
    shares: [data, data?.share, data?.token_info, data?.detail_info?.share].filter(
      (share) => share !== null && share !== undefined,
    ),
    hasContent: data !== null && data !== undefined,
    entries: data?.detail_info?.list ?? data?.list ?? [],
    total: metadata?._total ?? null,
  }));

export type Answer = z.output<typeof Answer>;
