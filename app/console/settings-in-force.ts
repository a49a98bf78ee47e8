import type { SettingsInForce } from '../../console/api/settings.ts';
import { sha256 } from '../../core/digest.ts';
import { consoleKey, signingKey } from '../line/secrets.ts';
import { vaultKeys } from '../line/vault.ts';
import type { Settings } from '../settings/settings.ts';
import { shown } from '../settings/shown.ts';
import { VERSION } from '../settings/version.ts';

/** What the console shows of the settings: as `doctor` prints them, how long evidence is kept, and by what keys are known. */
export async function settingsInForce(settings: Settings): Promise<SettingsInForce> {
  const signing = await signingKey(settings);
  const { current } = await vaultKeys(settings);
  return {
    version: VERSION,
    settings: Object.entries(shown(settings)).map(([name, value]) => ({ name, value })),
    retention: Object.entries(settings.evidence.retention).map(([of, days]) => ({ of, days })),
    keys: [
      { of: 'signing', fingerprint: sha256(Buffer.from(signing.publicKey, 'base64')) },
      { of: 'evidence', fingerprint: current.id },
      { of: 'console', fingerprint: fingerprintOf(await consoleKey(settings)) },
    ],
  };
}

/** Tells two secret keys apart and says nothing of either. */
function fingerprintOf(key: Uint8Array): string {
  return sha256(Buffer.concat([Buffer.from('fingerprint '), key])).slice(0, 16);
}
