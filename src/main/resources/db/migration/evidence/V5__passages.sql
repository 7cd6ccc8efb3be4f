-- The passage of a kept copy that a piece of evidence rests on, as the selectors of the W3C's annotation model: a fragment
-- (page, part of a picture, time), a quote, and where the quote stood when it was chosen.
alter table evidence add column snapshot_id uuid references snapshot (id);
alter table evidence add column passage_fragment varchar(120);
alter table evidence add column passage_exact varchar(8000);
alter table evidence add column passage_prefix varchar(64);
alter table evidence add column passage_suffix varchar(64);
alter table evidence add column passage_start integer;
alter table evidence add column passage_end integer;
create index evidence_snapshot on evidence (snapshot_id);
