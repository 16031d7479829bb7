-- What judges that write text are asked by: every version of every definition that was used or made
-- in this project. Rows are never removed; at most one of each name is in force.
create table judge_definition (
  number   integer primary key autoincrement,
  name     text not null,
  version  integer not null,  -- from 1, counted for each name
  hash     text not null,     -- SHA-256 of the JSON, as in the provenance of judgments
  json     text not null,
  at       text not null,
  in_force integer not null
);
create unique index judge_definition_version on judge_definition (name, version);
create unique index judge_definition_hash on judge_definition (name, hash);
