import type { LinkState } from '../../core/link.ts';
import type { Page } from '../../core/page.ts';

/** How an answer to the address of an invitation differs from a plain one. */
interface Answered {
  readonly status?: number;
  readonly finalUrl?: string;
  readonly fetchedAt?: string;
}

/** The page of an invitation with one answer. */
export function invitationPage(url: string, text: string, answered: Answered = {}): Page {
  const asked = url.replace(/#[^]*$/u, '');
  return {
    url,
    accessCode: null,
    timeZone: 'Asia/Shanghai',
    answers: [
      {
        request: { method: 'GET', url: asked, headers: {}, body: null },
        finalUrl: answered.finalUrl ?? asked,
        status: answered.status ?? 200,
        headers: {},
        text,
        bytes: new Uint8Array(),
        fetchedAt: new Date(answered.fetchedAt ?? '2026-11-21T22:34:00Z'),
      },
    ],
  };
}

/** Answers that prove nothing of a group, whatever the service, and the state that each must give. */
export const PROVE_NOTHING: readonly (readonly [string, string, Answered, LinkState])[] = [
  ['too many requests', '', { status: 429 }, 'wall'],
  ['a refusal', '<p>403 Forbidden</p>', { status: 403 }, 'wall'],
  ['a login', '<p>请登录</p>', { status: 401 }, 'wall'],
  [
    'a way to the login',
    '<title>登录</title>',
    { finalUrl: 'https://accounts.example.com/login?redirect_uri=x' },
    'wall',
  ],
  ['a captcha', '<title>安全验证</title><p>请完成安全验证</p>', {}, 'wall'],
  ['an error of the host', '<p>Internal Server Error</p>', { status: 500 }, 'unknown'],
  ['a gateway', '<p>Bad Gateway</p>', { status: 502 }, 'unknown'],
  ['a missing page', '<p>nginx</p>', { status: 404 }, 'unknown'],
  ['nothing', '', {}, 'unknown'],
];
