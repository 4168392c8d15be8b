-- Orders that an answer proposes: none is issued without a leader. One open proposal for each promise.
create table dispatch.answer_proposal (
    id              uuid primary key,
    plan_year       int not null,
    promise_code    text not null,
    verdict         text not null,
    light           text not null,
    title           text not null,
    words           text not null,
    reason_zh       text not null,
    reason_en       text not null,
    owner_id        uuid,
    due_on          date not null,
    made_at         timestamptz not null,
    state           text not null check (state in ('open', 'issued', 'dismissed')),
    closed_by       uuid,
    closed_by_name  text,
    closed_at       timestamptz,
    why             text,
    order_number    text,
    version         bigint not null,
    check ((state = 'open') = (closed_at is null)),
    check ((state = 'issued') = (order_number is not null)),
    check (state <> 'dismissed' or why is not null)
);
create unique index answer_proposal_open on dispatch.answer_proposal (plan_year, promise_code) where state = 'open';
create index answer_proposal_state on dispatch.answer_proposal (state, id);
call platform.guard_table('dispatch.answer_proposal');
grant select, insert, update (state, closed_by, closed_by_name, closed_at, why, order_number, version)
    on dispatch.answer_proposal to dajuan_policy;
create policy reads on dispatch.answer_proposal for select to dajuan_policy using (dispatch.sees_all());
create policy system_proposes on dispatch.answer_proposal for insert to dajuan_policy
    with check (platform.caller_has('system') and state = 'open');
create policy leader_closes on dispatch.answer_proposal for update to dajuan_policy
    using (platform.caller_has('leader') and state = 'open')
    with check (platform.caller_has('leader') and state <> 'open' and closed_by = platform.caller_id());
