-- A year's plan: the texts it was read from, the promises read, every decision about them, and what stands now.
-- Texts, readings and decisions are only ever added. plan.promise_now is what folding them gives; it can be made anew.
create schema plan;
grant usage on schema plan to dajuan_policy, dajuan_service, dajuan_auditor;

-- Everybody who works for the park reads the plan; an enterprise sees only promises that name it.
create function plan.works_for_the_park() returns boolean language sql stable parallel safe
    return platform.caller_has('leader') or platform.caller_has('department') or platform.caller_has('inspector')
        or platform.caller_has('auditor') or platform.caller_has('admin') or platform.caller_has('system');
create function plan.decides() returns boolean language sql stable parallel safe
    return platform.caller_has('leader') or platform.caller_has('system');

create table plan.report_text (
    hash      text primary key check (hash ~ '^[0-9a-f]{64}$'),
    name      text not null,
    format    text not null,
    body      text not null,
    notes     text[] not null,
    added_by  uuid,
    added_at  timestamptz not null
);
call platform.guard_table('plan.report_text');
call platform.append_only('plan.report_text');
grant select, insert on plan.report_text to dajuan_policy;
create policy reads on plan.report_text for select to dajuan_policy using (plan.works_for_the_park());
create policy adds on plan.report_text for insert to dajuan_policy with check (plan.decides());

create table plan.plan (
    id         uuid primary key,
    plan_year  int not null unique check (plan_year between 1990 and 2200),
    version    bigint not null,
    made_at    timestamptz not null,
    changed_at timestamptz not null
);
call platform.guard_table('plan.plan');
grant select, insert, update (version, changed_at) on plan.plan to dajuan_policy;
create policy reads on plan.plan for select to dajuan_policy using (plan.works_for_the_park());
create policy adds on plan.plan for insert to dajuan_policy with check (plan.decides());
-- A department moves the version on when it decides about its own promises.
create policy moves_on on plan.plan for update to dajuan_policy
    using (plan.decides() or platform.caller_has('department'));

create table plan.revision (
    id            uuid primary key,
    plan_id       uuid not null references plan.plan,
    number        int not null,
    plan_version  bigint not null,
    report_year   int not null,
    report_hash   text not null references plan.report_text,
    compiled      text not null,
    reason        text not null,
    added_by      uuid,
    added_by_name text not null,
    added_at      timestamptz not null,
    unique (plan_id, number)
);
call platform.guard_table('plan.revision');
call platform.append_only('plan.revision');
grant select, insert on plan.revision to dajuan_policy;
create policy reads on plan.revision for select to dajuan_policy using (plan.works_for_the_park());
create policy adds on plan.revision for insert to dajuan_policy
    with check (plan.decides() and added_by is not distinct from platform.caller_id());

-- One promise through all revisions; a part of a split promise names its parent.
create table plan.item (
    id         uuid primary key,
    plan_id    uuid not null references plan.plan,
    code       text not null,
    parent_id  uuid references plan.item,
    unique (plan_id, code)
);
call platform.guard_table('plan.item');
call platform.append_only('plan.item');
grant select, insert on plan.item to dajuan_policy;
create policy reads on plan.item for select to dajuan_policy using (plan.works_for_the_park());
create policy adds on plan.item for insert to dajuan_policy with check (plan.decides());

-- What a revision's text says of an item.
create table plan.reading (
    id              uuid primary key,
    plan_id         uuid not null references plan.plan,
    revision_id     uuid not null references plan.revision,
    item_id         uuid not null references plan.item,
    plan_version    bigint not null,
    place           int not null,
    outcome         text not null check (outcome in ('new', 'same', 'reworded', 'changed', 'dropped', 'doubtful')),
    promise         text not null,
    proposed_owner  uuid,
    candidates      text[] not null
);
create index reading_of_item on plan.reading (item_id, plan_version);
create index reading_of_plan on plan.reading (plan_id, plan_version);
call platform.guard_table('plan.reading');
call platform.append_only('plan.reading');
grant select, insert on plan.reading to dajuan_policy;
create policy reads on plan.reading for select to dajuan_policy using (plan.works_for_the_park());
create policy adds on plan.reading for insert to dajuan_policy with check (plan.decides());

-- What stands now, the fold of readings and decisions; owner and names stand in columns for row security and lists.
create table plan.promise_now (
    item_id       uuid primary key references plan.item,
    plan_id       uuid not null references plan.plan,
    code          text not null,
    place         int not null,
    status        text not null check (status in ('proposed', 'accepted', 'rejected', 'merged', 'split')),
    in_force      boolean not null,
    asked         boolean not null,
    owner_id      uuid,
    theme         text not null,
    indicator     text,
    version       bigint not null,
    promise       text not null,
    held          text not null
);
create index promise_now_of_plan on plan.promise_now (plan_id, place, code);
call platform.guard_table('plan.promise_now');
grant select, insert, update on plan.promise_now to dajuan_policy;

create table plan.promise_enterprise (
    item_id        uuid not null references plan.item,
    enterprise_id  uuid not null,
    primary key (enterprise_id, item_id)
);
create index promise_enterprise_item on plan.promise_enterprise (item_id);
call platform.guard_table('plan.promise_enterprise');
grant select, insert, delete on plan.promise_enterprise to dajuan_policy;
create policy reads on plan.promise_enterprise for select to dajuan_policy
    using (plan.works_for_the_park() or enterprise_id = platform.caller_enterprise());
create policy keeps on plan.promise_enterprise for insert to dajuan_policy with check (plan.decides());
create policy drops on plan.promise_enterprise for delete to dajuan_policy using (plan.decides());

create policy reads on plan.promise_now for select to dajuan_policy using (
    plan.works_for_the_park()
    or platform.caller_has('enterprise') and in_force and exists (
        select from plan.promise_enterprise e
        where e.item_id = promise_now.item_id and e.enterprise_id = platform.caller_enterprise()));
create policy keeps on plan.promise_now for insert to dajuan_policy with check (plan.decides());
create policy follows on plan.promise_now for update to dajuan_policy
    using (plan.decides() or platform.caller_has('department') and owner_id = platform.caller_department());

-- Who decided what, when and why; the n-th decision about an item is unique, so two people never decide on top of each other.
create table plan.decision (
    id            uuid primary key,
    plan_id       uuid not null references plan.plan,
    item_id       uuid not null references plan.item,
    number        int not null,
    plan_version  bigint not null,
    action        text not null,
    changes       text not null,
    reason        text not null,
    made_by       uuid,
    made_by_name  text not null,
    made_at       timestamptz not null,
    unique (item_id, number)
);
create index decision_of_plan on plan.decision (plan_id, id);
call platform.guard_table('plan.decision');
call platform.append_only('plan.decision');
grant select, insert on plan.decision to dajuan_policy;
create policy reads on plan.decision for select to dajuan_policy using (plan.works_for_the_park());
create policy decides on plan.decision for insert to dajuan_policy with check (
    made_by is not distinct from platform.caller_id()
    and (plan.decides()
        or action in ('milestones', 'decompose') and platform.caller_has('department') and exists (
            select from plan.promise_now n
            where n.item_id = decision.item_id and n.owner_id = platform.caller_department())));

-- Targets of an upper level and which of our promises carry how much of them.
create table plan.upper_target (
    id            uuid primary key,
    plan_year     int not null,
    level         text not null check (level in ('league', 'province', 'state')),
    issuer        text not null,
    document      text not null,
    subject       text not null,
    comparator    text,
    value         text,
    unit          text not null,
    growth_pct    text,
    deadline      date,
    supersedes    uuid unique references plan.upper_target,
    withdrawn     boolean not null,
    reason        text not null,
    made_by       uuid,
    made_by_name  text not null,
    made_at       timestamptz not null
);
create index upper_target_year on plan.upper_target (plan_year, id);
call platform.guard_table('plan.upper_target');
call platform.append_only('plan.upper_target');
grant select, insert on plan.upper_target to dajuan_policy;
create policy reads on plan.upper_target for select to dajuan_policy using (plan.works_for_the_park());
create policy adds on plan.upper_target for insert to dajuan_policy
    with check (plan.decides() and made_by is not distinct from platform.caller_id());

create table plan.upper_share (
    id            uuid primary key,
    upper_id      uuid not null references plan.upper_target,
    item_id       uuid not null references plan.item,
    number        int not null,
    value         text,
    unit          text not null,
    carried       boolean not null,
    reason        text not null,
    made_by       uuid,
    made_by_name  text not null,
    made_at       timestamptz not null,
    unique (upper_id, item_id, number)
);
call platform.guard_table('plan.upper_share');
call platform.append_only('plan.upper_share');
grant select, insert on plan.upper_share to dajuan_policy;
create policy reads on plan.upper_share for select to dajuan_policy using (plan.works_for_the_park());
create policy adds on plan.upper_share for insert to dajuan_policy
    with check (plan.decides() and made_by is not distinct from platform.caller_id());
