-- A mark that was taken over to a newer version stays where it stood, and names the one that follows it.
alter table claim_occurrence add column successor_id uuid;
-- Whether its words have changed since they were first marked; an approval given before then does not hold.
alter table claim_occurrence add column reworded boolean default false not null;

-- What became of a mark in a newer version of its text.
create table claim_anchor (
    id            uuid         not null primary key,
    claim_id      uuid         not null references claim (id),
    document_id   uuid         not null,
    version_id    uuid         not null,
    -- where the claim stood last
    origin_id     uuid         not null references claim_occurrence (id),
    found         varchar(20)  not null
        check (found in ('EXACT', 'MOVED', 'CHANGED', 'AMBIGUOUS', 'ORPHANED')),
    score         double precision not null,
    -- start, end and score of each, the best first
    candidates    varchar(400) not null,
    -- where it stands now; null while it waits for a decision, and where it was let go
    occurrence_id uuid references claim_occurrence (id),
    decision      varchar(20)  check (decision in ('CONFIRMED', 'CHOSEN', 'MARKED', 'LET_GO')),
    decided_by    uuid,
    decided_at    timestamp(6) with time zone,
    constraint anchor_once_a_version unique (origin_id, version_id)
);
create index claim_anchor_version on claim_anchor (version_id);
create index claim_anchor_document on claim_anchor (document_id, decision);
create index claim_anchor_claim on claim_anchor (claim_id, version_id);
