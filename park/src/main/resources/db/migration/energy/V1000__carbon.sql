-- Energy and carbon: factors that people read in print, the ledger of green certificates, accounts as they were made.
create schema energy;
grant usage on schema energy to dajuan_policy, dajuan_service, dajuan_auditor;

create function energy.sees_all() returns boolean language sql stable parallel safe
    return platform.caller_has('leader') or platform.caller_has('department') or platform.caller_has('inspector')
        or platform.caller_has('auditor') or platform.caller_has('system');
create function energy.keeps() returns boolean language sql stable parallel safe
    return platform.caller_has('leader') or platform.caller_has('department') or platform.caller_has('system');

create table energy.factor (
    id               uuid primary key,
    kind             text not null,
    item             text not null,
    scope            text not null,
    period           text not null,
    value            text not null,
    unit             text not null,
    uncertainty_pct  text not null,
    document         text not null,
    entered_by       uuid not null,
    entered_by_name  text not null,
    entered_at       timestamptz not null
);
call platform.guard_table('energy.factor');
call platform.append_only('energy.factor');
grant select, insert on energy.factor to dajuan_policy;
create policy reads on energy.factor for select to dajuan_policy
    using (energy.sees_all() or platform.caller_enterprise() is not null);
create policy keeps on energy.factor for insert to dajuan_policy
    with check (energy.keeps() and entered_by = platform.caller_id());

-- Entries of the certificate ledger; what stands is the fold of them, in the order of seq.
create table energy.posting (
    id              uuid primary key,
    seq             bigint generated always as identity unique,
    kind            text not null check (kind in ('issue', 'transfer', 'retire')),
    series          text not null,
    first_serial    bigint not null check (first_serial >= 0),
    last_serial     bigint not null,
    day             date not null,
    owner           text not null,
    owner_id        uuid,
    receiver        text,
    receiver_id     uuid,
    generated       text,
    technology      text,
    expires         date,
    period          text,
    proof           text,
    posted_by       uuid not null,
    posted_by_name  text not null,
    posted_at       timestamptz not null,
    check (last_serial >= first_serial),
    check ((kind = 'issue') = (expires is not null)),
    check ((kind = 'transfer') = (receiver is not null)),
    check ((kind = 'retire') = (proof is not null and period is not null))
);
create index posting_owner on energy.posting (owner_id, seq);
create index posting_receiver on energy.posting (receiver_id, seq);
call platform.guard_table('energy.posting');
call platform.append_only('energy.posting');
grant select, insert on energy.posting to dajuan_policy;
create policy reads on energy.posting for select to dajuan_policy using (energy.sees_all()
    or owner_id = platform.caller_enterprise() or receiver_id = platform.caller_enterprise());
create policy keeps on energy.posting for insert to dajuan_policy with check (posted_by = platform.caller_id()
    and (energy.keeps() or kind <> 'issue' and owner_id = platform.caller_enterprise()));

create table energy.account (
    id               uuid primary key,
    enterprise_id    uuid,
    year             integer not null,
    name             text not null,
    complete         boolean not null,
    passed           boolean not null,
    renewable_share  text not null,
    coal_tce         text not null,
    carbon_t         text not null,
    case_sha256      text not null check (case_sha256 ~ '^[0-9a-f]{64}$'),
    body_zh          bytea not null,
    body_en          bytea not null,
    mrv              bytea not null,
    ghg              bytea not null,
    made_by          uuid not null,
    made_by_name     text not null,
    made_at          timestamptz not null
);
create index account_enterprise on energy.account (enterprise_id, id);
call platform.guard_table('energy.account');
call platform.append_only('energy.account');
grant select, insert on energy.account to dajuan_policy;
create policy reads on energy.account for select to dajuan_policy
    using (energy.sees_all() or enterprise_id = platform.caller_enterprise());
create policy makes on energy.account for insert to dajuan_policy with check (made_by = platform.caller_id()
    and (energy.keeps() or enterprise_id = platform.caller_enterprise()));
