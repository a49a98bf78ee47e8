import { useWords } from '../../words/language.ts';
import { SIGN_IN } from './words.ts';

/** How the first account is made. There is no password that anybody could know beforehand. */
export function NoUsers() {
  const w = useWords(SIGN_IN);
  return (
    <>
      <p>{w.noUsersHint}</p>
      <code class="sign-in-command">npx cardsweep user add NAME --role administrator</code>
      <p class="soft">{w.noUsersThen}</p>
    </>
  );
}
