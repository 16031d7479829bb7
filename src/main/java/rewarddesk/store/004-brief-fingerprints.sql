-- Half of each hash, as bytes, with the item it stands for: a quarter of the room, so that the index
-- of a million rows fits into memory, and annotations that come with a row that is there already
-- find their item.
alter table fingerprint rename to fingerprint_text;

create table fingerprint (
  hash    blob primary key,
  ordinal integer not null  -- 0 in those stored before this step whose item is not known
) without rowid;

insert or ignore into fingerprint
  select coalesce(unhex(substr(hash, 1, 32)), cast(hash as blob)),
    coalesce((select ordinal from item where id = substr(hash, 1, 16)), 0)
  from fingerprint_text;

drop table fingerprint_text;
