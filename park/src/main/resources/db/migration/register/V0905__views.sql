-- What each person keeps for themselves: filters of a list under a name, and which column of their tables is which field.
create table register.saved_view (
    id        uuid primary key,
    user_id   uuid not null,
    register  text not null,
    name      text not null check (char_length(name) between 1 and 60),
    query     text not null check (char_length(query) <= 1000),
    made_at   timestamptz not null,
    unique (user_id, register, name)
);
call platform.guard_table('register.saved_view');
grant select, insert, update, delete on register.saved_view to dajuan_policy;
create policy own on register.saved_view to dajuan_policy
    using (user_id = platform.caller_id()) with check (user_id = platform.caller_id());

create table register.import_mapping (
    user_id   uuid not null,
    register  text not null,
    title     text not null,
    field     text not null,
    primary key (user_id, register, title)
);
call platform.guard_table('register.import_mapping');
grant select, insert, update, delete on register.import_mapping to dajuan_policy;
create policy own on register.import_mapping to dajuan_policy
    using (user_id = platform.caller_id()) with check (user_id = platform.caller_id());
