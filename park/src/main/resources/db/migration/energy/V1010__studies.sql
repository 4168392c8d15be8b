-- Plans of energy: what was asked, and how the run ended. Both are never changed; a run without an end is under way, or was cut off.
create table energy.study (
    id            uuid primary key,
    name          text not null,
    hours         integer not null check (hours > 0),
    case_sha256   text not null check (case_sha256 ~ '^[0-9a-f]{64}$'),
    case_zip      bytea not null,
    made_by       uuid not null,
    made_by_name  text not null,
    made_at       timestamptz not null
);
call platform.guard_table('energy.study');
call platform.append_only('energy.study');
grant select, insert on energy.study to dajuan_policy;
create policy reads on energy.study for select to dajuan_policy using (energy.sees_all());
create policy makes on energy.study for insert to dajuan_policy
    with check (energy.keeps() and made_by = platform.caller_id());

create table energy.study_end (
    study_id   uuid primary key references energy.study,
    outcome    text not null,
    passed     boolean not null,
    objective  text,
    bound      text,
    solver     text not null,
    seconds    text not null,
    message    text not null,
    body       bytea,
    ended_at   timestamptz not null
);
call platform.guard_table('energy.study_end');
call platform.append_only('energy.study_end');
grant select, insert on energy.study_end to dajuan_policy;
create policy reads on energy.study_end for select to dajuan_policy using (energy.sees_all());
create policy ends on energy.study_end for insert to dajuan_policy with check (platform.caller_has('system'));
