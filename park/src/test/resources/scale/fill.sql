-- Records :from + 1 to :upto as the server itself made its patterns, with values of their own and true hashes. Triggers
-- are off; what they would check is checked by the doctor afterwards. Statements are parted by lines of dashes.
set session_replication_role = replica
----
create unlogged table scale.copy as
select i, p.n as pattern,
    (lpad(to_hex(1767225600000 + i), 12, '0') || '7' || substr(md5(i::text), 1, 3) || '8'
        || substr(md5(i::text), 4, 15))::uuid as id,
    'SC-2025-' || lpad(i::text, 7, '0') as number,
    w.place || ' ' || i as place, w.tokens || array ['sc', '2025', lpad(i::text, 7, '0'), i::text] as tokens,
    (array ['A', 'B', 'C'])[1 + i * 7 % 3] as kind,
    date '2022-01-01' + (i::bigint * 7919 % 1500)::int as seen_on,
    (i::bigint * 104729 % 100000)::bigint * 10000 as amount,
    ('00000000-0000-7000-8000-' || lpad(to_hex(i % 500), 12, '0'))::uuid as firm
from generate_series(:from + 1, :upto) i
join scale.word w on w.k = i % (select count(*) from scale.word)
join scale.pattern p on p.n = case when i % 100 = 0 then (select max(n) from scale.pattern)
    else i % (select max(n) from scale.pattern) end
----
analyze scale.copy
----
create unlogged table scale.chain as
select c.i, c.id, c.pattern, sha256(p.salt || convert_to(b.body, 'UTF8')) as payload_hash, b.body,
    null::bytea as prev, null::bytea as hash
from scale.copy c
join scale.step p on p.pattern = c.pattern and p.seq = 1
cross join lateral (select jsonb_set(p.body::jsonb, '{changes}', p.body::jsonb -> 'changes' || jsonb_build_object(
    'place', c.place, 'kind', c.kind, 'seen_on', c.seen_on, 'amount', (c.amount / 1000000.0)::numeric(12,2)::text,
    'firm', c.firm))::text as body) b
----
create unlogged table scale.link_1 as
select c.i, c.id, c.pattern, register.genesis(c.id) as prev,
    sha256(convert_to('dajuan-record.v1', 'UTF8') || register.genesis(c.id) || uuid_send(c.id) || p.middle
        || c.payload_hash) as hash, c.payload_hash, c.body
from scale.chain c join scale.step p on p.pattern = c.pattern and p.seq = 1
----
insert into register.entry (record_id, seq, at, stored_at, person, version, kind, subject, command, from_state,
    to_state, payload_hash, prev_hash, hash)
select l.id, 1, p.at, p.stored_at, p.person, p.version, p.kind, p.subject, p.command, p.from_state, p.to_state,
    l.payload_hash, l.prev, l.hash
from scale.link_1 l join scale.step p on p.pattern = l.pattern and p.seq = 1
----
insert into register.payload (record_id, seq, salt, body, by_name)
select l.id, 1, p.salt, l.body, p.by_name from scale.link_1 l join scale.step p on p.pattern = l.pattern and p.seq = 1
----
:steps
----
insert into register.record (id, register, number, version, seq, state, ended, undone, restricted, for_inspector,
    for_department, for_enterprise, enterprise_id, department_id, assignee_id, title, made_by, made_at, changed_at,
    due_at, events, hash, doc, :slots)
select c.id, r.register, c.number, r.version, r.seq, r.state, r.ended, r.undone, r.restricted, r.for_inspector,
    r.for_department, r.for_enterprise, c.firm, r.department_id, r.assignee_id, c.place, r.made_by, r.made_at,
    r.changed_at, r.due_at, r.events, l.hash, (r.doc::jsonb || jsonb_build_object('place', c.place, 'kind', c.kind,
    'seen_on', c.seen_on, 'amount', (c.amount / 1000000.0)::numeric(12,2)::text, 'firm', c.firm))::text, :values
from scale.copy c join scale.pattern p on p.n = c.pattern join register.record r on r.id = p.id
join scale.link_:last l on l.id = c.id
----
insert into register.clock
select c.id, k.clock, k.register, k.state, k.due_day, k.due_at, k.next_at, k.warned, k.escalated, k.overdue
from scale.copy c join scale.pattern p on p.n = c.pattern join register.clock k on k.record_id = p.id
----
insert into register.todo
select c.id, t.register, t.kind, t.role, t.department_id, t.enterprise_id, t.person_id
from scale.copy c join scale.pattern p on p.n = c.pattern join register.todo t on t.record_id = p.id
----
insert into register.token select distinct 'scale_checks', t, c.id from scale.copy c, unnest(c.tokens) t
----
insert into register.finding
select c.id, f.seq, f.indicator, f.register, f.about, f.day, c.amount / 1000000.0, f.counts, gen_random_uuid()
from scale.copy c join scale.pattern p on p.n = c.pattern join register.finding f on f.record_id = p.id
----
insert into scale.hand (id, number, enterprise_id, place, kind, seen_on, amount, state, ended, warn_at, due_at, warned,
    made_by, made_at, changed_at)
select c.id, c.number, c.firm, c.place, c.kind, c.seen_on, c.amount, 'open', false, r.due_at - interval '7 days',
    r.due_at, r.due_at < now(), r.made_by, r.made_at, r.changed_at
from scale.copy c join scale.pattern p on p.n = c.pattern join register.record r on r.id = p.id
----
insert into scale.hand_log select c.id, p.seq, p.at, p.person, p.command, p.from_state, p.to_state, ''
from scale.copy c join scale.step p on p.pattern = c.pattern
----
drop table scale.copy, scale.chain, scale.link_1, scale.link_:last
----
set session_replication_role = origin
