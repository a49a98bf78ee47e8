/** That a case went into another is announced, too, with the id that it had. */
export const MERGED_CASES = `
alter table announcements add column merged_case_id text;

create or replace function announce_case_event() returns trigger language plpgsql as $$
declare announced text;
begin
  announced := case new.kind
    when 'opened' then 'case.opened' when 'confirmed' then 'case.confirmed' when 'dismissed' then 'case.dismissed'
    when 'merged' then 'case.merged' when 'verified-gone' then 'case.gone' when 'returned' then 'case.returned'
    when 'returned-elsewhere' then 'case.returned' when 'appealed' then 'case.appealed'
    when 'notice-sent' then 'notice.accepted' when 'notice-refused' then 'notice.refused'
    when 'notice-withdrawn' then 'notice.withdrawn' end;
  if announced is not null then
    insert into announcements (kind, case_id, policy, at, merged_case_id)
      values (announced, new.case_id, new.policy, new.at, case new.kind when 'merged' then new.reference end);
  end if;
  return null;
end $$;
`;
