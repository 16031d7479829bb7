-- The light row of a comparison: everything a list shows, and what is in force on it.
create table item (
  ordinal       integer primary key,
  id            text not null,
  subset        text,
  language      text,
  gold          text,     -- A, B or tie: what came with the data
  source_file   integer not null references source_file (number),
  source_line   integer not null,
  judge_verdict text,     -- verdict word of the latest judgment; null while there is none
  decision      integer,  -- journal number of the decision in force; null while open
  verdict       text,     -- its verdict word
  agrees        integer,  -- 1 it confirms the judgment it followed, 0 it overrides it, null neither
  snippet       text not null
);
create unique index item_id on item (id);
create index item_open on item (ordinal) where verdict is null;
create index item_state on item (verdict, judge_verdict, gold);
create index item_judged on item (judge_verdict);
create index item_subset on item (subset) where subset is not null;

-- The long texts, apart from the light row so that lists never read them. Prompt and responses are
-- JSON: a string, or a list of messages.
create table item_text (
  ordinal    integer primary key references item (ordinal),
  prompt     text not null,
  response_a text not null,
  response_b text not null,
  model_a    text,
  model_b    text,
  reference  text,
  tests      text,
  metadata   text not null
);

create table source_file (
  number integer primary key,
  name   text not null unique
);

create table subset (
  name text primary key
) without rowid;

-- Hashes of the imported rows: nothing is imported twice.
create table fingerprint (
  hash text primary key
) without rowid;

-- Judgments are only ever added; `latest` marks each judge's newest one on an item.
create table judgment (
  number         integer primary key autoincrement,
  ordinal        integer not null references item (ordinal),
  judge          text not null,
  kind           text not null,
  verdict        text not null,
  failure        text,     -- why the judge did not answer
  margin         real,
  reward_a       real,
  rating_a       integer,
  reward_b       real,
  rating_b       integer,
  duration_nanos integer not null,
  at             text not null,
  latest         integer not null
);
create index judgment_item on judgment (ordinal);
create index judgment_latest on judgment (judge, ordinal, verdict) where latest = 1;

create table judgment_text (
  number     integer primary key references judgment (number),
  reply      text,         -- the reply no verdict could be read from
  critique_a text,
  critique_b text,
  summary    text,
  calls      text not null,
  provenance text not null
);

create table judge (
  name text primary key
) without rowid;

-- Every decision, undo and redo in the order they happened. Rows are never changed or removed, and
-- each stands for itself, so that what can be read of a damaged file is worth something.
create table journal (
  seq              integer primary key autoincrement,
  kind             text not null check (kind in ('decide', 'undo', 'redo')),
  comparison_id    text not null,
  annotator        text not null,
  at               text not null,
  verdict          text,
  strength         text,
  note             text,
  target           integer,  -- the decision that an undo or redo is about
  ordinal          integer not null references item (ordinal),
  followed         integer,
  followed_judge   text,
  followed_verdict text,
  followed_detail  text,
  agrees           integer,
  judge_visible    integer,
  swapped          integer,
  active_nanos     integer
);
create index journal_item on journal (ordinal) where kind = 'decide';

-- Derived from the journal: which decisions stand, and which an annotator can put back.
create table decision_state (
  seq       integer primary key references journal (seq),
  annotator text not null,
  ordinal   integer not null references item (ordinal),
  undone    integer not null
);
create index decision_state_annotator on decision_state (annotator, undone, seq);
create index decision_state_item on decision_state (ordinal, undone, seq);

create table draft_note (
  ordinal integer primary key references item (ordinal),
  text    text not null
);

create table problem (
  number integer primary key,
  file   text not null,
  line   integer not null,
  reason text not null,
  row    text not null
);

create index problem_place on problem (file, line);

-- One row, kept up to date by the triggers below: counting a million items would take a second.
create table counts (
  items      integer not null,
  decided    integer not null,
  skipped    integer not null,
  confirmed  integer not null,
  overridden integer not null
);
insert into counts values (0, 0, 0, 0, 0);

create trigger item_added after insert on item begin
  update counts set items = items + 1;
end;

create trigger item_decided after update of decision on item begin
  update counts set
    decided = decided + coalesce(new.verdict <> 'skip', 0) - coalesce(old.verdict <> 'skip', 0),
    skipped = skipped + coalesce(new.verdict = 'skip', 0) - coalesce(old.verdict = 'skip', 0),
    confirmed = confirmed + coalesce(new.agrees = 1, 0) - coalesce(old.agrees = 1, 0),
    overridden = overridden + coalesce(new.agrees = 0, 0) - coalesce(old.agrees = 0, 0);
end;
