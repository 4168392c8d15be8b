-- The sums of all indicators, made anew from what was found: what is missing, stale or left over is put right. The rule
-- is that of register.tally_up; of two findings of one day the later one counts, which its fact's id tells.
create function register.recount() returns bigint
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    mended bigint;
begin
    if not platform.caller_has('system') then
        raise exception 'only the system counts anew' using errcode = 'insufficient_privilege';
    end if;
    -- Nobody adds a finding meanwhile; readers go on.
    lock table register.tally in share row exclusive mode;
    with anew as materialized (
        select min(f.register) as register, f.indicator, f.about, date_trunc('month', f.day)::date as month,
            sum(f.counts) as counted, sum(f.counts * f.value) as total, max(f.day) as last_day,
            (array_agg(f.value order by f.day desc, f.fact_id desc))[1] as last_value
        from register.finding f group by f.indicator, f.about, date_trunc('month', f.day)::date
    ), gone as (
        delete from register.tally t where not exists (select from anew a
            where a.indicator = t.indicator and a.about = t.about and a.month = t.month)
        returning 1
    ), put as (
        insert into register.tally as t (register, indicator, about, month, counted, total, last_day, last_value)
        select a.register, a.indicator, a.about, a.month, a.counted, a.total, a.last_day, a.last_value from anew a
        on conflict (indicator, about, month) do update set register = excluded.register, counted = excluded.counted,
            total = excluded.total, last_day = excluded.last_day, last_value = excluded.last_value
        where (t.counted, t.total, t.last_day, t.last_value)
            is distinct from (excluded.counted, excluded.total, excluded.last_day, excluded.last_value)
        returning 1
    )
    select (select count(*) from gone) + (select count(*) from put) into mended;
    return mended;
end $$;
revoke execute on function register.recount from public;
grant execute on function register.recount to dajuan_policy;

-- The daily root over all records' logs: a digest of every entry stored within a day, behind the root before it. What is
-- taken away or changed afterwards, whole records included, is missed by it.
create table register.root (
    day       date primary key,
    first_at  timestamptz not null,
    end_at    timestamptz not null,
    entries   bigint not null,
    previous  bytea not null,
    root      bytea not null,
    made_at   timestamptz not null
);
call platform.guard_table('register.root');
call platform.append_only('register.root');
grant select, insert on register.root to dajuan_policy;
create policy reads on register.root for select to dajuan_policy using ((select platform.caller_has('leader')
    or platform.caller_has('auditor') or platform.caller_has('system')));
create policy system_makes on register.root for insert to dajuan_policy
    with check ((select platform.caller_has('system')));

-- Entries are stored in the order of their time, so that a few pages tell where a day lies.
create index entry_stored on register.entry using brin (stored_at);

-- Two steps, so that no text grows with the number of entries of a day: first each record, then all records.
create function register.day_digest(first_at timestamptz, end_at timestamptz, out entries bigint, out digest bytea)
    language sql stable as $$
    select coalesce(sum(n), 0)::bigint, sha256(coalesce(string_agg(d, ''::bytea order by record_id), ''::bytea))
    from (select e.record_id, count(*) as n, sha256(uuid_send(e.record_id) || string_agg(e.hash, ''::bytea order by e.seq)) as d
        from register.entry e where e.stored_at >= day_digest.first_at and e.stored_at < day_digest.end_at
        group by e.record_id) x
$$;
create function register.day_root(day date, previous bytea, entries bigint, digest bytea) returns bytea
    language sql immutable return sha256(convert_to('dajuan-record-root.v1', 'UTF8') || previous
        || convert_to(day::text || ' ' || entries::text, 'UTF8') || digest);
revoke execute on function register.day_digest, register.day_root from public;
grant execute on function register.day_digest, register.day_root, register.genesis to dajuan_policy, dajuan_auditor;

-- Words are the many rows of a record: a look at the record for each was the dearest part of an import. They may be
-- added by whoever is signed in; only those who see the record read them or take them away.
drop policy with_record on register.token;
create policy reads on register.token for select to dajuan_policy
    using (exists (select from register.record r where r.id = record_id));
create policy takes_away on register.token for delete to dajuan_policy
    using (exists (select from register.record r where r.id = record_id));
create policy adds on register.token for insert to dajuan_policy with check ((select register.somebody()));
