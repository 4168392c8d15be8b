-- Measured savings of retrofits, and what a checked plan says a promised share costs. Never changed.
create table energy.saving (
    id             uuid primary key,
    enterprise_id  uuid,
    name           text not null,
    unit           text not null,
    saving         text not null,
    error          text not null,
    significant    boolean not null,
    passed         boolean not null,
    table_sha256   text not null check (table_sha256 ~ '^[0-9a-f]{64}$'),
    table_bytes    bytea not null,
    body           bytea not null,
    made_by        uuid not null,
    made_by_name   text not null,
    made_at        timestamptz not null
);
create index saving_enterprise on energy.saving (enterprise_id, id);
call platform.guard_table('energy.saving');
call platform.append_only('energy.saving');
grant select, insert on energy.saving to dajuan_policy;
create policy reads on energy.saving for select to dajuan_policy
    using (energy.sees_all() or enterprise_id = platform.caller_enterprise());
create policy makes on energy.saving for insert to dajuan_policy with check (made_by = platform.caller_id()
    and (energy.keeps() or enterprise_id = platform.caller_enterprise()));

create table energy.promise_curve (
    study_id   uuid primary key references energy.study,
    indicator  text not null,
    promise    text not null,
    least      text not null,
    reached    text not null,
    built_mw   text not null,
    points     text not null
);
create index promise_curve_indicator on energy.promise_curve (indicator, study_id);
call platform.guard_table('energy.promise_curve');
call platform.append_only('energy.promise_curve');
grant select, insert on energy.promise_curve to dajuan_policy;
create policy reads on energy.promise_curve for select to dajuan_policy using (energy.sees_all());
create policy ends on energy.promise_curve for insert to dajuan_policy with check (platform.caller_has('system'));

-- What a run has to say by code, one a line, parts by tabs.
alter table energy.study_end add column remarks text not null default '';
