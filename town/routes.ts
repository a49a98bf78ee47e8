import {
  type Answer,
  htmlAnswer,
  jsonAnswer,
  movedAnswer,
  pictureAnswer,
  textAnswer,
} from './answer.ts';
import { boardPage } from './board-page.ts';
import { permalinkOf } from './catalogue.ts';
import { indexPage } from './index-page.ts';
import { invitationAnswer, invitationPage } from './invitation-page.ts';
import { messagePage } from './layout.ts';
import type { Moderator } from './moderator.ts';
import { drawPicture } from './picture.ts';
import { type ForumPlace, isForumPlace, type OtherPlace, type Place } from './place.ts';
import { profilePage } from './profile-page.ts';
import { shareAnswer } from './share-answers.ts';
import { sharePage } from './share-page.ts';
import { STYLE } from './style.ts';
import { threadJson, threadPage } from './thread-page.ts';
import type { View } from './view.ts';

/** What every answer is made from. */
export interface Desk {
  readonly view: View;
  readonly moderator: Moderator;
  readonly now: Date;
}

/** A request as the routes read it. */
export interface Question {
  readonly place: Place;
  readonly path: string;
  /** The form that was posted; empty for a GET. */
  readonly form: URLSearchParams;
}

/** A transparent picture of one pixel, which stands where a picture is loaded later. */
const BLANK_GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const ROBOTS = `# robots.txt
User-agent: *
Allow: /data/attachment/
Disallow: /staff/
Disallow: /member.php
Disallow: /misc.php
Disallow: /search.php
Disallow: /forum.php?mod=redirect*
Disallow: /forum.php?mod=post*
`;

function gonePage(view: View): Answer {
  const message = '抱歉，指定的主题不存在或已被删除或正在被审核';
  return htmlAnswer(404, messagePage(view.origin, 'alert_error', message));
}

function boardAnswer(fid: number, page: number, { view }: Desk): Answer {
  const board = view.catalogue.boards.get(fid);
  if (board === undefined) {
    return htmlAnswer(404, messagePage(view.origin, 'alert_error', '抱歉，指定的版块不存在'));
  }
  if (!board.guests) {
    const message = '抱歉，您尚未登录，没有权限访问该版块';
    return htmlAnswer(200, messagePage(view.origin, 'alert_info', message));
  }
  return htmlAnswer(200, boardPage(board, page, view), board.charset);
}

function threadAnswer(tid: number, page: number, asJson: boolean, desk: Desk): Answer {
  const { view, moderator } = desk;
  const thread = view.catalogue.threads.get(tid);
  const board = thread === undefined ? undefined : view.catalogue.boards.get(thread.fid);
  if (thread === undefined || board === undefined) {
    return gonePage(view);
  }
  if (view.isThreadGone(tid)) {
    const answer = gonePage(view);
    moderator.wasSeenGone(tid);
    return answer;
  }
  if (!board.guests) {
    const message = '抱歉，您没有权限访问该版块';
    return htmlAnswer(200, messagePage(view.origin, 'alert_info', message));
  }
  return asJson
    ? jsonAnswer(200, threadJson(thread, board, page, view))
    : htmlAnswer(200, threadPage(thread, board, page, view), board.charset);
}

function profileAnswer(uid: number, { view }: Desk): Answer {
  const user = view.catalogue.users.get(uid);
  return user === undefined
    ? htmlAnswer(404, messagePage(view.origin, 'alert_error', '抱歉，您指定的用户空间不存在'))
    : htmlAnswer(200, profilePage(user, view));
}

function moved(pid: number | undefined, { view }: Desk): Answer {
  const placed = pid === undefined ? undefined : view.catalogue.posts.get(pid);
  return placed === undefined
    ? gonePage(view)
    : movedAnswer(`${view.origin}/${permalinkOf(placed)}`);
}

function shareReply(question: Question, action: 'get' | 'pathList', desk: Desk): Answer {
  const { view } = desk;
  const hash = question.form.get('shareID') ?? '';
  const share = view.isShareGone(hash) ? undefined : view.catalogue.shares.get(hash);
  const password = question.form.get('password');
  return jsonAnswer(200, shareAnswer(share, { action, password }, desk.now));
}

function invitationReply(code: string, path: string, asJson: boolean, { view }: Desk): Answer {
  const invitation = view.isInvitationGone(code) ? undefined : view.catalogue.invitations.get(code);
  if (asJson) {
    const { status, body } = invitationAnswer(invitation, path);
    return jsonAnswer(status, body);
  }
  const isThere = invitation !== undefined && !invitation.revoked;
  return htmlAnswer(isThere ? 200 : 404, invitationPage(invitation));
}

async function pictureReply(name: string, { view }: Desk): Promise<Answer> {
  const picture = view.catalogue.pictures.get(name);
  return picture === undefined
    ? gonePage(view)
    : pictureAnswer(await drawPicture(picture, view.origin));
}

function fixedReply(path: string, { view }: Desk): Answer {
  switch (path) {
    case '/robots.txt':
      return textAnswer('text/plain', ROBOTS);
    case '/static/town.css':
      return textAnswer('text/css', STYLE);
    case '/static/none.gif':
      return { status: 200, headers: { 'content-type': 'image/gif' }, body: BLANK_GIF };
    case '/staff/rota.html':
      return htmlAnswer(
        200,
        messagePage(view.origin, 'alert_info', '版主值班表：内部页面，请勿抓取'),
      );
    default:
      return htmlAnswer(404, messagePage(view.origin, 'alert_error', '抱歉，您访问的页面不存在'));
  }
}

/** The answer to a question. */
export async function answerOf(question: Question, desk: Desk): Promise<Answer> {
  const { place } = question;
  return isForumPlace(place) ? forumAnswer(place, desk) : otherAnswer({ ...question, place }, desk);
}

function forumAnswer(place: ForumPlace, desk: Desk): Answer {
  switch (place.kind) {
    case 'index':
      return htmlAnswer(200, indexPage(desk.view));
    case 'board':
      return boardAnswer(place.fid, place.page, desk);
    case 'thread':
      return threadAnswer(place.tid, place.page, false, desk);
    case 'thread-json':
      return threadAnswer(place.tid, place.page, true, desk);
    case 'profile':
      return profileAnswer(place.uid, desk);
    case 'post':
      return moved(place.pid, desk);
    case 'last-post':
      return moved(desk.view.catalogue.threads.get(place.tid)?.posts.at(-1)?.pid, desk);
  }
}

async function otherAnswer(
  question: Question & { readonly place: OtherPlace },
  desk: Desk,
): Promise<Answer> {
  const { place, path } = question;
  switch (place.kind) {
    case 'picture':
      return pictureReply(place.name, desk);
    case 'disk':
      return htmlAnswer(200, sharePage());
    case 'disk-question':
      return shareReply(question, place.action, desk);
    case 'invitation':
      return invitationReply(place.code, path, false, desk);
    case 'invitation-json':
      return invitationReply(place.code, path, true, desk);
    case 'fixed':
      return fixedReply(place.path, desk);
  }
}
