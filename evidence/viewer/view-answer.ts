/** One answer of the viewer, for whatever server it is mounted in. */
export interface ViewAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What every answer carries: nothing is kept, guessed, told on or looked up beforehand. */
const COMMON_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), clipboard-read=(), payment=(), usb=()',
} as const;

/** An answer under a policy. */
export function viewAnswer(
  status: number,
  contentType: string,
  body: Buffer | string,
  policy: string,
): ViewAnswer {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  return {
    status,
    headers: {
      ...COMMON_HEADERS,
      'content-type': contentType,
      'content-security-policy': policy,
    },
    body: bytes,
  };
}

/** Where nothing is. */
export function nothingHere(policy: string): ViewAnswer {
  return viewAnswer(404, 'text/plain; charset=utf-8', 'not recorded\n', policy);
}
