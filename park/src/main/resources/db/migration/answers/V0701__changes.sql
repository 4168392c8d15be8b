-- What an answer was before it turned, so that the changes of a week are read from an index.
alter table answers.turn add column was_verdict text, add column was_light text;
alter table answers.turn disable trigger append_only;
update answers.turn t set was_verdict = b.verdict, was_light = b.light
from (select id, lag(verdict) over w as verdict, lag(shown_light) over w as light
    from answers.turn window w as (partition by plan_id, promise order by id)) b
where b.id = t.id and b.verdict is not null;
alter table answers.turn enable trigger append_only;
create index turn_changed on answers.turn (plan_id, as_of)
    where was_verdict is not null and (was_verdict <> verdict or was_light <> shown_light);
