-- lockFigures
select pg_advisory_xact_lock(hashtextextended(acting_unit()::text, 7));

-- insertFigures
insert into figure (unit_id, figure_id, indicator, state, year, form, sex, age, status, value, below, breaks,
  source, url, method, confidence, note, taken_by, taken_at)
select unit_id, figure_id, indicator, state, year, form, sex, age, status, value, below, breaks,
  source, url, method, confidence, note, taken_by, taken_at
from jsonb_populate_recordset(null::figure, $1::jsonb);

-- countsByIndicator
select indicator, count(distinct state)::int as states, count(*)::int as figures,
  min(array[form, sex, age]) as part
from figure where unit_id = acting_unit() and replaced_at is null group by 1;

-- partsWith
select form, sex, age, count(*)::int as figures from figure
where unit_id = acting_unit() and indicator = $1 and replaced_at is null
group by form, sex, age order by form, sex, age;

-- anyFigure
select from figure where unit_id = acting_unit() limit 1;

-- statesWith
select distinct state from figure
where unit_id = acting_unit() and indicator = $1 and replaced_at is null order by 1;

-- figuresOf
select *, exists (select from figure as old
where old.unit_id = acting_unit() and old.indicator = figure.indicator and old.state = figure.state
  and old.year = figure.year and old.form = figure.form and old.sex = figure.sex and old.age = figure.age
  and old.replaced_at is not null) as "corrected" from "figure" where "unit_id" = acting_unit() and indicator = any ($1::text[]) and state = any ($2::text[]) and "form" = $3 and "sex" = $4 and "age" = $5 and "year" >= $6 and "year" <= $7 and "replaced_at" is null order by "state", "year";

-- figuresInForce
select * from "figure" where "unit_id" = acting_unit() and indicator = any ($1::text[]) and "replaced_at" is null order by "indicator", "state", "year", "form", "sex", "age";

-- historyOf
select * from "figure" where "unit_id" = acting_unit() and "indicator" = $1 and "state" = $2 and "year" = $3 order by "taken_at" desc, "form", "sex", "age" limit $4;

-- insertNote
insert into "figure_note" ("unit_id", "note_id", "indicator", "state", "year", "words", "written_by", "written_at") values ($1, $2, $3, $4, $5, $6, $7, $8);

-- notesOn
select note_id, indicator, state, year, words, display_name as name, written_at
from figure_note n join app_user u on u.user_id = n.written_by
where n.unit_id = acting_unit() and indicator = any ($1::text[]) and state = any ($2::text[])
order by written_at desc limit 200;

-- replaceFigures
update figure set replaced_at = $1
where unit_id = acting_unit() and figure_id = any ($2::uuid[]);
