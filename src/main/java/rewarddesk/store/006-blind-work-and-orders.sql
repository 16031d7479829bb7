-- How a decision came about, and what its annotator says about each side alone. Null in those of
-- before this step: made once, nothing said.
alter table journal add column manner text;          -- before_reveal, after_reveal, auto_accepted
alter table journal add column before_verdict text;  -- with after_reveal: what had been decided before
alter table journal add column hasty integer;        -- 1 made faster than anybody reads
alter table journal add column acceptable_a integer;
alter table journal add column rating_a integer;
alter table journal add column critique_a text;
alter table journal add column acceptable_b integer;
alter table journal add column rating_b integer;
alter table journal add column critique_b text;

-- How the project is to be reviewed; one row, none before anybody said anything.
create table review_plan (
  only          integer primary key check (only = 1),
  blind_percent integer not null,
  audit_percent integer not null,
  seed          integer not null
);

-- Orders of the queue that were worked out: under which word their items stand in `priority`, and
-- what they were worked out from. A new working-out takes a new word, so that the old one is in
-- force until the new one is whole.
create table queue_order (
  name            text primary key,
  word            text not null,
  items           integer not null,
  newest_judgment integer not null,
  at              text not null
) without rowid;
create table queue_word (
  number integer primary key autoincrement
);
