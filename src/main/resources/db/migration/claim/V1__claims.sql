create table claimant (
    id       uuid         not null primary key,
    desk_id  uuid         not null,
    name     varchar(300) not null,
    name_key varchar(300) not null,
    type     varchar(20)  not null check (type in ('PERSON', 'ORGANIZATION')),
    role     varchar(300),
    same_as  varchar(2000),
    version  bigint       not null,
    constraint claimant_once_a_desk unique (desk_id, name_key, type)
);

create table claim_counter (
    desk_id uuid    not null primary key,
    last    integer not null
);

create table claim (
    id                uuid                        not null primary key,
    desk_id           uuid                        not null,
    number            integer                     not null,
    document_id       uuid                        not null,
    statement         varchar(4000)               not null,
    kind              varchar(20)                 not null
        check (kind in ('STATEMENT', 'QUOTE', 'FIGURE', 'IMAGE', 'OTHER')),
    priority          varchar(10)                 not null
        check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    priority_rank     integer                     not null,
    risk              varchar(10)                 not null check (risk in ('NONE', 'HARM', 'LEGAL')),
    state             varchar(20)                 not null
        check (state in ('CANDIDATE', 'OPEN', 'IN_CHECK', 'PROPOSED', 'APPROVED', 'PUBLISHED', 'DISMISSED', 'RETRACTED', 'MERGED')),
    state_since       timestamp(6) with time zone not null,
    dismissal         varchar(20)
        check (dismissal in ('OPINION', 'PREDICTION', 'COMMON_KNOWLEDGE', 'OUT_OF_SCOPE', 'NOT_CHECKABLE')),
    said_on           date,
    said_at           varchar(300),
    claimant_id       uuid references claimant (id),
    lead_id           uuid,
    rating_code       varchar(40),
    rating_label      varchar(100),
    rating_tone       varchar(40),
    under_review      boolean                     not null,
    approval_outdated boolean                     not null,
    merged_into       uuid references claim (id),
    removed_at        timestamp(6) with time zone,
    created_by        uuid                        not null,
    created_at        timestamp(6) with time zone not null,
    updated_at        timestamp(6) with time zone not null,
    version           bigint                      not null,
    constraint claim_number_once_a_desk unique (desk_id, number),
    constraint claim_dismissed_for_a_reason check (state <> 'DISMISSED' or dismissal is not null),
    constraint claim_merged_into_another check ((state = 'MERGED') = (merged_into is not null))
);
create index claim_document on claim (document_id);
create index claim_desk_state on claim (desk_id, state, state_since);

create table claim_tag (
    claim_id uuid        not null references claim (id),
    tag      varchar(60) not null,
    primary key (claim_id, tag)
);
create index claim_tag_tag on claim_tag (tag, claim_id);

create table claim_occurrence (
    id           uuid                        not null primary key,
    claim_id     uuid                        not null references claim (id),
    document_id  uuid                        not null,
    version_id   uuid                        not null,
    start_offset integer                     not null check (start_offset >= 0),
    end_offset   integer                     not null,
    exact        varchar(20000)              not null,
    prefix       varchar(64)                 not null,
    suffix       varchar(64)                 not null,
    anchor_state varchar(20)                 not null
        check (anchor_state in ('EXACT', 'MOVED', 'CHANGED', 'AMBIGUOUS', 'ORPHANED')),
    score        double precision,
    confirmed_by uuid,
    -- true, or null where the mark was taken back: marks taken back may pile up on one passage, standing ones may not
    standing     boolean,
    taken_back_at timestamp(6) with time zone,
    created_by   uuid                        not null,
    created_at   timestamp(6) with time zone not null,
    constraint occurrence_ends_after_its_start check (end_offset > start_offset),
    constraint occurrence_once_a_passage unique (version_id, start_offset, end_offset, standing)
);
create index claim_occurrence_claim on claim_occurrence (claim_id);
create index claim_occurrence_document on claim_occurrence (document_id, version_id);

-- Counts the changes to a document's marks: the entity tag of what the browser keeps.
create table document_marks (
    document_id uuid   not null primary key,
    revision    bigint not null
);

create table claim_word (
    word     varchar(40) not null,
    claim_id uuid        not null references claim (id),
    primary key (word, claim_id)
);
create index claim_word_claim on claim_word (claim_id);
