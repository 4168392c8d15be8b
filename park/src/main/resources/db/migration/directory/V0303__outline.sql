-- Where things lie. Coordinates are degrees CGCS2000, to 1e-7 of a degree (a centimetre); boxes as integers of that size.

-- A department's own object (a station, a pumping house) is a site of that department; the code is what facts call it.
alter table directory.site
    add column department_id uuid references directory.department,
    add column code text,
    add check (enterprise_id is null or department_id is null);

-- What lies under everything: river, canal, road, railway, green. Known by kind and name.
create table directory.backdrop (
    id         uuid primary key,
    kind       text not null,
    name       text not null,
    name_keys  text[] not null,
    active     boolean not null default true,
    version    bigint not null default 1
);
call platform.guard_table('directory.backdrop');
grant select, insert, update on directory.backdrop to dajuan_policy;
create policy sees on directory.backdrop for select to dajuan_policy using (directory.caller_is_known());
create policy adds on directory.backdrop for insert to dajuan_policy with check (directory.caller_keeps());
create policy changes on directory.backdrop for update to dajuan_policy using (directory.caller_keeps());

create table directory.outline (
    zone_id             uuid references directory.zone,
    site_id             uuid references directory.site,
    backdrop_id         uuid references directory.backdrop,
    of_id               uuid primary key generated always as (coalesce(zone_id, site_id, backdrop_id)) stored,
    geometry            text not null,
    west_e7             bigint not null,
    south_e7            bigint not null,
    east_e7             bigint not null,
    north_e7            bigint not null,
    label_longitude_e7  bigint not null,
    label_latitude_e7   bigint not null,
    area_m2             bigint not null,
    check (num_nonnulls(zone_id, site_id, backdrop_id) = 1)
);
call platform.guard_table('directory.outline');
grant select, insert, update, delete on directory.outline to dajuan_policy;
-- Zones and what lies under them are for everybody who is known; an outline of a site is seen by who sees the site.
create policy sees on directory.outline for select to dajuan_policy
    using (directory.caller_is_known()
        and (site_id is null or exists (select from directory.site s where s.id = site_id)));
create policy adds on directory.outline for insert to dajuan_policy with check (directory.caller_keeps());
create policy changes on directory.outline for update to dajuan_policy using (directory.caller_keeps());
create policy removes on directory.outline for delete to dajuan_policy using (directory.caller_keeps());
