import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StageError } from '../../core/failure.ts';

/** The folders of a maildir that hold mails. */
const MAILDIR = ['new', 'cur'];

/** The mails of a file (one mail, or an mbox) or of a maildir, in order; `FILE_UNREADABLE` where it cannot be read. */
export async function mailsIn(path: string): Promise<readonly Uint8Array[]> {
  try {
    if (!(await stat(path)).isDirectory()) {
      return mailsOf(await readFile(path));
    }
    const files = await Promise.all(MAILDIR.map((name) => filesIn(join(path, name))));
    return await Promise.all(files.flat().map((file) => readFile(file)));
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', `${path}: cannot be read`, { cause: error });
  }
}

async function filesIn(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir);
  return names.toSorted().map((name) => join(dir, name));
}

/** An mbox (RFC 4155) begins with a line `From `, and so does each mail in it after an empty line. */
function mailsOf(bytes: Buffer): readonly Uint8Array[] {
  const text = bytes.toString('latin1').replaceAll('\r\n', '\n');
  return text.startsWith('From ')
    ? `\n${text}`.split(/\n\nFrom |^\nFrom /u).flatMap(mailOf)
    : [bytes];
}

/** A mail of an mbox without its first line. */
function mailOf(entry: string): readonly Uint8Array[] {
  const start = entry.indexOf('\n');
  return start === -1 ? [] : [Buffer.from(entry.slice(start + 1), 'latin1')];
}
