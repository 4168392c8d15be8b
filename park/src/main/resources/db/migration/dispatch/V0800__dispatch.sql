-- Orders (督办): what was asked of whom by when, and everything that happened since. Events are only ever added;
-- dispatch.work_order is where they have led to and can be made anew from them.
create schema dispatch;
grant usage on schema dispatch to dajuan_policy, dajuan_service, dajuan_auditor;

create function dispatch.sees_all() returns boolean language sql stable parallel safe
    return platform.caller_has('leader') or platform.caller_has('auditor') or platform.caller_has('system');
create function dispatch.issues() returns boolean language sql stable parallel safe
    return platform.caller_has('leader') or platform.caller_has('system');

-- The last number given in a year; the row is held while an order is issued, so numbers have no gaps.
create table dispatch.serial (
    year  int primary key,
    last  int not null
);
call platform.guard_table('dispatch.serial');
grant select, insert, update on dispatch.serial to dajuan_policy;
create policy counts on dispatch.serial to dajuan_policy using (dispatch.issues());

create table dispatch.work_order (
    id              uuid primary key,
    number          text not null unique,
    title           text not null,
    words           text not null,
    origin          text not null check (origin in ('note', 'minutes', 'promise')),
    origin_name     text not null,
    origin_hash     text,
    origin_start    int,
    origin_end      int,
    plan_year       int,
    promise_code    text,
    owner_id        uuid not null,
    co_owners       text not null,
    issued_on       date not null,
    due_on          date not null,
    state           text not null
        check (state in ('issued', 'acknowledged', 'in-progress', 'feedback', 'closed', 'withdrawn')),
    done            boolean not null,
    extended        boolean not null,
    extension_asked date,
    escalated       boolean not null,
    version         bigint not null,
    issued_by       uuid,
    issued_by_name  text not null
);
create index work_order_list on dispatch.work_order (done, due_on, id);
create index work_order_promise on dispatch.work_order (plan_year, promise_code);
call platform.guard_table('dispatch.work_order');

create table dispatch.order_department (
    order_id       uuid not null references dispatch.work_order,
    department_id  uuid not null,
    leads          boolean not null,
    primary key (department_id, order_id)
);
create index order_department_order on dispatch.order_department (order_id);
call platform.guard_table('dispatch.order_department');
call platform.append_only('dispatch.order_department');
grant select, insert on dispatch.order_department to dajuan_policy;
create policy reads on dispatch.order_department for select to dajuan_policy
    using (dispatch.sees_all() or department_id = platform.caller_department());
create policy adds on dispatch.order_department for insert to dajuan_policy with check (dispatch.issues());

grant select, insert, update (due_on, state, done, extended, extension_asked, escalated, version)
    on dispatch.work_order to dajuan_policy;
create policy reads on dispatch.work_order for select to dajuan_policy using (
    dispatch.sees_all()
    or platform.caller_has('department') and exists (
        select from dispatch.order_department d
        where d.order_id = work_order.id and d.department_id = platform.caller_department()));
create policy issues on dispatch.work_order for insert to dajuan_policy
    with check (dispatch.issues() and issued_by is not distinct from platform.caller_id());
create policy moves on dispatch.work_order for update to dajuan_policy
    using (dispatch.issues())
    with check (dispatch.issues());
-- A department works on its orders; it neither closes nor withdraws them, nor moves their date.
create policy works on dispatch.work_order for update to dajuan_policy
    using (platform.caller_has('department') and not done and exists (
        select from dispatch.order_department d
        where d.order_id = work_order.id and d.department_id = platform.caller_department()))
    with check (state not in ('closed', 'withdrawn') and not done);

create table dispatch.event (
    id          uuid primary key,
    order_id    uuid not null references dispatch.work_order,
    number      int not null,
    kind        text not null,
    day         date not null,
    at          timestamptz not null,
    words       text not null,
    due_on      date,
    for_day     date,
    evidence    text not null,
    made_by     uuid,
    made_by_name text not null,
    unique (order_id, number)
);
create index event_list on dispatch.event (order_id, number);
create index event_day on dispatch.event (day);
-- Once only, whatever happens at the same time.
create unique index event_extended_once on dispatch.event (order_id) where kind = 'extension-granted';
create unique index event_reminded_once on dispatch.event (order_id, kind, for_day) where for_day is not null;
call platform.guard_table('dispatch.event');
call platform.append_only('dispatch.event');
grant select, insert on dispatch.event to dajuan_policy;
create policy reads on dispatch.event for select to dajuan_policy using (
    dispatch.sees_all()
    or platform.caller_has('department') and exists (
        select from dispatch.order_department d
        where d.order_id = event.order_id and d.department_id = platform.caller_department()));
create policy issuing_side on dispatch.event for insert to dajuan_policy
    with check (dispatch.issues() and made_by is not distinct from platform.caller_id());
create policy working_side on dispatch.event for insert to dajuan_policy with check (
    platform.caller_has('department') and made_by = platform.caller_id()
    and kind in ('acknowledge', 'start', 'note', 'feedback', 'extension-asked')
    and exists (
        select from dispatch.order_department d
        where d.order_id = event.order_id and d.department_id = platform.caller_department()
            and (d.leads or event.kind = 'note')));

-- The text of a note or of minutes, so that an order can be walked back to its words.
create table dispatch.origin_text (
    hash      text primary key check (hash ~ '^[0-9a-f]{64}$'),
    name      text not null,
    body      text not null,
    added_by  uuid,
    added_at  timestamptz not null
);
call platform.guard_table('dispatch.origin_text');
call platform.append_only('dispatch.origin_text');
grant select, insert on dispatch.origin_text to dajuan_policy;
create policy reads on dispatch.origin_text for select to dajuan_policy using (dispatch.sees_all());
create policy adds on dispatch.origin_text for insert to dajuan_policy with check (dispatch.issues());
