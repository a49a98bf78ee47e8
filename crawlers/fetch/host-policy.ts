import type { AccessOf } from '../../core/access.ts';
import type { FetchManners } from '../../core/fetcher.ts';
import type { HostPolicy } from '../../core/guard.ts';

/** What a source may reach; named, and so by connections of its own, where the operator has set a way to it. */
export function policyOf({ id, allowHosts }: FetchManners, access: AccessOf): HostPolicy {
  return access(id) === null ? { allowHosts } : { allowHosts, sourceId: id };
}
