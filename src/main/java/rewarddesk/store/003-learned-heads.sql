-- What was measured on an item for learning from decisions. Only worth something under the version
-- it was made with; a newer measurement takes its place.
create table item_feature (
  ordinal  integer primary key references item (ordinal),
  version  text not null,
  measured blob not null
);

-- Reward heads learned from the decisions, as JSON. Rows are never removed.
create table learned_head (
  version integer primary key,
  json    text not null,
  in_use  integer not null default 0
);
