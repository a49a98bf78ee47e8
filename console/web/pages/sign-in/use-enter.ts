import { useQueryClient } from '@tanstack/preact-query';
import { useContext } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import type { OwnAccount } from '../../../api/account.ts';
import { SetLanguage } from '../../parts/preferences.tsx';
import { get } from '../../reach/api.ts';

/**
 * Goes on as whoever has signed in now, in the language of his account, where he wanted to go: the address is a path of the console
 * as it stands.
 */
export function useEnter(): () => void {
  const queries = useQueryClient();
  const [location, navigate] = useLocation();
  const setLanguage = useContext(SetLanguage);
  async function enter(): Promise<void> {
    const { language } = await get<OwnAccount>('/account');
    if (language !== null) {
      setLanguage(language);
    }
  }
  return () => {
    void enter()
      .catch(() => undefined)
      .then(() => {
        if (location === '/welcome') {
          navigate('/', { replace: true });
        }
        return queries.resetQueries();
      });
  };
}
