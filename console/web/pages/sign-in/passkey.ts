import { startAuthentication } from '@simplewebauthn/browser';
import type { SignInOutcome } from '../../../api/session.ts';
import { send } from '../../reach/api.ts';

/** Signs in with a key of this device; `ticket` stands for the first factor where it is the second. */
export async function signInByPasskey(ticket?: string): Promise<SignInOutcome> {
  const first = ticket === undefined ? {} : { ticket };
  const optionsJSON = await send<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    'POST',
    '/session/passkey/options',
    first,
  );
  const response = await startAuthentication({ optionsJSON });
  return await send('POST', '/session/passkey', { ...first, response });
}
