-- How answers turned: one row whenever an answer or its light is no longer what it was. The current sheet is worked out
-- from plan and facts and is not stored.
create schema answers;
grant usage on schema answers to dajuan_policy, dajuan_service, dajuan_auditor;

create table answers.turn (
    id           uuid primary key,
    plan_id      uuid not null,
    plan_version integer not null,
    promise      text not null,
    as_of        date not null,
    verdict      text not null,
    light        text not null,
    shown_light  text not null,
    pending_light text not null,
    pending_since date not null,
    known_share  numeric not null,
    value        numeric,
    unit         text,
    reason_code  text not null,
    reason_args  text[] not null,
    recorded_at  timestamptz not null
);
create index turn_promise on answers.turn (plan_id, promise, id);
call platform.guard_table('answers.turn');
call platform.append_only('answers.turn');
grant select, insert on answers.turn to dajuan_policy;
create policy staff_read on answers.turn for select to dajuan_policy
    using (platform.caller_has('leader') or platform.caller_has('department') or platform.caller_has('inspector')
        or platform.caller_has('auditor') or platform.caller_has('admin') or platform.caller_has('system'));
create policy system_adds on answers.turn for insert to dajuan_policy with check (platform.caller_has('system'));
