import { useQueryClient } from '@tanstack/preact-query';
import { useLocation } from 'wouter-preact';

/** Goes on as whoever has signed in now, where he wanted to go; the address is a path of the console, as it stands. */
export function useEnter(): () => void {
  const queries = useQueryClient();
  const [location, navigate] = useLocation();
  return () => {
    if (location === '/welcome') {
      navigate('/', { replace: true });
    }
    void queries.resetQueries();
  };
}
