create table review_decision (
    id            uuid                        not null primary key,
    desk_id       uuid                        not null,
    claim_id      uuid                        not null references claim (id),
    proposal_id   uuid                        not null references verdict_proposal (id),
    decision      varchar(20)                 not null
        check (decision in ('APPROVE', 'REQUEST_CHANGES', 'SIGN_OFF')),
    comment       varchar(8000),
    digest        varchar(64)                    not null,
    reviewer_id   uuid                        not null,
    reviewer_part varchar(10)                 not null check (reviewer_part = 'REVIEWER'),
    decided_at    timestamp(6) with time zone not null,
    -- true where this decision settled the proposal, else null: one settling decision a proposal
    settles       boolean,
    constraint changes_are_asked_with_a_comment check (decision <> 'REQUEST_CHANGES' or comment is not null),
    constraint settled_once unique (proposal_id, settles),
    constraint no_author_decides foreign key (proposal_id, reviewer_id, reviewer_part)
        references proposal_party (proposal_id, person_id, part)
);
create index review_decision_claim on review_decision (claim_id, decided_at);
