/** Where somebody says who he is. */
export function SignInPage() {
  return (
    <main id="content">
      <h1>cardsweep</h1>
    </main>
  );
}
