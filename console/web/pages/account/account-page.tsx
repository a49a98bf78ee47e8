import { useMe } from '../../reach/me.ts';

/** Who is signed in. */
export default function AccountPage() {
  const me = useMe();
  return (
    <main id="content">
      <h1 class="foreign">{me?.name}</h1>
    </main>
  );
}
