import { StageError } from '../../core/failure.ts';
import { readSecretFile } from './secret-file.ts';

const ENV = 'env:';
const FILE = 'file:';

/**
 * What `env:NAME` or `file:/path` refers to, without a line end behind it. Refusals (`INPUT_INVALID`, `FILE_UNREADABLE`) name the
 * reference, never what it holds; a file that others can read is refused.
 */
export async function readSecret(
  reference: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const secret = reference.startsWith(FILE)
    ? await readSecretFile(reference.slice(FILE.length))
    : env[reference.slice(ENV.length)];
  const trimmed = secret?.trim() ?? '';
  if (trimmed === '') {
    throw new StageError('INPUT_INVALID', `${reference}: is empty or not set`);
  }
  return trimmed;
}
