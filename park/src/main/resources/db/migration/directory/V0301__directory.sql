-- What everyone refers to by id. Names are looked up by keys (NameKey): half-width, lower case, without spaces.
create schema directory;
grant usage on schema directory to dajuan_policy, dajuan_service, dajuan_auditor;

-- Everyone inside the park's administration; what enterprises see is said table by table.
create function directory.caller_is_staff() returns boolean language sql stable parallel safe
    return platform.caller_has('leader') or platform.caller_has('department') or platform.caller_has('inspector')
        or platform.caller_has('auditor') or platform.caller_has('admin') or platform.caller_has('system');
create function directory.caller_keeps() returns boolean language sql stable parallel safe
    return platform.caller_has('department') or platform.caller_has('admin') or platform.caller_has('system');
create function directory.caller_is_known() returns boolean language sql stable parallel safe
    return platform.caller_id() is not null or platform.caller_has('system');

create table directory.department (
    id         uuid primary key,
    parent_id  uuid references directory.department,
    name       text not null,
    aliases    text[] not null,
    name_keys  text[] not null,
    active     boolean not null default true,
    version    bigint not null default 1,
    check (parent_id <> id)
);
call platform.guard_table('directory.department');
grant select, insert, update on directory.department to dajuan_policy;
create policy sees on directory.department for select to dajuan_policy using (directory.caller_is_known());
create policy adds on directory.department for insert to dajuan_policy
    with check (platform.caller_has('admin') or platform.caller_has('system'));
create policy changes on directory.department for update to dajuan_policy
    using (platform.caller_has('admin') or platform.caller_has('system'));

create table directory.zone (
    id         uuid primary key,
    parent_id  uuid references directory.zone,
    name       text not null,
    name_keys  text[] not null,
    active     boolean not null default true,
    version    bigint not null default 1,
    check (parent_id <> id)
);
call platform.guard_table('directory.zone');
grant select, insert, update on directory.zone to dajuan_policy;
create policy sees on directory.zone for select to dajuan_policy using (directory.caller_is_known());
create policy adds on directory.zone for insert to dajuan_policy with check (directory.caller_keeps());
create policy changes on directory.zone for update to dajuan_policy using (directory.caller_keeps());

create table directory.enterprise (
    id           uuid primary key,
    credit_code  text not null unique,
    name         text not null,
    aliases      text[] not null,
    name_keys    text[] not null,
    industry     text,
    zone_id      uuid references directory.zone,
    address      text,
    phone        text,
    email        text,
    active       boolean not null default true,
    version      bigint not null default 1
);
create index enterprise_name on directory.enterprise ((name_keys[1]));
call platform.guard_table('directory.enterprise');
grant select, insert, update on directory.enterprise to dajuan_policy;
create policy sees on directory.enterprise for select to dajuan_policy
    using (directory.caller_is_staff() or id = platform.caller_enterprise());
create policy adds on directory.enterprise for insert to dajuan_policy with check (directory.caller_keeps());
create policy changes on directory.enterprise for update to dajuan_policy
    using (directory.caller_keeps() or id = platform.caller_enterprise());

-- The policy above lets an enterprise change its own row; this keeps it to address, phone and email.
create function directory.only_the_contact() returns trigger language plpgsql as $$
begin
    if not directory.caller_keeps() and current_user = 'dajuan_policy'
        and (new.id, new.credit_code, new.name, new.aliases, new.name_keys, new.industry, new.zone_id, new.active)
            is distinct from
            (old.id, old.credit_code, old.name, old.aliases, old.name_keys, old.industry, old.zone_id, old.active)
    then
        raise exception 'an enterprise changes only its contact' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger only_the_contact before update on directory.enterprise
    for each row execute function directory.only_the_contact();

create table directory.site (
    id             uuid primary key,
    enterprise_id  uuid references directory.enterprise,
    zone_id        uuid references directory.zone,
    name           text not null,
    address        text,
    longitude      numeric(9, 6),
    latitude       numeric(8, 6),
    active         boolean not null default true,
    version        bigint not null default 1,
    check ((longitude is null) = (latitude is null))
);
create index site_enterprise on directory.site (enterprise_id);
call platform.guard_table('directory.site');
grant select, insert, update on directory.site to dajuan_policy;
create policy sees on directory.site for select to dajuan_policy
    using (directory.caller_is_staff() or enterprise_id = platform.caller_enterprise());
create policy adds on directory.site for insert to dajuan_policy with check (directory.caller_keeps());
create policy changes on directory.site for update to dajuan_policy using (directory.caller_keeps());

-- A person is an id that others refer to; who it is lies apart and can be erased.
create table directory.person (
    id             uuid primary key,
    department_id  uuid references directory.department,
    enterprise_id  uuid references directory.enterprise,
    duty           text,
    erased_at      timestamptz,
    active         boolean not null default true,
    version        bigint not null default 1
);
create index person_enterprise on directory.person (enterprise_id);
call platform.guard_table('directory.person');
grant select, insert, update on directory.person to dajuan_policy;
create policy sees on directory.person for select to dajuan_policy
    using (directory.caller_is_staff() or enterprise_id = platform.caller_enterprise());
create policy adds on directory.person for insert to dajuan_policy with check (directory.caller_keeps());
create policy changes on directory.person for update to dajuan_policy using (directory.caller_keeps());

create table directory.personal_data (
    person_id  uuid primary key references directory.person,
    name       text not null,
    phone      text,
    email      text
);
call platform.close_table('directory.personal_data');
grant select, insert, update, delete on directory.personal_data to dajuan_policy;
-- An auditor checks deeds, which ids name well enough; an enterprise knows its own people.
create policy sees on directory.personal_data for select to dajuan_policy
    using (platform.caller_has('leader') or platform.caller_has('inspector') or directory.caller_keeps()
        or exists (select from directory.person p where p.id = person_id and p.enterprise_id = platform.caller_enterprise()));
create policy adds on directory.personal_data for insert to dajuan_policy with check (directory.caller_keeps());
create policy changes on directory.personal_data for update to dajuan_policy using (directory.caller_keeps());
create policy erases on directory.personal_data for delete to dajuan_policy using (directory.caller_keeps());

create table directory.substance (
    id            uuid primary key,
    cas           text not null unique,
    name          text not null,
    english_name  text,
    un_number     text,
    aliases       text[] not null,
    name_keys     text[] not null,
    active        boolean not null default true,
    version       bigint not null default 1
);
call platform.guard_table('directory.substance');
grant select, insert, update on directory.substance to dajuan_policy;
create policy sees on directory.substance for select to dajuan_policy using (directory.caller_is_known());
create policy adds on directory.substance for insert to dajuan_policy with check (directory.caller_keeps());
create policy changes on directory.substance for update to dajuan_policy using (directory.caller_keeps());
