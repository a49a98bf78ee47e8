import type { Share } from './content.ts';

/** Codes of Kodbox 1.68 (`explorer/share`): what each says of a share. */
const KODBOX = { missing: 30100, expired: 30101, needsCode: 30104 } as const;

/** The name as Kodbox shows it to strangers: its first three characters. */
function shownName(sharer: string): string {
  return `${Array.from(sharer).slice(0, 3).join('')}***`;
}

function userOf(share: Share): Readonly<Record<string, unknown>> {
  return {
    userID: `user:${share.userId}`,
    avatar: '',
    sex: 1,
    status: 1,
    nameDisplay: shownName(share.sharer),
  };
}

/** The folder that is shared. */
function folderOf(share: Share): Readonly<Record<string, unknown>> {
  return {
    name: share.title,
    path: `{shareItemLink:${share.hash}}/`,
    type: 'folder',
    size: share.files.reduce((total, file) => total + file.size, 0),
    createUser: userOf(share),
    modifyUser: userOf(share),
    createTime: share.createdAt,
    modifyTime: share.createdAt,
    hasFolder: 0,
    hasFile: share.files.length,
    targetType: 'user',
    targetID: share.userId,
    pathDisplay: `${share.title}/`,
    metaInfo: [],
    ext: 'folder',
  };
}

function factsOf(share: Share): Readonly<Record<string, unknown>> {
  return {
    shareHash: share.hash,
    title: share.title,
    isLink: 1,
    timeTo: share.expired ? share.createdAt + 86_400 : 0,
    numView: 3 + share.files.length,
    numDownload: 0,
    options: [],
    createTime: share.createdAt,
    sourceInfo: folderOf(share),
    shareUser: userOf(share),
  };
}

function fileOf(
  share: Share,
  file: { readonly name: string; readonly size: number },
): Readonly<Record<string, unknown>> {
  return {
    name: file.name,
    path: `{shareItemLink:${share.hash}}/${file.name}`,
    type: 'file',
    size: file.size,
    ext: file.name.split('.').at(-1) ?? '',
    createUser: userOf(share),
    modifyUser: userOf(share),
    createTime: share.createdAt,
    modifyTime: share.createdAt,
    targetType: 'user',
    targetID: share.userId,
    pathDisplay: `${share.title}/${file.name}`,
    metaInfo: [],
    isTruePath: true,
    canDownload: true,
  };
}

function listOf(share: Share): Readonly<Record<string, unknown>> {
  return {
    pageInfo: { totalNum: share.files.length, pageNum: 3000, page: 1, pageTotal: 1 },
    folderList: [],
    fileList: share.files.map((file) => fileOf(share, file)),
    current: { ...folderOf(share), isTruePath: true, canDownload: true },
    thisPath: `{shareItemLink:${share.hash}}/`,
  };
}

/** What a visitor asks of a share. */
export interface ShareQuestion {
  readonly action: 'get' | 'pathList';
  readonly password: string | null;
}

/**
 * The disk's answer, as Kodbox gives it: HTTP 200 whatever it says. `now` is what Kodbox itself puts into every answer.
 *
 * @param share undefined where there is none of that name, or it is withdrawn
 */
export function shareAnswer(share: Share | undefined, question: ShareQuestion, now: Date): unknown {
  const stamp = { timeUse: '0.0165', timeNow: (now.getTime() / 1000).toFixed(4) };
  if (share === undefined || share.cancelled) {
    return { code: KODBOX.missing, ...stamp, data: '分享不存在！', info: false };
  }
  if (share.expired) {
    return { code: KODBOX.expired, ...stamp, data: '当前分享已过期！', info: factsOf(share) };
  }
  if (share.code !== null && share.code !== question.password) {
    const data = question.password === null ? '该分享需要密码' : '分享密码错误！';
    return { code: KODBOX.needsCode, ...stamp, data, info: factsOf(share) };
  }
  const data = question.action === 'get' ? factsOf(share) : listOf(share);
  return { code: true, ...stamp, data };
}
