-- Reward profiles with every version that was ever saved; at most one row is active. A file without
-- any goes by the profile that projects start with.
create table reward_profile (
  number  integer primary key autoincrement,
  name    text not null,
  version integer not null,  -- from 1, counted for each name
  json    text not null,     -- as in a profile file; the name in this table counts, not the one in it
  at      text not null,
  active  integer not null,
  removed integer not null default 0
);
create unique index reward_profile_version on reward_profile (name, version);

-- What made the judgment, as its provenance says; null in those stored before this step.
alter table judgment add column version text;

-- Items that an order of the review queue puts first, strongest first; the others follow by number.
-- `open` follows the item's verdict, so that the next one is found at once however many are decided.
create table priority (
  queue    text not null,
  ordinal  integer not null references item (ordinal),
  strength real not null,
  open     integer not null,
  primary key (queue, ordinal)
) without rowid;
create index priority_next on priority (queue, strength desc, ordinal) where open = 1;
create index priority_item on priority (ordinal);

create trigger item_in_priority after update of verdict on item begin
  update priority set open = new.verdict is null where ordinal = new.ordinal;
end;
