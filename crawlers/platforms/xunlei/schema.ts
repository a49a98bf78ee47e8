import { z } from 'zod';
import { LooseMoment, LooseNumber, LooseSize, LooseText, listOf } from '../../disks/loose.ts';

const ListedFile = z
  .object({ name: z.string(), size: LooseSize, kind: LooseText, thumbnail_link: LooseText })
  .transform(({ name, size, kind, thumbnail_link }) => ({
    id: '',
    name,
    size,
    isDirectory: kind === 'drive#folder',
    thumbnail: thumbnail_link,
  }));

/** What `drive/v1/share` answers: the share with its state, or an error of the interface. */
export const Answer = z
  .object({
    share_status: LooseText,
    share_status_text: LooseText,
    title: LooseText,
    file_num: LooseNumber,
    expiration_at: LooseMoment,
    files: listOf(ListedFile),
    user_info: z.object({ nickname: LooseText, avatar: LooseText }).nullish().catch(null),
    error: LooseText,
    error_description: LooseText,
  })
  .transform(
    ({ share_status, share_status_text, file_num, expiration_at, user_info, ...rest }) => ({
      title: rest.title,
      files: rest.files,
      status: share_status,
      reason: share_status_text,
      fileCount: file_num,
      expiresAt: expiration_at,
      owner: user_info?.nickname ?? null,
      picture: user_info?.avatar ?? null,
      error: rest.error,
      errorText: rest.error_description ?? '',
    }),
  );

export type Answer = z.output<typeof Answer>;
