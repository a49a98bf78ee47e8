/** Where encrypted bytes lie, by the digest of what they are in clear; the time-stamps of bundles and of the custody log. */
export const SEALS = `
create table vault_objects (
  digest text primary key,
  blob_digest text not null,
  key_id text not null,
  bytes bigint not null,
  touched_at timestamptz not null
);
create index vault_objects_of_key on vault_objects (key_id);

create table stamps (
  token_digest text primary key,
  subject text not null,
  authority text not null,
  imprint text not null,
  renews text,
  stamped_at timestamptz not null,
  expires_at timestamptz not null
);
create index stamps_of_subject on stamps (subject, authority);
create index stamps_to_renew on stamps (expires_at);
create index stamps_renewed on stamps (renews) where renews is not null;
`;
