-- Answer sheets as they were frozen: canonical JSON and papers, byte for byte, with their hashes, and who signed which hash.
create table answers.sheet (
    id            uuid primary key,
    plan_id       uuid not null,
    plan_year     integer not null,
    plan_version  integer not null,
    as_of         date not null,
    note          text not null,
    answers       integer not null,
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    body          bytea not null,
    made_by       uuid not null,
    made_by_name  text not null,
    made_at       timestamptz not null
);
create index sheet_year on answers.sheet (plan_year, id);
call platform.guard_table('answers.sheet');
call platform.append_only('answers.sheet');

create table answers.sheet_paper (
    sheet_id  uuid not null references answers.sheet,
    form      text not null,
    sha256    text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    body      bytea not null,
    primary key (sheet_id, form)
);
call platform.guard_table('answers.sheet_paper');
call platform.append_only('answers.sheet_paper');

create table answers.sheet_signature (
    id              uuid primary key,
    sheet_id        uuid not null references answers.sheet,
    sha256          text not null,
    signed_by       uuid not null,
    signed_by_name  text not null,
    signed_at       timestamptz not null,
    unique (sheet_id, signed_by)
);
call platform.guard_table('answers.sheet_signature');
call platform.append_only('answers.sheet_signature');

create function answers.reads_sheets() returns boolean language sql stable parallel safe
    return platform.caller_has('leader') or platform.caller_has('department') or platform.caller_has('inspector')
        or platform.caller_has('auditor') or platform.caller_has('admin');
grant select, insert on answers.sheet, answers.sheet_paper, answers.sheet_signature to dajuan_policy;
create policy staff_reads on answers.sheet for select to dajuan_policy using ((select answers.reads_sheets()));
create policy staff_reads on answers.sheet_paper for select to dajuan_policy using ((select answers.reads_sheets()));
create policy staff_reads on answers.sheet_signature for select to dajuan_policy using ((select answers.reads_sheets()));
create policy leader_freezes on answers.sheet for insert to dajuan_policy
    with check (platform.caller_has('leader') and made_by = platform.caller_id());
create policy leader_freezes on answers.sheet_paper for insert to dajuan_policy
    with check (platform.caller_has('leader') and exists (
        select from answers.sheet s where s.id = sheet_id and s.made_by = platform.caller_id()));
create policy leader_signs on answers.sheet_signature for insert to dajuan_policy
    with check (platform.caller_has('leader') and signed_by = platform.caller_id());
