/**
 * Accounts, what they prove themselves with, sessions, tokens, and the audit log. Secrets stand here only as digests (SHA-256 of
 * 256 random bits), as scrypt leaves a password, or sealed under the installation's key. That the audit log is only ever appended
 * to is held here, whatever program writes.
 */
export const ACCOUNTS = `
create table users (
  id text primary key,
  name text not null,
  name_key text not null unique check (name_key <> ''),
  role text not null check (role in ('viewer', 'analyst', 'approver', 'administrator', 'auditor')),
  state text not null check (state in ('invited', 'active', 'disabled')),
  language text check (language in ('zh', 'en')),
  created_at timestamptz not null,
  created_by text not null,
  last_sign_in_at timestamptz,
  password text,
  totp text,
  totp_step bigint not null default 0,
  oidc_issuer text,
  oidc_subject text,
  unique (oidc_issuer, oidc_subject)
);

create table user_recovery_codes (
  user_id text not null references users (id),
  digest text not null,
  primary key (user_id, digest)
);

create table passkeys (
  id text primary key,
  user_id text not null references users (id),
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_of_user on passkeys (user_id);

create table console_sessions (
  digest text primary key,
  id text not null unique,
  user_id text not null references users (id),
  created_at timestamptz not null,
  proved_at timestamptz not null,
  used_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  agent text not null
);
create index console_sessions_of_user on console_sessions (user_id);

create table api_tokens (
  id text primary key,
  digest text not null unique,
  user_id text not null references users (id),
  name text not null,
  rights text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_tokens_of_user on api_tokens (user_id);

create table tickets (
  digest text primary key,
  kind text not null,
  user_id text references users (id),
  content jsonb not null,
  expires_at timestamptz not null
);
create index tickets_of_user on tickets (user_id);

create table sign_in_attempts (
  key text primary key,
  attempts integer not null,
  at timestamptz not null,
  free_at timestamptz not null
);

create table audit_log (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id text,
  actor text not null,
  actor_key text not null,
  via text not null,
  act text not null,
  subject text not null,
  status integer,
  address text not null
);
create index audit_log_of_actor on audit_log (actor_key, seq);
create index audit_log_of_act on audit_log (act text_pattern_ops, seq);
create index audit_log_at on audit_log (at);

create function keep_audit_log() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is appended to, never changed' using errcode = 'CS001';
end $$;
create trigger keep_audit_log before update or delete or truncate on audit_log
  for each statement execute function keep_audit_log();
`;
