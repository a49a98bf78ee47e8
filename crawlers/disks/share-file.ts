import type { SharedFile } from '../../core/link.ts';
import { absoluteAddress } from '../html/address.ts';
import { tidy } from '../html/visible-text.ts';
import { MAX_NAME_CHARACTERS } from '../limits.ts';

/** Files that a share's facts name at most. */
export const MAX_FILES = 2_000;

/** A file or folder as a service lists it. */
export interface DiskEntry {
  /** What the service asks for to list a folder: its id or its path. */
  readonly id: string;
  readonly name: string;
  /** Bytes, or null where the service does not say. */
  readonly size: number | null;
  readonly isDirectory: boolean;
  /** Address of its preview picture, or null. */
  readonly thumbnail: string | null;
}

/** An entry as the facts name it: its folder before its name, a size for files alone. */
export function sharedFileOf(entry: DiskEntry, prefix: string, base: string): SharedFile {
  const { size, isDirectory } = entry;
  const name = tidy(prefix + entry.name.slice(0, MAX_NAME_CHARACTERS))
    .replaceAll('\n', ' ')
    .slice(0, MAX_NAME_CHARACTERS);
  const thumbnail = entry.thumbnail === null ? null : absoluteAddress(entry.thumbnail, base);
  return {
    name,
    size: isDirectory ? null : size,
    isDirectory,
    ...(thumbnail === null ? {} : { thumbnail }),
  };
}
