-- How somebody's own table is read: remembered by the source's name and the fingerprint of its header.
create table directory.import_mapping (
    source_key   text not null,
    fingerprint  text not null,
    fields       text[] not null,
    titles       text[] not null,
    changed_at   timestamptz not null default now(),
    primary key (source_key, fingerprint)
);
call platform.guard_table('directory.import_mapping');
grant select, insert, update on directory.import_mapping to dajuan_policy;
create policy keeps on directory.import_mapping to dajuan_policy using (directory.caller_keeps());

-- A table between its upload and its confirmation; gone afterwards, at the latest a day later.
create table directory.import_upload (
    id         uuid primary key,
    owner_id   uuid not null,
    source     text not null,
    file_name  text not null,
    content    bytea not null,
    fields     text[] not null,
    titles     text[] not null,
    made_at    timestamptz not null
);
call platform.close_table('directory.import_upload');
grant select, insert, update, delete on directory.import_upload to dajuan_policy;
create policy own on directory.import_upload to dajuan_policy
    using (owner_id = platform.caller_id() and directory.caller_keeps() or platform.caller_has('system'));
