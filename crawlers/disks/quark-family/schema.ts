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

/** What a share says of itself: in the token's answer flat, in the folder's answer below `share`. */
const Share = z.object({
  title: LooseText,
  author: z.object({ nick_name: LooseText, avatar_url: LooseText }).nullish().catch(null),
  expired_type: LooseNumber,
  expired_at: LooseMoment,
  created_at: LooseMoment,
  file_num: LooseNumber,
  click_pv: LooseNumber,
});

const Token = Share.extend({ stoken: LooseText });

/** What UC's `v2/detail` puts below `detail_info` stands flat in Quark's `detail`. */
const Detail = z.object({ share: Share.nullish().catch(null), list: listOf(Entry) });

const Told = Token.extend({
  ...Detail.shape,
  token_info: Token.nullish().catch(null),
  detail_info: Detail.nullish().catch(null),
}).transform(({ token_info, detail_info, share, list, ...flat }) => ({
  stoken: flat.stoken ?? token_info?.stoken ?? null,
  shares: [flat, share, token_info, detail_info?.share].filter(
    (one) => one !== null && one !== undefined,
  ),
  entries: detail_info?.list ?? list,
}));

/** Every answer of the share pages of Quark and UC. */
export const Answer = z
  .object({
    code: LooseNumber,
    message: LooseText,
    data: Told.nullish().catch(null),
    metadata: z.object({ _total: LooseNumber }).nullish().catch(null),
  })
  .transform(({ code, message, data, metadata }) => ({
    code,
    message,
    hasContent: data !== null && data !== undefined,
    ...(data ?? { stoken: null, shares: [], entries: [] }),
    total: metadata?.['_total'] ?? null,
  }));

export type Answer = z.output<typeof Answer>;
