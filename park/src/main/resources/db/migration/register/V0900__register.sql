-- Records of registers. What is filtered or sorted stands in fixed slots (text, bigint, date, timestamptz), since
-- PostgreSQL uses no index behind a policy for other operators; the rest is one document. An empty slot holds a value
-- below all others, so that a page can go on behind any row. No DDL at run time.
create schema register;
grant usage on schema register to dajuan_policy, dajuan_service, dajuan_auditor;

create function register.somebody() returns boolean language sql stable parallel safe
    return platform.caller_id() is not null or platform.caller_has('system');

-- Every version of every definition that was ever in force, as it was written.
create table register.definition (
    id           uuid primary key,
    register     text not null,
    version      int not null,
    hash         text not null,
    body         text not null,
    file         text not null,
    accepted_at  timestamptz not null,
    unique (register, version, hash)
);
call platform.guard_table('register.definition');
call platform.append_only('register.definition');
grant select, insert on register.definition to dajuan_policy;
create policy reads on register.definition for select to dajuan_policy using ((select register.somebody()));
create policy system_adds on register.definition for insert to dajuan_policy
    with check ((select platform.caller_has('system')));

-- Where a field's values stand in the records of a register; never given to another field.
create table register.slot (
    register  text not null,
    field     text not null,
    slot      text not null,
    primary key (register, field),
    unique (register, slot)
);
call platform.guard_table('register.slot');
call platform.append_only('register.slot');
grant select, insert on register.slot to dajuan_policy;
create policy reads on register.slot for select to dajuan_policy using ((select register.somebody()));
create policy system_adds on register.slot for insert to dajuan_policy
    with check ((select platform.caller_has('system')));

-- Who holds a role that only a register knows (clerk, safety), and the department that keeps a register.
create table register.holder (
    register  text not null,
    role      text not null,
    user_id   uuid not null,
    given_by  uuid not null,
    given_at  timestamptz not null,
    primary key (register, role, user_id)
);
create index holder_user on register.holder (user_id);
call platform.guard_table('register.holder');
grant select, insert, delete on register.holder to dajuan_policy;
create policy keeps on register.holder to dajuan_policy
    using ((select platform.caller_has('admin'))) with check ((select platform.caller_has('admin')));
create policy reads on register.holder for select to dajuan_policy
    using (user_id = (select platform.caller_id()) or (select platform.caller_has('leader')
        or platform.caller_has('auditor') or platform.caller_has('system')));

create table register.keeper (
    register       text primary key,
    department_id  uuid not null
);
call platform.guard_table('register.keeper');
grant select, insert, update on register.keeper to dajuan_policy;
create policy reads on register.keeper for select to dajuan_policy using ((select register.somebody()));
create policy names on register.keeper to dajuan_policy
    using ((select platform.caller_has('admin') or platform.caller_has('leader')))
    with check ((select platform.caller_has('admin') or platform.caller_has('leader')));

create table register.serial (
    prefix  text not null,
    year    int not null,
    last    bigint not null,
    primary key (prefix, year)
);
call platform.guard_table('register.serial');

-- The next numbers of a prefix and year; the row is held until the transaction ends, so numbers have no gaps.
create function register.next_serial(asked text, asked_year int, many int) returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    first bigint;
begin
    if many < 1 or many > 100000 or asked !~ '^[A-Z]{2,4}$' then
        raise exception 'no such serial' using errcode = 'check_violation';
    end if;
    insert into register.serial (prefix, year, last) values (asked, asked_year, many)
        on conflict (prefix, year) do update set last = serial.last + many returning last - many + 1 into first;
    return first;
end $$;

create table register.record (
    id              uuid primary key,
    register        text not null,
    number          text not null unique,
    version         int not null,
    seq             int not null,
    state           text not null,
    ended           boolean not null,
    undone          boolean not null default false,
    restricted      boolean not null,
    for_inspector   boolean not null,
    for_department  boolean not null,
    for_enterprise  boolean not null,
    enterprise_id   uuid,
    department_id   uuid,
    assignee_id     uuid,
    title           text not null,
    made_by         uuid,
    made_at         timestamptz not null,
    changed_at      timestamptz not null,
    due_at          timestamptz not null default 'infinity',
    events          text not null,
    hash            bytea not null,
    doc             text not null,
    t1 text collate "C" not null default '', t2 text collate "C" not null default '',
    t3 text collate "C" not null default '', t4 text collate "C" not null default '',
    t5 text collate "C" not null default '', t6 text collate "C" not null default '',
    t7 text collate "C" not null default '', t8 text collate "C" not null default '',
    t9 text collate "C" not null default '', t10 text collate "C" not null default '',
    t11 text collate "C" not null default '', t12 text collate "C" not null default '',
    n1 bigint not null default -9223372036854775808, n2 bigint not null default -9223372036854775808,
    n3 bigint not null default -9223372036854775808, n4 bigint not null default -9223372036854775808,
    n5 bigint not null default -9223372036854775808, n6 bigint not null default -9223372036854775808,
    d1 date not null default '-infinity', d2 date not null default '-infinity',
    d3 date not null default '-infinity', d4 date not null default '-infinity',
    d5 date not null default '-infinity', d6 date not null default '-infinity',
    z1 timestamptz not null default '-infinity', z2 timestamptz not null default '-infinity',
    z3 timestamptz not null default '-infinity'
);
create index record_list on register.record (register, id);
create index record_state on register.record (register, state, id);
create index record_enterprise on register.record (enterprise_id, register, id) where enterprise_id is not null;
create index record_assignee on register.record (assignee_id, id) where assignee_id is not null and not ended;
create index record_t1 on register.record (register, t1, id);
create index record_t2 on register.record (register, t2, id);
create index record_d1 on register.record (register, d1, id);
create index record_n1 on register.record (register, n1, id);
create index record_due on register.record (register, due_at, id) where not ended;
call platform.guard_table('register.record');
grant select, insert, update (version, seq, state, ended, undone, enterprise_id, department_id, assignee_id, title,
    changed_at, due_at, events, hash, doc, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, n1, n2, n3, n4, n5, n6,
    d1, d2, d3, d4, d5, d6, z1, z2, z3) on register.record to dajuan_policy;

-- An enterprise sees its own and nothing else; leaders and auditors all; inspectors and departments what is not
-- restricted, and what is where the definition names their role, a department then only what no other one keeps.
-- The subselects make each condition be computed once, not once per row.
create policy enterprise_reads on register.record for select to dajuan_policy
    using (enterprise_id = (select platform.caller_enterprise()) and for_enterprise
        and (select platform.caller_has('enterprise')));
create policy park_reads on register.record for select to dajuan_policy
    using ((select platform.caller_has('leader') or platform.caller_has('auditor') or platform.caller_has('system')));
create policy inspector_reads on register.record for select to dajuan_policy
    using (for_inspector and (select platform.caller_has('inspector')));
create policy department_reads on register.record for select to dajuan_policy
    using (for_department and (select platform.caller_has('department'))
        and (not restricted or department_id is null or department_id = (select platform.caller_department())));
create policy holder_reads on register.record for select to dajuan_policy
    using (not (select platform.caller_has('enterprise'))
        and register in (select h.register from register.holder h where h.user_id = (select platform.caller_id())));

create policy enterprise_adds on register.record for insert to dajuan_policy
    with check (enterprise_id = (select platform.caller_enterprise()) and for_enterprise
        and (select platform.caller_has('enterprise')) and made_by = (select platform.caller_id()));
create policy park_adds on register.record for insert to dajuan_policy
    with check (made_by = (select platform.caller_id()) and (
        (select platform.caller_has('leader'))
        or for_inspector and (select platform.caller_has('inspector'))
        or for_department and (select platform.caller_has('department'))
        or not (select platform.caller_has('enterprise')) and register in (
            select h.register from register.holder h where h.user_id = (select platform.caller_id()))));
create policy system_adds on register.record for insert to dajuan_policy
    with check (made_by is null and (select platform.caller_has('system')));

create policy enterprise_moves on register.record for update to dajuan_policy
    using (enterprise_id = (select platform.caller_enterprise()) and for_enterprise
        and (select platform.caller_has('enterprise')))
    with check (enterprise_id = (select platform.caller_enterprise()));
create policy park_moves on register.record for update to dajuan_policy
    using ((select platform.caller_has('leader') or platform.caller_has('system'))
        or for_inspector and (select platform.caller_has('inspector'))
        or for_department and (select platform.caller_has('department'))
            and (not restricted or department_id is null or department_id = (select platform.caller_department()))
        or not (select platform.caller_has('enterprise')) and register in (
            select h.register from register.holder h where h.user_id = (select platform.caller_id())));

-- The log: one chain for each record, so that nobody waits for another's record.
create table register.entry (
    record_id     uuid not null references register.record,
    seq           int not null,
    at            timestamptz not null,
    stored_at     timestamptz not null,
    person        uuid,
    version       int not null,
    kind          text not null,
    subject       text not null,
    command       text not null,
    from_state    text not null,
    to_state      text not null,
    payload_hash  bytea not null,
    prev_hash     bytea not null,
    hash          bytea not null,
    primary key (record_id, seq)
);
call platform.guard_table('register.entry');
call platform.append_only('register.entry');
grant select, insert on register.entry to dajuan_policy;
create policy reads_with_record on register.entry for select to dajuan_policy
    using (exists (select from register.record r where r.id = record_id));
create policy adds_own on register.entry for insert to dajuan_policy
    with check (person is not distinct from (select platform.caller_id()) and (select register.somebody())
        and exists (select from register.record r where r.id = record_id));

-- What may be personal: values, grounds, names. The entry keeps a salted hash of it.
create table register.payload (
    record_id   uuid not null,
    seq         int not null,
    salt        bytea,
    body        text,
    by_name     text not null,
    erased_at   timestamptz,
    erased_why  text,
    primary key (record_id, seq),
    constraint payload_whole check ((erased_at is null) = (salt is not null and body is not null))
);
call platform.guard_table('register.payload');
grant select, insert on register.payload to dajuan_policy;
create policy reads_with_record on register.payload for select to dajuan_policy
    using (exists (select from register.record r where r.id = record_id));
create policy adds_with_entry on register.payload for insert to dajuan_policy
    with check (erased_at is null and exists (select from register.entry e
        where e.record_id = payload.record_id and e.seq = payload.seq
            and e.person is not distinct from (select platform.caller_id())));
create function register.never_changed() returns trigger language plpgsql as $$
begin
    raise exception 'table %.% is never changed: % refused', tg_table_schema, tg_table_name, tg_op
        using errcode = 'insufficient_privilege';
end $$;
create trigger never_changed before update or delete or truncate on register.payload
    for each statement execute function register.never_changed();

create function register.genesis(record uuid) returns bytea language sql immutable
    return sha256(convert_to('dajuan-record.v1', 'UTF8') || uuid_send(record));

-- Whoever adds entries, each must follow its predecessor, and the last is what the record says.
create function register.follow_predecessor() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    broken record;
begin
    select f.record_id, f.seq into broken
    from fresh f left join register.entry p on p.record_id = f.record_id and p.seq = f.seq - 1
    where f.prev_hash is distinct from case when f.seq = 1 then register.genesis(f.record_id) else p.hash end
    limit 1;
    if found then
        raise exception 'entry % of record % does not follow the one before it', broken.seq, broken.record_id
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger follow_predecessor after insert on register.entry referencing new table as fresh
    for each statement execute function register.follow_predecessor();
-- A record that does not say what its log says cannot be committed.
create function register.log_says_so() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from register.record r join register.entry e on e.record_id = r.id and e.seq = r.seq
            where r.id = new.id and e.hash = r.hash and e.to_state = r.state
                and not exists (select from register.entry l where l.record_id = r.id and l.seq > r.seq)) then
        raise exception 'record % does not stand where its log ends', new.id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger log_says_so after insert or update of seq, state, hash on register.record
    deferrable initially deferred for each row execute function register.log_says_so();

create table register.comment (
    id         uuid primary key,
    record_id  uuid not null references register.record,
    at         timestamptz not null,
    made_by    uuid not null,
    by_name    text not null,
    body       text not null
);
create index comment_list on register.comment (record_id, id);
call platform.guard_table('register.comment');
call platform.append_only('register.comment');
grant select, insert on register.comment to dajuan_policy;
create policy reads_with_record on register.comment for select to dajuan_policy
    using (exists (select from register.record r where r.id = record_id));
create policy adds_own on register.comment for insert to dajuan_policy
    with check (made_by = (select platform.caller_id()) and exists (select from register.record r where r.id = record_id));

-- Running clocks and the next moment at which one of them warns, ends or escalates.
create table register.clock (
    record_id   uuid not null references register.record,
    clock       text not null,
    register    text not null,
    state       text not null,
    due_day     date,
    due_at      timestamptz not null,
    next_at     timestamptz not null,
    warned      int not null,
    escalated   int not null,
    overdue     boolean not null,
    primary key (record_id, clock)
);
create index clock_next on register.clock (next_at) where next_at < 'infinity';
call platform.guard_table('register.clock');
grant select, insert, update on register.clock to dajuan_policy;
create policy reads_with_record on register.clock for select to dajuan_policy
    using ((select platform.caller_has('system')) or exists (select from register.record r where r.id = record_id));
create policy writes_with_record on register.clock for insert to dajuan_policy
    with check (exists (select from register.record r where r.id = record_id));
create policy moves_with_record on register.clock for update to dajuan_policy
    using ((select platform.caller_has('system')) or exists (select from register.record r where r.id = record_id));

-- What people are told: by role or by name.
create table register.notice (
    id          uuid primary key,
    record_id   uuid not null references register.record,
    register    text not null,
    kind        text not null,
    subject     text not null,
    role        text not null,
    person_id   uuid,
    at          timestamptz not null
);
create index notice_role on register.notice (role, id);
create index notice_person on register.notice (person_id, id) where person_id is not null;
create index notice_record on register.notice (record_id, id);
call platform.guard_table('register.notice');
call platform.append_only('register.notice');
grant select, insert on register.notice to dajuan_policy;
create policy reads on register.notice for select to dajuan_policy
    using (exists (select from register.record r where r.id = record_id));
create policy adds on register.notice for insert to dajuan_policy
    with check ((select register.somebody()) and exists (select from register.record r where r.id = record_id));

-- Who can do something about a record now: one row for each way of being allowed.
create table register.todo (
    record_id      uuid not null references register.record,
    register       text not null,
    kind           text not null check (kind in ('act', 'sign')),
    role           text not null,
    department_id  uuid,
    enterprise_id  uuid,
    person_id      uuid
);
create index todo_record on register.todo (record_id);
create index todo_role on register.todo (role, record_id);
call platform.guard_table('register.todo');
grant select, insert, delete on register.todo to dajuan_policy;
create policy with_record on register.todo to dajuan_policy
    using (exists (select from register.record r where r.id = record_id))
    with check (exists (select from register.record r where r.id = record_id));

-- Words by which records are found: pairs of Han characters, initials of their sounds, words of letters and digits.
create table register.token (
    register   text not null,
    token      text collate "C" not null,
    record_id  uuid not null,
    primary key (register, token, record_id)
);
create index token_record on register.token (record_id);
call platform.guard_table('register.token');
grant select, insert, delete on register.token to dajuan_policy;
create policy with_record on register.token to dajuan_policy
    using (exists (select from register.record r where r.id = record_id))
    with check (exists (select from register.record r where r.id = record_id));

-- What records said for indicators; each stands in the ledger as a fact too. The sums below follow it row by row.
create table register.finding (
    record_id  uuid not null references register.record,
    seq        int not null,
    indicator  text not null,
    register   text not null,
    about      text not null,
    day        date not null,
    value      numeric not null,
    counts     int not null check (counts in (1, -1)),
    fact_id    uuid not null,
    primary key (record_id, seq, indicator, counts)
);
call platform.guard_table('register.finding');
call platform.append_only('register.finding');
grant select, insert on register.finding to dajuan_policy;
create policy reads_with_record on register.finding for select to dajuan_policy
    using (exists (select from register.record r where r.id = record_id));
create policy adds_with_record on register.finding for insert to dajuan_policy
    with check ((select register.somebody()) and exists (select from register.record r where r.id = record_id));

create table register.tally (
    register   text not null,
    indicator  text not null,
    about      text not null,
    month      date not null,
    counted    bigint not null,
    total      numeric not null,
    last_day   date not null,
    last_value numeric not null,
    primary key (indicator, about, month)
);
call platform.guard_table('register.tally');
create function register.tally_up() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into register.tally as t (register, indicator, about, month, counted, total, last_day, last_value)
    select min(f.register), f.indicator, f.about, date_trunc('month', f.day)::date, sum(f.counts), sum(f.counts * f.value),
        max(f.day), (array_agg(f.value order by f.day desc))[1]
    from fresh f group by f.indicator, f.about, date_trunc('month', f.day)
    order by 2, 3, 4
    on conflict (indicator, about, month) do update set counted = t.counted + excluded.counted,
        total = t.total + excluded.total,
        last_value = case when excluded.last_day >= t.last_day then excluded.last_value else t.last_value end,
        last_day = greatest(t.last_day, excluded.last_day);
    return null;
end $$;
create trigger tally_up after insert on register.finding referencing new table as fresh
    for each statement execute function register.tally_up();

-- Orders that clocks and transitions ask for; dispatch takes them, each once.
create table register.order_request (
    id             uuid primary key,
    record_id      uuid not null references register.record,
    register       text not null,
    number         text not null,
    title          text not null,
    words          text not null,
    clock          text not null,
    department_id  uuid,
    due_on         date,
    workdays       int,
    made_at        timestamptz not null,
    order_number   text,
    trouble        text not null default '',
    tried_at       timestamptz
);
create index order_request_open on register.order_request (id) where order_number is null;
create index order_request_record on register.order_request (record_id);
call platform.guard_table('register.order_request');
grant select, insert, update (order_number, trouble, tried_at) on register.order_request to dajuan_policy;
create policy reads on register.order_request for select to dajuan_policy
    using (exists (select from register.record r where r.id = record_id));
create policy asks on register.order_request for insert to dajuan_policy
    with check (order_number is null and (select register.somebody())
        and exists (select from register.record r where r.id = record_id));
create policy system_takes on register.order_request for update to dajuan_policy
    using ((select platform.caller_has('system')));

-- Records that belong together: one was opened by another, or refers to it.
create table register.link (
    from_id  uuid not null references register.record,
    to_id    uuid not null references register.record,
    kind     text not null,
    primary key (from_id, to_id, kind)
);
create index link_back on register.link (to_id);
call platform.guard_table('register.link');
call platform.append_only('register.link');
grant select, insert on register.link to dajuan_policy;
create policy reads on register.link for select to dajuan_policy
    using (exists (select from register.record r where r.id = from_id) and exists (select from register.record r where r.id = to_id));
create policy adds on register.link for insert to dajuan_policy
    with check (exists (select from register.record r where r.id = from_id));

-- Imports: what they made, and the rows they could not use, kept to be mended.
create table register.import_run (
    id             uuid primary key,
    register       text not null,
    name           text not null,
    upsert         boolean not null,
    columns        text not null,
    created        int not null,
    updated        int not null,
    rejected       int not null,
    undone_at      timestamptz,
    made_by        uuid not null,
    enterprise_id  uuid,
    made_at        timestamptz not null
);
create index import_run_list on register.import_run (register, id);
call platform.guard_table('register.import_run');
grant select, insert, update (created, updated, rejected, undone_at) on register.import_run to dajuan_policy;
create policy own on register.import_run to dajuan_policy
    using (made_by = (select platform.caller_id())) with check (made_by = (select platform.caller_id()));
create policy reads on register.import_run for select to dajuan_policy
    using ((select platform.caller_has('leader') or platform.caller_has('auditor')));

create table register.import_made (
    import_id  uuid not null references register.import_run,
    record_id  uuid not null,
    seq        int not null,
    created    boolean not null,
    primary key (import_id, record_id)
);
call platform.guard_table('register.import_made');
call platform.append_only('register.import_made');
grant select, insert on register.import_made to dajuan_policy;
create policy with_import on register.import_made to dajuan_policy
    using (exists (select from register.import_run i where i.id = import_id))
    with check (exists (select from register.import_run i where i.id = import_id));

create table register.import_rejected (
    import_id  uuid not null references register.import_run,
    row_number int not null,
    cells      text[] not null,
    field      text not null,
    value      text not null,
    why        text not null,
    why_en     text not null,
    state      text not null check (state in ('open', 'mended', 'dismissed')),
    record_id  uuid,
    primary key (import_id, row_number)
);
call platform.guard_table('register.import_rejected');
grant select, insert, update (cells, field, value, why, why_en, state, record_id) on register.import_rejected to dajuan_policy;
create policy with_import on register.import_rejected to dajuan_policy
    using (exists (select from register.import_run i where i.id = import_id))
    with check (exists (select from register.import_run i where i.id = import_id));

revoke execute on all functions in schema register from public;
grant execute on function register.somebody, register.next_serial, register.genesis to dajuan_policy;
grant execute on function register.somebody to dajuan_service, dajuan_auditor;
