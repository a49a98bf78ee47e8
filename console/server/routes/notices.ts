import { z } from 'zod';
import { approve, decline } from '../../../pipeline/approve.ts';
import {
  CaseNotices,
  NoticeAct,
  NoticeApproval,
  NoticeDone,
  NoticeTest,
  NoticeText,
} from '../../api/notices.ts';
import { actOnNotice } from '../cases/act-on-notice.ts';
import type { CaseDeps } from '../cases/case-deps.ts';
import { shownNotice, wordsOf } from '../cases/shown-notice.ts';
import { type Route, route } from '../route.ts';

const CaseId = z.object({ caseId: z.string().max(80) });
const NoticeId = z.object({ noticeId: z.string().max(80) });

/** What was asked of whom, what came of it, and what is done about it. */
export function noticeRoutes(deps: CaseDeps): readonly Route[] {
  return [...readingRoutes(deps), ...actingRoutes(deps)];
}

function readingRoutes(deps: CaseDeps): readonly Route[] {
  const { store } = deps.line;
  return [
    route(
      {
        method: 'get',
        path: '/cases/:caseId/notices',
        needs: 'read',
        summary: 'The notices of a case with their deliveries and what looks found',
        params: CaseId,
        answer: CaseNotices,
      },
      async ({ params }) => {
        const notices = await store.notices.ofCase(params.caseId);
        return { notices: await Promise.all(notices.map((one) => shownNotice(one, deps))) };
      },
    ),
    route(
      {
        method: 'get',
        path: '/notices/:noticeId/text',
        needs: 'read',
        summary: 'A notice as its recipient gets it',
        params: NoticeId,
        answer: NoticeText,
      },
      async ({ params }) => deps.compose(await store.notices.get(params.noticeId)),
    ),
  ];
}

function actingRoutes(deps: CaseDeps): readonly Route[] {
  const { line, handOver, sendTest } = deps;
  return [
    route(
      {
        method: 'post',
        path: '/notices/:noticeId/acts',
        needs: 'decide',
        summary: 'Withdraws a notice, notes an appeal, asks again, settles a doubt, looks now',
        params: NoticeId,
        body: NoticeAct,
        answer: NoticeDone,
      },
      async ({ params, body, actor }) => await actOnNotice(params.noticeId, body, actor, deps),
    ),
    route(
      {
        method: 'post',
        path: '/notices/:noticeId/approval',
        needs: 'approve',
        summary: 'Stands behind a notice as the second person, or refuses to',
        params: NoticeId,
        body: NoticeApproval,
        answer: NoticeDone,
      },
      async ({ params: { noticeId }, body: { act, reason }, actor }) => {
        const work = act === 'approve' ? approve : decline;
        const notice = await work(noticeId, { by: actor.name, reason }, line);
        handOver(notice.state === 'due' ? [notice] : []);
        return { noticeId, state: notice.state, words: act };
      },
    ),
    route(
      {
        method: 'post',
        path: '/notices/:noticeId/test',
        needs: 'decide',
        summary: 'Sends a notice to an address of ours, marked as a test',
        params: NoticeId,
        body: NoticeTest,
        answer: NoticeDone,
      },
      async ({ params: { noticeId }, body, signal }) => {
        const notice = await line.store.notices.get(noticeId);
        const outcome = await sendTest(notice, body.address, signal);
        return { noticeId, state: outcome.kind, words: wordsOf(outcome) };
      },
    ),
  ];
}
