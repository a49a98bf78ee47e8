/** How far the mailboxes in which answers come were read. */
export const MAILBOXES = `
create table mailboxes (
  mailbox text primary key,
  uid_validity text not null,
  last_uid bigint not null check (last_uid >= 0),
  read_at timestamptz not null
);
`;
