-- What is discussed on a claim, on a passage of its text or on a piece of its evidence.
create table review_thread (
    id          uuid                        not null primary key,
    desk_id     uuid                        not null,
    claim_id    uuid                        not null references claim (id),
    document_id uuid                        not null,
    about       varchar(10)                 not null check (about in ('CLAIM', 'PASSAGE', 'EVIDENCE')),
    evidence_id uuid,
    -- shuts the gate while the thread is open
    blocks      boolean                     not null,
    state       varchar(10)                 not null check (state in ('OPEN', 'RESOLVED')),
    started_by  uuid                        not null,
    started_at  timestamp(6) with time zone not null,
    -- who resolved it last, or opened it again; null until somebody does
    settled_by  uuid,
    settled_at  timestamp(6) with time zone,
    constraint evidence_where_it_is_about_some check ((about = 'EVIDENCE') = (evidence_id is not null)),
    constraint resolved_by_somebody check (state = 'OPEN' or settled_by is not null)
);
create index review_thread_claim on review_thread (claim_id, state);
create index review_thread_desk on review_thread (desk_id, state);

create table review_comment (
    id         uuid                        not null primary key,
    thread_id  uuid                        not null references review_thread (id),
    body       varchar(8000)               not null,
    author_id  uuid                        not null,
    written_at timestamp(6) with time zone not null,
    edited_at  timestamp(6) with time zone,
    -- counts the edits; what a comment said before is in the trail
    version    bigint                      not null
);
create index review_comment_thread on review_comment (thread_id, written_at);

-- Where the words stand that a thread is about: one row a version. Without a place where it is not certain.
create table review_thread_place (
    thread_id      uuid         not null references review_thread (id),
    document_id    uuid         not null,
    version_id     uuid         not null,
    version_number integer      not null,
    start_offset   integer,
    end_offset     integer,
    exact          varchar(20000),
    prefix         varchar(64),
    suffix         varchar(64),
    found          varchar(10)  not null
        check (found in ('GIVEN', 'EXACT', 'MOVED', 'CHANGED', 'AMBIGUOUS', 'ORPHANED')),
    primary key (thread_id, version_id),
    constraint a_place_or_none check ((start_offset is null) = (exact is null))
);
create index review_thread_place_document on review_thread_place (document_id);

-- Whose turn it is in an open thread, why, and since when.
create table review_turn (
    thread_id  uuid                        not null references review_thread (id),
    person_id  uuid                        not null,
    desk_id    uuid                        not null,
    reason     varchar(10)                 not null check (reason in ('MENTIONED', 'REPLIED', 'REOPENED', 'BLOCKED')),
    comment_id uuid                        not null references review_comment (id),
    since      timestamp(6) with time zone not null,
    primary key (thread_id, person_id)
);
create index review_turn_person on review_turn (desk_id, person_id);

create table claim_follow (
    person_id uuid                        not null,
    claim_id  uuid                        not null references claim (id),
    desk_id   uuid                        not null,
    since     timestamp(6) with time zone not null,
    primary key (person_id, claim_id)
);
create index claim_follow_claim on claim_follow (claim_id);

-- When a person last had a case open, and in the sitting before that.
create table case_look (
    person_id   uuid                        not null,
    claim_id    uuid                        not null references claim (id),
    looked_at   timestamp(6) with time zone not null,
    sequence    bigint                      not null,
    before_at   timestamp(6) with time zone,
    before_sequence bigint,
    primary key (person_id, claim_id)
);
