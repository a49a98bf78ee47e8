import { z } from 'zod';
import { LooseMoment, LooseNumber, LooseSize, LooseText, listOf } from '../../disks/loose.ts';

const Named = z
  .object({
    name: z.string(),
    size: LooseSize,
    is_dir: z.boolean().catch(false),
    modified: LooseMoment,
    thumb: LooseText,
  })
  .transform(({ name, size, is_dir, modified, thumb }) => ({
    name,
    size,
    isDirectory: is_dir,
    changedAt: modified,
    thumbnail: thumb,
  }));

/** The envelope of `/api/fs/list` and `/api/fs/get`: a code of its own, whatever the status. */
export const Answer = z
  .object({ code: LooseNumber, message: LooseText, data: z.unknown().optional() })
  .transform(({ code, message, data }) => ({ code, message: message ?? '', content: data }));

export type Answer = z.output<typeof Answer>;

/** A folder; `content` is null where it is empty. */
export const Folder = z
  .object({
    content: z.unknown().optional(),
    total: LooseNumber,
    readme: LooseText,
    header: LooseText,
  })
  .refine(({ content, total }) => Array.isArray(content) || total !== null)
  .transform(({ content, total, readme, header }) => ({
    entries: listOf(Named).parse(content),
    total: total ?? 0,
    written: [header, readme].filter((text) => text !== null).join('\n'),
  }));

export type Folder = z.output<typeof Folder>;

/** A single file. */
export const File = Named;

export type File = z.output<typeof File>;

/** What was asked for, as the question itself says. */
export const Question = z.object({ path: z.string() });
