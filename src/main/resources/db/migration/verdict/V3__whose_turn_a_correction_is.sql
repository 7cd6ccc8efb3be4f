-- Who has to do something about a correction: the writer answers it, or changes the text; its author looks at an answer
-- or a version that did not do as proposed; or nobody any more. A document is not cleared before.
alter table correction_proposal add column turn varchar(10) default 'NOBODY' not null
    check (turn in ('ANSWER', 'CHANGE', 'LOOK', 'NOBODY'));
alter table correction_proposal add column turn_since timestamp(6) with time zone;
update correction_proposal set turn_since = proposed_at;
update correction_proposal set turn = 'ANSWER' where state = 'OPEN';
update correction_proposal set turn = 'CHANGE' where state = 'ACCEPTED' and not exists
    (select 1 from correction_finding f where f.correction_id = correction_proposal.id and f.result = 'MADE');
create index correction_proposal_turn on correction_proposal (author_id, turn);
