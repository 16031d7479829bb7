-- Files that were imported: by what they are known again, and where an import stopped in them.
create table imported_file (
  name     text primary key,
  place    text not null,     -- hash of its path
  size     integer not null,
  modified text not null,
  options  text,              -- of an import that stopped: hash of what was asked for
  position integer,
  line     integer
) without rowid;

-- Hash of a problem's reason and row, so that one of many on the same line is found at once; 0 in
-- those stored before this step.
alter table problem add column digest integer not null default 0;
drop index problem_place;
create index problem_place on problem (file, line, digest);
