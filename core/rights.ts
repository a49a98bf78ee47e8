/**
 * What a person or a program may do with the installation. `read` the cases and all that hangs on them; `decide` on cases, claim and
 * note them; `approve` as the second person; `unblur` open evidence in clear; `export` take copies out; `clues` answer tips;
 * `sources` change where is looked and run sweeps; `teach` rules and models; `administer` people, settings and keys; `audit` read who
 * did what; `score` have texts of one's own judged; `push` hand in listings of one's own.
 */
export const RIGHTS = [
  'read',
  'decide',
  'approve',
  'unblur',
  'export',
  'clues',
  'sources',
  'teach',
  'administer',
  'audit',
  'score',
  'push',
] as const;

export type Right = (typeof RIGHTS)[number];

export const ROLES = ['viewer', 'analyst', 'approver', 'administrator', 'auditor'] as const;

export type Role = (typeof ROLES)[number];

/**
 * What each role may do. Who administers people does not decide on cases, and who audits changes nothing: nobody grants himself
 * what he then uses unseen.
 */
export const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  viewer: ['read'],
  analyst: ['read', 'decide', 'unblur', 'export', 'clues', 'score'],
  approver: ['read', 'decide', 'approve', 'unblur', 'export', 'clues', 'score', 'sources', 'teach'],
  administrator: ['read', 'export', 'sources', 'teach', 'administer', 'audit', 'score', 'push'],
  auditor: ['read', 'export', 'audit'],
};

/** Somebody who has shown who he is, by a session of a browser or by a token. */
export interface Actor {
  /** Id of the account. */
  readonly id: string;
  /** The name that decisions and the custody log are signed with. */
  readonly name: string;
  readonly role: Role;
  /** Those of the role; of a token those that it was given and the role still has. */
  readonly rights: ReadonlySet<Right>;
  readonly via: 'session' | 'token';
  /** Id of the session or the token. */
  readonly viaId: string;
}
