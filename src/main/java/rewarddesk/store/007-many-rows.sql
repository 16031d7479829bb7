-- Adding many rows at a time. Fingerprints are collected in a small table and put into the large one
-- in their order now and then: one by one, each would touch another page of it.
create table fingerprint_recent (
  hash    blob primary key,
  ordinal integer not null
) without rowid;

-- An id that was made from the fingerprint is found through that; only the others need an index.
alter table item add column own_id integer not null default 1;
drop index item_id;
create unique index item_own_id on item (id) where own_id = 1;

-- Counted once for all the rows that were added together.
drop trigger item_added;
