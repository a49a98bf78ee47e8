import { z } from 'zod';
import {
  LooseFlag,
  LooseMoment,
  LooseNumber,
  LooseSize,
  LooseText,
  listOf,
} from '../../disks/loose.ts';

/** A file (`fid`) or a folder (`cid` alone): `n` its name, `s` its size, `u` its preview. */
const Entry = z
  .object({ n: z.string(), s: LooseSize, fid: LooseText, cid: LooseText, u: LooseText })
  .transform(({ n, s, fid, cid, u }) => ({
    id: fid ?? cid ?? '',
    name: n,
    size: s,
    isDirectory: fid === null,
    thumbnail: u,
  }));

const ShareFacts = z.object({
  share_title: LooseText,
  share_state: LooseNumber,
  forbid_reason: LooseText,
  create_time: LooseMoment,
  expire_time: LooseMoment,
});

const Snap = z.object({
  shareinfo: ShareFacts.nullish().catch(null),
  userinfo: z.object({ user_name: LooseText, face: LooseText }).nullish().catch(null),
  count: LooseNumber,
  list: listOf(Entry),
});

/** The answer of `share/snap`; `data` is empty or absent where the share is refused. */
export const Answer = z
  .object({
    state: LooseFlag,
    error: LooseText,
    errno: LooseNumber,
    data: Snap.nullish().catch(null),
  })
  .transform(({ state, error, errno, data }) => ({
    isOpen: state === true,
    isRefused: state === false,
    error: error ?? '',
    errno,
    title: data?.shareinfo?.share_title ?? null,
    shareState: data?.shareinfo?.share_state ?? null,
    forbidReason: data?.shareinfo?.forbid_reason ?? null,
    sharedAt: data?.shareinfo?.create_time ?? null,
    expiresAt: data?.shareinfo?.expire_time ?? null,
    owner: data?.userinfo?.user_name ?? null,
    picture: data?.userinfo?.face ?? null,
    count: data?.count ?? null,
    entries: data?.list ?? [],
  }));

export type Answer = z.output<typeof Answer>;
