import { databaseElsewhere } from '../machine/database-place.ts';
import type { Settings } from '../settings/settings.ts';

/** Says where everything is kept that must not be lost. */
export async function whereKept({ dataDir, databaseUrl }: Settings): Promise<string> {
  const elsewhere = databaseUrl === null ? await databaseElsewhere(dataDir) : null;
  return `data in ${dataDir}${elsewhere === null ? '' : `, its database in ${elsewhere}`}`;
}
