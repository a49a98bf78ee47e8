/** Which digests were mailed to whom. A mail that was taken on and never ended is taken on again. */
export const DIGESTS = `
create table digest_mails (
  day date not null,
  address text not null,
  taken_at timestamptz not null,
  sent_at timestamptz,
  primary key (day, address)
);
`;
