import { z } from 'zod';

/** Seconds since 1970, or nothing. */
const Seconds = z.number().int().positive().nullish().catch(null);

const Named = z.object({
  name: z.string(),
  path: z.string().catch(''),
  type: z.string().catch('file'),
  size: z.number().nonnegative().nullish().catch(null),
});

/** What a share says of itself, open or behind its code (Kodbox 1.68, `explorer/share/get`). */
export const Share = z
  .object({
    title: z.string().nullish().catch(null),
    createTime: Seconds,
    timeTo: z.number().nullish().catch(null),
    sourceInfo: Named.partial().nullish().catch(null),
    shareUser: z
      .object({ nameDisplay: z.string().nullish().catch(null) })
      .nullish()
      .catch(null),
  })
  .transform(({ title, createTime, sourceInfo, shareUser }) => ({
    title: title ?? sourceInfo?.name ?? null,
    owner: shareUser?.nameDisplay ?? null,
    sharedAt: createTime === null || createTime === undefined ? null : new Date(createTime * 1000),
    source: sourceInfo ?? null,
  }));

export type Share = z.output<typeof Share>;

/** What a folder of a share holds (`explorer/share/pathList`). */
export const Folder = z
  .object({
    pageInfo: z
      .object({ page: z.number().catch(1), pageTotal: z.number().catch(1) })
      .nullish()
      .catch(null),
    folderList: z.array(Named).catch([]),
    fileList: z.array(Named).catch([]),
  })
  .transform(({ pageInfo, folderList, fileList }) => ({
    page: pageInfo?.page ?? 1,
    pages: pageInfo?.pageTotal ?? 1,
    files: [
      ...folderList.map((folder) => ({ ...folder, isDirectory: true })),
      ...fileList.map((file) => ({ ...file, isDirectory: false })),
    ],
  }));

export type Folder = z.output<typeof Folder>;

/** The envelope of every answer: `true` or a number that names the obstacle. */
export const Answer = z.object({
  code: z.union([z.boolean(), z.number()]),
  data: z.unknown(),
  info: z.unknown().optional(),
});

export type Answer = z.output<typeof Answer>;
