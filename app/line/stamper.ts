import { randomBytes, type X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { StageError } from '../../core/failure.ts';
import type { Stamper } from '../../core/time-stamp.ts';
import { certificatesOfPem, createStamper } from '../../evidence/index.ts';
import type { Settings } from '../settings/settings.ts';

/** A stamper on the authorities that the settings name. */
export async function openStamper({ evidence }: Settings): Promise<Stamper> {
  const { authorities, rootsFile } = evidence;
  return createStamper({
    authorities,
    roots: rootsFile === null ? [] : await readRoots(rootsFile),
    now: () => new Date(),
    random: randomBytes,
  });
}

/** The certificates of a PEM file; `FILE_UNREADABLE` where it cannot be read or holds none. */
export async function readRoots(path: string): Promise<readonly X509Certificate[]> {
  const pem = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StageError('FILE_UNREADABLE', `${path} cannot be read`, { cause: error });
  });
  const roots = certificatesOfPem(pem);
  if (roots.length === 0) {
    throw new StageError('FILE_UNREADABLE', `${path} holds no certificate in PEM form`);
  }
  return roots;
}
