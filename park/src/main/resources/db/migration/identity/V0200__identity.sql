-- Users, their sessions and set-up links. Only the system (while it signs somebody in), an admin and, for their own
-- rows, the user see anything here. Tokens are stored as SHA-256: a stolen table opens no session.
create schema identity;
grant usage on schema identity to dajuan_policy, dajuan_service, dajuan_auditor;

create table identity.user_account (
    id             uuid primary key,
    login          text not null unique check (login = lower(login)),
    display_name   text not null,
    roles          text[] not null,
    department_id  uuid,
    enterprise_id  uuid,
    state          text not null check (state in ('invited', 'active', 'disabled')),
    password_hash  text,
    oidc_subject   text unique,
    version        bigint not null default 1,
    made_at        timestamptz not null default now(),
    changed_at     timestamptz not null default now()
);
call platform.close_table('identity.user_account');
grant select (id, login, display_name, roles, department_id, enterprise_id, state, version, made_at, changed_at)
    on identity.user_account to dajuan_auditor;
create policy auditor_reads on identity.user_account for select to dajuan_auditor using (true);
grant select, insert, update on identity.user_account to dajuan_policy;
create policy keeps on identity.user_account to dajuan_policy
    using (platform.caller_has('system') or platform.caller_has('admin'));
create policy own on identity.user_account for select to dajuan_policy using (id = platform.caller_id());
create policy changes_own on identity.user_account for update to dajuan_policy
    using (id = platform.caller_id());

-- The policy above lets people change their own password; this keeps them from changing anything else.
create function identity.only_the_password() returns trigger language plpgsql as $$
begin
    if not (platform.caller_has('system') or platform.caller_has('admin'))
        and current_user = 'dajuan_policy'
        and (new.id, new.login, new.display_name, new.roles, new.department_id, new.enterprise_id, new.state, new.oidc_subject)
            is distinct from
            (old.id, old.login, old.display_name, old.roles, old.department_id, old.enterprise_id, old.state, old.oidc_subject)
    then
        raise exception 'only an admin changes roles and relations' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger only_the_password before update on identity.user_account
    for each row execute function identity.only_the_password();

create table identity.session (
    id            uuid primary key,
    token_hash    bytea not null unique,
    user_id       uuid not null references identity.user_account,
    made_at       timestamptz not null,
    last_seen_at  timestamptz not null,
    expires_at    timestamptz not null,
    address       text not null,
    agent         text not null
);
create index session_of_user on identity.session (user_id);
create index session_expiry on identity.session (expires_at);
call platform.close_table('identity.session');
grant select (id, user_id, made_at, last_seen_at, expires_at, address) on identity.session to dajuan_auditor;
create policy auditor_reads on identity.session for select to dajuan_auditor using (true);
grant select, insert, update, delete on identity.session to dajuan_policy;
create policy keeps on identity.session to dajuan_policy
    using (platform.caller_has('system') or platform.caller_has('admin'));
create policy own_read on identity.session for select to dajuan_policy using (user_id = platform.caller_id());
create policy own_end on identity.session for delete to dajuan_policy using (user_id = platform.caller_id());

create table identity.setup_link (
    token_hash  bytea primary key,
    user_id     uuid not null references identity.user_account,
    expires_at  timestamptz not null,
    made_at     timestamptz not null
);
create index setup_link_user on identity.setup_link (user_id);
call platform.close_table('identity.setup_link');
grant select, insert, delete on identity.setup_link to dajuan_policy;
create policy keeps on identity.setup_link to dajuan_policy
    using (platform.caller_has('system') or platform.caller_has('admin'));

-- Failures are counted per login name, whether such a user exists or not: being locked out reveals nothing.
create table identity.login_failure (
    login         text primary key,
    failures      int not null,
    last_at       timestamptz not null,
    locked_until  timestamptz not null
);
create index login_failure_age on identity.login_failure (last_at);
call platform.close_table('identity.login_failure');
grant select, insert, update, delete on identity.login_failure to dajuan_policy;
create policy keeps on identity.login_failure to dajuan_policy
    using (platform.caller_has('system') or platform.caller_has('admin'));
