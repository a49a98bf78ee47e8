import type { ServedConsole } from '../console/serve-console.ts';
import type { Line } from '../line/open-line.ts';

/** Says where the console is, and how the first account is made where there is none. */
export async function sayConsole(
  { address }: Pick<ServedConsole, 'address'>,
  { deps, settings }: Line,
  print: (line: string) => void,
): Promise<void> {
  print(`console: ${address}`);
  if (settings.publicUrl !== null) {
    print(`  others reach it at ${settings.publicUrl}, through the proxy that stands there`);
  }
  if ((await deps.store.accounts.count()) === 0) {
    const data = `--data ${settings.dataDir}`;
    print(
      `  nobody has an account yet; make the first with\n  npx cardsweep user add NAME --role administrator ${data}`,
    );
  }
}
