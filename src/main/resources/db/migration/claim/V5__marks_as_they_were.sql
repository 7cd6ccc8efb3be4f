-- What a mark showed when its version got a newer one: old versions are read as they were. Those that had one already show
-- what is so today.
create table claim_mark_then (
    occurrence_id     uuid    not null primary key references claim_occurrence (id),
    state             varchar(20)   not null,
    rating_code       varchar(40),
    rating_label      varchar(100),
    rating_tone       varchar(40),
    approval_outdated boolean       not null,
    statement         varchar(4000) not null,
    lead_id           uuid
);
