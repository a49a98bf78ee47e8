/** What the server says of a call that failed (RFC 9457). */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** Seconds to wait, where the server says so. */
  readonly retryAfter?: number;
  /** The case that the one that was asked for went into. */
  readonly into?: string;
}

/** A call that failed, with what the server said; `status` 0 where it did not answer. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** Values of a query; absent, empty and null ones are left out, lists come several times. */
export type QueryValues = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

/** The address of a route below the console's own path. */
export function apiAddress(path: string, query: QueryValues = {}): string {
  const url = new URL(`api${path}`, document.baseURI);
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') {
        url.searchParams.append(name, String(one));
      }
    }
  }
  return url.href;
}

/** Reads. Throws `CallFailed`. */
export async function get<T>(
  path: string,
  query: QueryValues = {},
  signal: AbortSignal | null = null,
): Promise<T> {
  return await call<T>(apiAddress(path, query), { signal });
}

/** Changes something. Throws `CallFailed`. */
export async function send<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  return await call<T>(apiAddress(path), {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
}

async function call<T>(address: string, init: RequestInit): Promise<T> {
  const answer = await fetch(address, init).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') {
      throw error;
    }
    throw new CallFailed({ status: 0, code: 'NO_ANSWER', detail: 'the server does not answer' });
  });
  if (!answer.ok) {
    throw new CallFailed(await problemOf(answer));
  }
  // Both ends are built together from the contracts of console/api.
  return (await answer.json()) as T;
}

async function problemOf(answer: Response): Promise<Problem> {
  try {
    const seconds = Number(answer.headers.get('retry-after') ?? 0);
    const told = (await answer.json()) as Problem;
    return seconds > 0 ? { ...told, retryAfter: seconds } : told;
  } catch {
    return { status: answer.status, code: 'NO_ANSWER', detail: `HTTP ${answer.status}` };
  }
}
