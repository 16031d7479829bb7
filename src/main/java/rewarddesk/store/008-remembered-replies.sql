-- Replies of language models, so that the same question to the same model need not be asked again.
-- The oldest are removed when there are too many bytes of them.
create table reply (
  number integer primary key,
  key    blob not null unique,  -- SHA-256 of all that decides about the reply
  size   integer not null,      -- bytes of the body
  body   blob not null
);
