-- Facts in chains. Nobody, the owner included, changes or deletes a row; the only thing that can go is a personal
-- payload, and the chain verifies without it. The byte form that is hashed: docs/methods/ledger.md.
create schema ledger;
grant usage on schema ledger to dajuan_policy, dajuan_service, dajuan_auditor;

-- One chain: the entries of one enterprise, one department, the park's other people or the system; one per import, so
-- that a long import keeps nobody waiting. The application reaches streams only through the functions below.
create table ledger.stream (
    id             uuid primary key,
    name           text not null unique,
    enterprise_id  uuid,
    opened_at      timestamptz not null default clock_timestamp()
);
call platform.guard_table('ledger.stream');
call platform.append_only('ledger.stream');
grant select on ledger.stream to dajuan_policy;
create policy system_reads on ledger.stream for select to dajuan_policy using ((select platform.caller_has('system')));
create policy own on ledger.stream for select to dajuan_policy
    using (enterprise_id = (select platform.caller_enterprise()));

create table ledger.fact (
    id              uuid primary key,
    stream          uuid not null,
    seq             bigint not null,
    enterprise_id   uuid,
    department_id   uuid,
    entered_by      uuid,
    origin          text not null check (origin in ('form', 'paste', 'file', 'api', 'register', 'series', 'study')),
    indicator       text not null,
    about           text not null,
    period          text not null,
    period_start    date not null,
    period_end      date not null,
    state           text not null check (state in ('measured', 'not-measured', 'below-limit')),
    number          numeric,
    unit            text not null,
    source          text not null,
    recorded_at     timestamptz not null,
    stored_at       timestamptz not null,
    confidence      numeric,
    supersedes      uuid,
    attachments     bytea[],
    payload_hash    bytea,
    prev_hash       bytea not null,
    hash            bytea not null,
    constraint fact_place unique (stream, seq),
    constraint fact_value check ((state = 'not-measured') = (number is null))
);
create index fact_indicator on ledger.fact (indicator, period_end, about);
create index fact_enterprise on ledger.fact (enterprise_id, id) where enterprise_id is not null;
create unique index fact_superseded_once on ledger.fact (supersedes) where supersedes is not null;
call platform.guard_table('ledger.fact');
call platform.append_only('ledger.fact');
grant select, insert on ledger.fact to dajuan_policy;

-- An enterprise sees and enters its own. A department sees the park's figures and those of enterprises that are meant
-- for it or for every department. The subselects make each condition be computed once, not once per row.
create policy enterprise_reads on ledger.fact for select to dajuan_policy
    using (enterprise_id = (select platform.caller_enterprise()) and (select platform.caller_has('enterprise')));
create policy park_reads on ledger.fact for select to dajuan_policy
    using ((select platform.caller_has('leader') or platform.caller_has('inspector') or platform.caller_has('auditor')
        or platform.caller_has('system')));
create policy department_reads on ledger.fact for select to dajuan_policy
    using ((select platform.caller_has('department'))
        and (enterprise_id is null or department_id is null or department_id = (select platform.caller_department())));
create policy enterprise_enters on ledger.fact for insert to dajuan_policy
    with check (enterprise_id = (select platform.caller_enterprise()) and (select platform.caller_has('enterprise'))
        and entered_by = (select platform.caller_id()));
create policy park_enters on ledger.fact for insert to dajuan_policy
    with check (entered_by = (select platform.caller_id())
        and (select platform.caller_has('leader') or platform.caller_has('inspector')));
create policy department_enters on ledger.fact for insert to dajuan_policy
    with check (entered_by = (select platform.caller_id()) and (select platform.caller_has('department'))
        and department_id = (select platform.caller_department()));
create policy system_enters on ledger.fact for insert to dajuan_policy
    with check (entered_by is null and (select platform.caller_has('system')));

-- What may be personal: free text, and who was corrected why. The fact keeps a salted hash of it.
create table ledger.payload (
    fact_id     uuid primary key,
    salt        bytea,
    note        text,
    why         text,
    erased_at   timestamptz,
    erased_by   uuid,
    erased_why  text,
    constraint payload_whole check ((erased_at is null) = (salt is not null and note is not null and why is not null))
);
call platform.guard_table('ledger.payload');
grant select, insert on ledger.payload to dajuan_policy;
create policy reads_with_fact on ledger.payload for select to dajuan_policy
    using (exists (select from ledger.fact f where f.id = fact_id));
create policy enters_with_fact on ledger.payload for insert to dajuan_policy
    with check (erased_at is null and exists (select from ledger.fact f
        where f.id = fact_id and f.entered_by is not distinct from (select platform.caller_id())));

-- The end of a chain as each write left it.
create table ledger.seal (
    stream  uuid not null,
    seq     bigint not null,
    hash    bytea not null,
    at      timestamptz not null,
    primary key (stream, seq)
);
create index seal_at on ledger.seal (at);
call platform.guard_table('ledger.seal');
call platform.append_only('ledger.seal');
grant select on ledger.seal to dajuan_policy;
create policy system_reads on ledger.seal for select to dajuan_policy using ((select platform.caller_has('system')));

-- The daily root over all chains' ends; the leaves of a day are the ends that moved since the root before.
create table ledger.root (
    day       date primary key,
    streams   bigint not null,
    facts     bigint not null,
    previous  bytea not null,
    root      bytea not null,
    made_at   timestamptz not null default clock_timestamp()
);
call platform.guard_table('ledger.root');
call platform.append_only('ledger.root');
grant select, insert on ledger.root to dajuan_policy;
create policy reads on ledger.root for select to dajuan_policy
    using ((select platform.caller_has('leader') or platform.caller_has('auditor') or platform.caller_has('admin')
        or platform.caller_has('system')));
create policy system_makes on ledger.root for insert to dajuan_policy
    with check ((select platform.caller_has('system')));

create table ledger.root_leaf (
    day     date not null,
    stream  uuid not null,
    seq     bigint not null,
    hash    bytea not null,
    primary key (day, stream)
);
create index root_leaf_stream on ledger.root_leaf (stream, seq);
call platform.guard_table('ledger.root_leaf');
call platform.append_only('ledger.root_leaf');
grant select, insert on ledger.root_leaf to dajuan_policy;
create policy system_keeps on ledger.root_leaf to dajuan_policy
    using ((select platform.caller_has('system'))) with check ((select platform.caller_has('system')));

create function ledger.genesis(stream uuid) returns bytea language sql immutable
    return sha256(convert_to('dajuan-stream.v1', 'UTF8') || uuid_send(stream));

-- Opens a chain for writing: makes it where it is new, waits for whoever writes to it now, and tells its end.
create function ledger.open_stream(asked uuid, asked_name text, owner uuid, out seq bigint, out hash bytea)
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if current_setting('dajuan.roles', true) is null or current_setting('dajuan.roles', true) = ''
        or (platform.caller_has('enterprise') and owner is distinct from platform.caller_enterprise())
        or exists (select from ledger.stream s where s.id = asked
            and (s.name <> asked_name or s.enterprise_id is distinct from owner))
    then
        raise exception 'this stream is not the caller''s to write' using errcode = 'insufficient_privilege';
    end if;
    perform pg_advisory_xact_lock(('x' || substr(encode(uuid_send(asked), 'hex'), 17))::bit(64)::bigint);
    insert into ledger.stream (id, name, enterprise_id) values (asked, asked_name, owner) on conflict do nothing;
    select s.seq, s.hash into seq, hash from ledger.seal s where s.stream = asked order by s.seq desc limit 1;
    if not found then
        seq := 0;
        hash := ledger.genesis(asked);
    end if;
end $$;

-- Ends a write: the chain's new end must be a fact that stands there, and nothing may stand beyond it.
create function ledger.close_stream(asked uuid, new_seq bigint, new_hash bytea, moment timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not exists (select from ledger.fact f where f.stream = asked and f.seq = new_seq and f.hash = new_hash)
        or exists (select from ledger.fact f where f.stream = asked and f.seq > new_seq)
    then
        raise exception 'the end of stream % is not fact % of it', asked, new_seq using errcode = 'check_violation';
    end if;
    insert into ledger.seal (stream, seq, hash, at) values (asked, new_seq, new_hash, moment);
end $$;

-- Whoever inserts a fact, each must follow its predecessor; a fork or a gap is turned away at once.
create function ledger.follow_predecessor() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    broken record;
begin
    select f.stream, f.seq into broken
    from fresh f left join ledger.fact p on p.stream = f.stream and p.seq = f.seq - 1
    where f.prev_hash is distinct from case when f.seq = 1 then ledger.genesis(f.stream) else p.hash end
    limit 1;
    if found then
        raise exception 'fact % of stream % does not follow the one before it', broken.seq, broken.stream
            using errcode = 'check_violation';
    end if;
    if platform.caller_has('enterprise') and exists (
        select from (select distinct f.stream from fresh f) f left join ledger.stream s on s.id = f.stream
        where s.enterprise_id is distinct from platform.caller_enterprise())
    then
        raise exception 'this stream is not the caller''s to write' using errcode = 'insufficient_privilege';
    end if;
    return null;
end $$;
create trigger follow_predecessor after insert on ledger.fact referencing new table as fresh
    for each statement execute function ledger.follow_predecessor();

-- A payload may be erased, once, by ledger.erase_payload; any other change is refused to everybody.
create function ledger.only_erasure() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null and new.fact_id = old.fact_id
        and new.salt is null and new.note is null and new.why is null
    then
        return new;
    end if;
    raise exception 'table ledger.payload permits erasing a payload and nothing else: % refused', tg_op
        using errcode = 'insufficient_privilege';
end $$;
create trigger only_erasure before update or delete on ledger.payload
    for each row execute function ledger.only_erasure();
create trigger no_truncate before truncate on ledger.payload
    for each statement execute function platform.refuse_change();

-- Erases the personal part of a fact, and says so in the audit trail in the same transaction.
create function ledger.erase_payload(entry uuid, fact uuid, because text) returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not platform.caller_has('admin') then
        raise exception 'only an admin erases' using errcode = 'insufficient_privilege';
    end if;
    update ledger.payload set salt = null, note = null, why = null,
        erased_at = clock_timestamp(), erased_by = platform.caller_id(), erased_why = because
        where fact_id = fact and erased_at is null;
    if not found then
        return false;
    end if;
    insert into platform.audit_entry (id, actor_id, actor, action, subject, outcome, detail, address, agent, request_id)
        values (entry, platform.caller_id(), 'user ' || platform.caller_id(), 'ledger.erase', fact::text, 'done', because,
            'database', '', '-');
    return true;
end $$;

-- The path to an already superseded fact's newest correction is walked by the application; unknown ids stay unknown.
revoke execute on all functions in schema ledger from public;
grant execute on function ledger.open_stream, ledger.close_stream, ledger.erase_payload to dajuan_policy;
