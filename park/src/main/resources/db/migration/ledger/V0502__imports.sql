-- Working data around the ledger: imports, the rows they could not take, how a source's columns are read, documents.
-- An enterprise sees its own, a department its own, leader and auditor all.
create table ledger.import (
    id             uuid primary key,
    file_name      text not null,
    file_hash      bytea not null,
    source         text not null,
    mapping        text not null,
    origin         text not null check (origin in ('paste', 'file', 'api')),
    stream         uuid not null,
    facts          bigint not null,
    rejected       bigint not null,
    notes          text not null,
    enterprise_id  uuid,
    department_id  uuid,
    entered_by     uuid not null,
    made_at        timestamptz not null
);
create index import_file on ledger.import (file_hash);
call platform.guard_table('ledger.import');
call platform.append_only('ledger.import');
grant select, insert on ledger.import to dajuan_policy;
create policy reads on ledger.import for select to dajuan_policy
    using (entered_by = (select platform.caller_id())
        or enterprise_id = (select platform.caller_enterprise())
        or department_id = (select platform.caller_department())
        or (select platform.caller_has('leader') or platform.caller_has('auditor')));
create policy enters on ledger.import for insert to dajuan_policy
    with check (entered_by = (select platform.caller_id())
        and enterprise_id is not distinct from (select platform.caller_enterprise())
        and department_id is not distinct from (select platform.caller_department()));

-- A row that could not become a fact, until a person mends or dismisses it. A dismissed or mended one loses its cells.
create table ledger.rejected (
    id             uuid primary key,
    import_id      uuid not null,
    place          text not null,
    column_name    text not null,
    value          text not null,
    expected       text not null,
    advice         text not null,
    cells          text[],
    state          text not null check (state in ('open', 'mended', 'dismissed')),
    fact_id        uuid,
    version        bigint not null default 1,
    enterprise_id  uuid,
    department_id  uuid,
    entered_by     uuid not null,
    made_at        timestamptz not null,
    changed_at     timestamptz not null,
    constraint rejected_mended check ((state = 'mended') = (fact_id is not null))
);
create index rejected_open on ledger.rejected (import_id, id);
call platform.guard_table('ledger.rejected');
grant select, insert, update (state, fact_id, version, changed_at, cells, value) on ledger.rejected to dajuan_policy;
create policy reads on ledger.rejected for select to dajuan_policy
    using (entered_by = (select platform.caller_id())
        or enterprise_id = (select platform.caller_enterprise())
        or department_id = (select platform.caller_department())
        or (select platform.caller_has('leader') or platform.caller_has('auditor')));
create policy enters on ledger.rejected for insert to dajuan_policy
    with check (entered_by = (select platform.caller_id())
        and enterprise_id is not distinct from (select platform.caller_enterprise())
        and department_id is not distinct from (select platform.caller_department()));
create policy mends on ledger.rejected for update to dajuan_policy
    using (entered_by = (select platform.caller_id())
        or enterprise_id = (select platform.caller_enterprise())
        or department_id = (select platform.caller_department()));

-- How the columns of a source's tables are read, as last confirmed; one per owner and source.
create table ledger.mapping (
    owner          text not null,
    source         text not null,
    mapping        text not null,
    enterprise_id  uuid,
    department_id  uuid,
    changed_by     uuid not null,
    changed_at     timestamptz not null,
    primary key (owner, source)
);
call platform.guard_table('ledger.mapping');
grant select, insert, update on ledger.mapping to dajuan_policy;
create policy own on ledger.mapping to dajuan_policy
    using (changed_by = (select platform.caller_id())
        or enterprise_id = (select platform.caller_enterprise())
        or department_id = (select platform.caller_department()))
    with check (changed_by = (select platform.caller_id())
        and enterprise_id is not distinct from (select platform.caller_enterprise())
        and department_id is not distinct from (select platform.caller_department()));

-- Documents by content; the bytes lie in the home directory. Seen by who uploaded them and by who sees a fact that
-- refers to them: the same content uploaded by two owners makes two rows and one file.
create table ledger.attachment (
    id             uuid primary key,
    hash           bytea not null,
    name           text not null,
    media_type     text not null,
    bytes          bigint not null,
    enterprise_id  uuid,
    department_id  uuid,
    uploaded_by    uuid not null,
    made_at        timestamptz not null
);
create index attachment_hash on ledger.attachment (hash);
call platform.guard_table('ledger.attachment');
call platform.append_only('ledger.attachment');
grant select, insert on ledger.attachment to dajuan_policy;
-- Which facts a document belongs to, searchable: containment of arrays is not leak-proof and would lose its index.
create table ledger.fact_attachment (
    hash     bytea not null,
    fact_id  uuid not null,
    primary key (hash, fact_id)
);
call platform.guard_table('ledger.fact_attachment');
call platform.append_only('ledger.fact_attachment');
grant select, insert on ledger.fact_attachment to dajuan_policy;
create policy reads_with_fact on ledger.fact_attachment for select to dajuan_policy
    using (exists (select from ledger.fact f where f.id = fact_id));
create policy enters_with_fact on ledger.fact_attachment for insert to dajuan_policy
    with check (exists (select from ledger.fact f
        where f.id = fact_id and f.entered_by is not distinct from (select platform.caller_id())));

create policy own on ledger.attachment for select to dajuan_policy
    using (uploaded_by = (select platform.caller_id())
        or enterprise_id = (select platform.caller_enterprise())
        or department_id = (select platform.caller_department()));
-- What an enterprise attaches is shown with its fact, so a row of another owner must not lend its name to it.
create policy with_fact on ledger.attachment for select to dajuan_policy
    using (exists (select from ledger.fact_attachment a join ledger.fact f on f.id = a.fact_id
        where a.hash = attachment.hash
            and (attachment.enterprise_id is null or f.enterprise_id = attachment.enterprise_id)));
create policy enters on ledger.attachment for insert to dajuan_policy
    with check (uploaded_by = (select platform.caller_id())
        and enterprise_id is not distinct from (select platform.caller_enterprise())
        and department_id is not distinct from (select platform.caller_department()));
