import { useQuery, useQueryClient } from '@tanstack/preact-query';
import type { OwnAccount } from '../../../api/account.ts';
import { get } from '../../reach/api.ts';

/** One's own account, read anew by `again`. */
export function useAccount(): {
  readonly account: OwnAccount | undefined;
  readonly error: Error | null;
  readonly again: () => Promise<void>;
} {
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => get<OwnAccount>('/account', {}, signal),
  });
  return {
    account: data,
    error,
    again: () => queries.invalidateQueries({ queryKey: ['account'] }),
  };
}
