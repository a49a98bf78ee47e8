import { SettingsInForce } from '../../api/settings.ts';
import { type Route, route } from '../route.ts';

/** What the page of settings is made of. */
export interface SettingsDeps {
  /** What is in force, secrets masked. */
  readonly inForce: () => Promise<SettingsInForce>;
}

/** What is in force, for those who administer. It is changed where the program is started. */
export function settingsRoutes({ inForce }: SettingsDeps): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/settings',
        needs: 'administer',
        summary:
          'what is in force, secrets masked; how long evidence is kept; fingerprints of keys',
        answer: SettingsInForce,
      },
      async () => await inForce(),
    ),
  ];
}
