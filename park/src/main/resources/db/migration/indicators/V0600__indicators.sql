-- Every state of the definitions that this server worked with, so that an old value can be understood.
create schema indicators;
grant usage on schema indicators to dajuan_policy, dajuan_service, dajuan_auditor;

create table indicators.definition (
    hash      text primary key,
    ids       integer not null,
    yaml      text not null,
    first_seen timestamptz not null
);
call platform.guard_table('indicators.definition');
call platform.append_only('indicators.definition');
grant select, insert on indicators.definition to dajuan_policy;
create policy known_read on indicators.definition for select to dajuan_policy
    using (platform.caller_id() is not null or platform.caller_has('system'));
create policy system_adds on indicators.definition for insert to dajuan_policy with check (platform.caller_has('system'));
