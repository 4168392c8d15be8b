-- Who is calling, as the transaction manager set it; null or false when nobody is.
-- A variable that was ever set in a session reads '' afterwards, hence nullif.
create schema platform;
grant usage on schema platform to dajuan_policy, dajuan_service, dajuan_auditor;

create function platform.caller_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('dajuan.user_id', true), '')::uuid;
create function platform.caller_department() returns uuid language sql stable parallel safe
    return nullif(current_setting('dajuan.department_id', true), '')::uuid;
create function platform.caller_enterprise() returns uuid language sql stable parallel safe
    return nullif(current_setting('dajuan.enterprise_id', true), '')::uuid;
create function platform.caller_has(role text) returns boolean language sql stable parallel safe
    return coalesce(position(',' || role || ',' in current_setting('dajuan.roles', true)) > 0, false);

-- Every table calls one of the next two right after it is made; a test finds those that did not.

-- Closed to all until a policy opens it. Only for tables that hold secrets.
create procedure platform.close_table(name regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', name);
    execute format('revoke all on %s from public', name);
end $$;

-- Closed to the application until a policy opens it; the service role and the auditor read everything.
create procedure platform.guard_table(name regclass) language plpgsql as $$
begin
    call platform.close_table(name);
    execute format('grant select on %s to dajuan_service, dajuan_auditor', name);
    execute format('create policy service_reads on %s for select to dajuan_service using (true)', name);
    execute format('create policy auditor_reads on %s for select to dajuan_auditor using (true)', name);
end $$;

-- Rows are added and never changed, by anybody, the owner included.
create function platform.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table %.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op
        using errcode = 'insufficient_privilege';
end $$;
create procedure platform.append_only(name regclass) language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete or truncate on %s
        for each statement execute function platform.refuse_change()', name);
    execute format('comment on table %s is %L', name, 'append-only');
end $$;
revoke execute on procedure platform.close_table, platform.guard_table, platform.append_only from public;

-- The audit trail: who did what, when, from where, and how it ended.
create table platform.audit_entry (
    id          uuid primary key,
    at          timestamptz not null default clock_timestamp(),
    actor_id    uuid,
    actor       text not null,
    action      text not null,
    subject     text not null,
    outcome     text not null check (outcome in ('done', 'refused')),
    status      int,
    detail      text not null default '',
    address     text not null,
    agent       text not null,
    request_id  text not null
);
create index audit_entry_actor on platform.audit_entry (actor_id, id);
call platform.guard_table('platform.audit_entry');
call platform.append_only('platform.audit_entry');
grant insert, select on platform.audit_entry to dajuan_policy;
-- Nobody writes an entry in another's name, but for the system while it signs somebody in.
create policy writes_own on platform.audit_entry for insert to dajuan_policy
    with check (actor_id is not distinct from platform.caller_id() or platform.caller_has('system'));
create policy reads on platform.audit_entry for select to dajuan_policy
    using (platform.caller_has('auditor') or platform.caller_has('admin'));

-- The first answer to each write that carried an Idempotency-Key, stored in the write's own transaction.
create table platform.idempotent_request (
    user_id       uuid not null,
    key           text not null,
    request_hash  bytea not null,
    status        int,
    content_type  text,
    location      text,
    etag          text,
    body          bytea,
    made_at       timestamptz not null default now(),
    primary key (user_id, key)
);
create index idempotent_request_age on platform.idempotent_request (made_at);
call platform.close_table('platform.idempotent_request');
grant select, insert, update, delete on platform.idempotent_request to dajuan_policy;
create policy own on platform.idempotent_request to dajuan_policy
    using (user_id = platform.caller_id() or platform.caller_has('system'))
    with check (user_id = platform.caller_id());
