import type { CitedSighting, Notice, NoticeState, WithdrawnNotice } from '../../core/notice.ts';

/** A notice as JSON keeps it: times as text. The state has a column of its own. */
export type NoticeJson = Omit<Notice, 'decidedAt' | 'createdAt' | 'cited' | 'withdraws'> & {
  readonly decidedAt: string;
  readonly createdAt: string;
  readonly cited: readonly CitedJson[];
  readonly withdraws?: Omit<WithdrawnNotice, 'createdAt'> & { readonly createdAt: string };
};

type CitedJson = Omit<CitedSighting, 'firstSeenAt' | 'lastSeenAt' | 'evidence'> & {
  readonly firstSeenAt: string;
  readonly lastSeenAt: string;
  readonly evidence:
    | (Omit<NonNullable<CitedSighting['evidence']>, 'capturedAt'> & { readonly capturedAt: string })
    | null;
};

export function noticeOf({ withdraws, ...stored }: NoticeJson, state: NoticeState): Notice {
  return {
    ...stored,
    ...(withdraws === undefined
      ? {}
      : { withdraws: { ...withdraws, createdAt: new Date(withdraws.createdAt) } }),
    state,
    decidedAt: new Date(stored.decidedAt),
    createdAt: new Date(stored.createdAt),
    cited: stored.cited.map(citedOf),
  };
}

function citedOf(cited: CitedJson): CitedSighting {
  return {
    ...cited,
    firstSeenAt: new Date(cited.firstSeenAt),
    lastSeenAt: new Date(cited.lastSeenAt),
    evidence:
      cited.evidence === null
        ? null
        : { ...cited.evidence, capturedAt: new Date(cited.evidence.capturedAt) },
  };
}
