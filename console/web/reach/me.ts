import { useQuery } from '@tanstack/preact-query';
import type { Right } from '../../../core/rights.ts';
import type { Me } from '../../api/me.ts';
import { CallFailed, get } from './api.ts';

/** Who is signed in; null for nobody, undefined while that is not known. */
export function useMe(): Me | null | undefined {
  const { data } = useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }) => {
      try {
        return await get<Me>('/me', {}, signal);
      } catch (error) {
        if (error instanceof CallFailed && error.problem.status === 401) {
          return null;
        }
        throw error;
      }
    },
    staleTime: 60_000,
  });
  return data;
}

/** Whether who is signed in has a right. */
export function useMay(right: Right): boolean {
  return useMe()?.rights.includes(right) ?? false;
}
