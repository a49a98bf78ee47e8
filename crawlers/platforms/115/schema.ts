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

const ShareFacts = z
  .object({
    share_title: LooseText,
    share_state: LooseNumber,
    forbid_reason: LooseText,
    create_time: LooseMoment,
    expire_time: LooseMoment,
  })
  .transform(({ share_title, share_state, forbid_reason, create_time, expire_time }) => ({
    title: share_title,
    shareState: share_state,
    forbidReason: forbid_reason,
    sharedAt: create_time,
    expiresAt: expire_time,
  }));

const Sharer = z
  .object({ user_name: LooseText, face: LooseText })
  .transform(({ user_name, face }) => ({ owner: user_name, picture: face }));

const Snap = z
  .object({
    shareinfo: ShareFacts.catch(ShareFacts.parse({})),
    userinfo: Sharer.catch(Sharer.parse({})),
    count: LooseNumber,
    list: listOf(Entry),
  })
  .transform(({ shareinfo, userinfo, count, list }) => ({
    ...shareinfo,
    ...userinfo,
    count,
    entries: list,
  }));

/** The answer of `share/snap`; `data` is empty or absent where the share is refused. */
export const Answer = z
  .object({
    state: LooseFlag,
    error: LooseText,
    errno: LooseNumber,
    data: Snap.catch(Snap.parse({})),
  })
  .transform(({ state, error, errno, data }) => ({
    ...data,
    isOpen: state === true,
    isRefused: state === false,
    error: error ?? '',
    errno,
  }));

export type Answer = z.output<typeof Answer>;
