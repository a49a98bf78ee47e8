import type { OwnAccount } from '../../../api/account.ts';
import type { Confirmed } from './confirm.tsx';

/** What every part of the page is given. */
export interface AccountParts {
  readonly account: OwnAccount;
  /** Reads the account anew. */
  readonly again: () => Promise<void>;
  readonly confirmed: Confirmed;
}
