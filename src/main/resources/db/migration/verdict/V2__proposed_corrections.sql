-- Other words for a claim's passage, proposed to the text's writer. It is written for one version and never changes;
-- its state does once.
create table correction_proposal (
    id             uuid                        not null primary key,
    desk_id        uuid                        not null,
    claim_id       uuid                        not null references claim (id),
    document_id    uuid                        not null,
    occurrence_id  uuid                        not null references claim_occurrence (id),
    version_id     uuid                        not null,
    version_number integer                     not null,
    start_offset   integer                     not null,
    end_offset     integer                     not null,
    exact          varchar(20000)              not null,
    prefix         varchar(64)                 not null,
    suffix         varchar(64)                 not null,
    -- empty where the passage should go
    replacement    varchar(10000)              not null,
    reason         varchar(4000)               not null,
    severity       varchar(10)                 not null check (severity in ('MUST', 'SHOULD', 'COULD')),
    state          varchar(10)                 not null
        check (state in ('OPEN', 'WITHDRAWN', 'ACCEPTED', 'REJECTED', 'STANDS')),
    author_id      uuid                        not null,
    proposed_at    timestamp(6) with time zone not null
);
create index correction_proposal_claim on correction_proposal (claim_id, proposed_at);
create index correction_proposal_document on correction_proposal (document_id, state);
create index correction_proposal_desk on correction_proposal (desk_id, state);

-- One answer a correction.
create table correction_answer (
    correction_id uuid                        not null primary key references correction_proposal (id),
    answer        varchar(10)                 not null check (answer in ('ACCEPTED', 'REJECTED', 'STANDS')),
    reason        varchar(4000)               not null,
    answered_by   uuid                        not null,
    answered_at   timestamp(6) with time zone not null,
    constraint correction_refused_for_a_reason check (answer = 'ACCEPTED' or char_length(reason) > 0)
);

-- What a newer version has made of an accepted correction; the newest row counts, the others are history.
create table correction_finding (
    id             uuid                        not null primary key,
    correction_id  uuid                        not null references correction_proposal (id),
    version_id     uuid                        not null,
    version_number integer                     not null,
    result         varchar(20)                 not null
        check (result in ('MADE', 'MADE_DIFFERENTLY', 'NOT_MADE', 'UNCLEAR')),
    -- false while nobody has confirmed where the passage stands
    confirmed      boolean                     not null,
    to_the_letter  boolean                     not null,
    reads          varchar(20000),
    found_at       timestamp(6) with time zone not null
);
create index correction_finding_correction on correction_finding (correction_id, found_at);
