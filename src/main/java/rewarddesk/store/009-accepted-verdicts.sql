-- Verdicts taken over from a judge without anybody looking decide an item, but are no decisions of
-- people: they are counted apart.
alter table item add column accepted integer;  -- 1 when the decision in force was taken over
alter table counts add column accepted integer not null default 0;

drop trigger item_decided;
create trigger item_decided after update of decision on item begin
  update counts set
    decided = decided
      + coalesce(new.verdict <> 'skip' and new.accepted is not 1, 0)
      - coalesce(old.verdict <> 'skip' and old.accepted is not 1, 0),
    skipped = skipped + coalesce(new.verdict = 'skip', 0) - coalesce(old.verdict = 'skip', 0),
    accepted = accepted + coalesce(new.accepted, 0) - coalesce(old.accepted, 0),
    confirmed = confirmed + coalesce(new.agrees = 1, 0) - coalesce(old.agrees = 1, 0),
    overridden = overridden + coalesce(new.agrees = 0, 0) - coalesce(old.agrees = 0, 0);
end;
