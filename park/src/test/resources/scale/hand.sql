-- The same checks as a programmer would write them by hand, closed by the same policies as register.record.
create schema scale;
grant usage on schema scale to dajuan_policy;
create table scale.hand (
    id uuid primary key,
    number text not null unique,
    enterprise_id uuid,
    department_id uuid,
    restricted boolean not null default false,
    for_inspector boolean not null default true,
    for_department boolean not null default true,
    for_enterprise boolean not null default true,
    register text not null default 'scale_checks',
    place text not null,
    kind text not null,
    seen_on date not null,
    amount bigint not null,
    state text not null,
    ended boolean not null,
    warn_at timestamptz not null,
    due_at timestamptz not null,
    warned boolean not null default false,
    made_by uuid,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    version int not null default 1
);
create index hand_list on scale.hand (seen_on, id);
create index hand_state on scale.hand (state, seen_on, id);
create index hand_firm on scale.hand (enterprise_id, seen_on, id);
create index hand_warn on scale.hand (warn_at) where not ended and not warned;
alter table scale.hand enable row level security;
grant select, insert, update on scale.hand to dajuan_policy;
create policy enterprise_reads on scale.hand for select to dajuan_policy
    using (enterprise_id = (select platform.caller_enterprise()) and for_enterprise
        and (select platform.caller_has('enterprise')));
create policy park_reads on scale.hand for select to dajuan_policy
    using ((select platform.caller_has('leader') or platform.caller_has('auditor') or platform.caller_has('system')));
create policy inspector_reads on scale.hand for select to dajuan_policy
    using (for_inspector and (select platform.caller_has('inspector')));
create policy department_reads on scale.hand for select to dajuan_policy
    using (for_department and (select platform.caller_has('department'))
        and (not restricted or department_id is null or department_id = (select platform.caller_department())));
create policy holder_reads on scale.hand for select to dajuan_policy
    using (not (select platform.caller_has('enterprise'))
        and register in (select h.register from register.holder h where h.user_id = (select platform.caller_id())));
create policy adds on scale.hand for insert to dajuan_policy
    with check (made_by = (select platform.caller_id()) and for_inspector and (select platform.caller_has('inspector')));
create policy moves on scale.hand for update to dajuan_policy
    using ((select platform.caller_has('leader') or platform.caller_has('system'))
        or for_inspector and (select platform.caller_has('inspector')));

create table scale.hand_log (
    hand_id uuid not null references scale.hand,
    seq int not null,
    at timestamptz not null,
    person uuid,
    action text not null,
    from_state text not null,
    to_state text not null,
    note text not null,
    primary key (hand_id, seq)
);
alter table scale.hand_log enable row level security;
grant select, insert on scale.hand_log to dajuan_policy;
create policy reads on scale.hand_log for select to dajuan_policy
    using (exists (select from scale.hand h where h.id = hand_id));
create policy adds on scale.hand_log for insert to dajuan_policy
    with check (person is not distinct from (select platform.caller_id())
        and exists (select from scale.hand h where h.id = hand_id));

create table scale.hand_notice (
    hand_id uuid not null, role text not null, at timestamptz not null
);
alter table scale.hand_notice enable row level security;
grant select, insert on scale.hand_notice to dajuan_policy;
create policy with_check on scale.hand_notice to dajuan_policy
    using (exists (select from scale.hand h where h.id = hand_id))
    with check (exists (select from scale.hand h where h.id = hand_id));

create table scale.hand_month (
    action text not null, month date not null, counted bigint not null, total numeric not null,
    primary key (action, month)
);
grant select, insert, update, delete on scale.hand_month to dajuan_policy;
