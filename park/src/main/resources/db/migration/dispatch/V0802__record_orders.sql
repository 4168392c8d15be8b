-- Orders may come from a record of a register; the origin's name is then the record's number.
alter table dispatch.work_order drop constraint work_order_origin_check;
alter table dispatch.work_order add constraint work_order_origin_check
    check (origin in ('note', 'minutes', 'promise', 'record'));
create index work_order_record on dispatch.work_order (origin_name) where origin = 'record';
