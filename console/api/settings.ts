import { z } from 'zod';

/** What is in force; what may hold a secret is masked. */
export const SettingsInForce = z.object({
  version: z.string(),
  settings: z.array(z.object({ name: z.string(), value: z.string() })),
  retention: z.array(z.object({ of: z.string(), days: z.int().nullable() })),
  keys: z.array(z.object({ of: z.string(), fingerprint: z.string() })),
});

export type SettingsInForce = z.infer<typeof SettingsInForce>;
