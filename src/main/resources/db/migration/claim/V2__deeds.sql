-- What a person did to a document's text lately, so that they can take it back and do it again, also after a reload.
-- The audit trail is the history; these rows go when they can no longer be undone.
create table claim_deed (
    id          uuid                        not null primary key,
    desk_id     uuid                        not null,
    person_id   uuid                        not null,
    document_id uuid                        not null,
    claim_id    uuid references claim (id),
    ordinal     bigint                      not null,
    kind        varchar(20)                 not null
        check (kind in ('MARK', 'UNMARK', 'PASSAGE', 'ENDS', 'DISPOSITION', 'DISMISSAL', 'WORDING')),
    detail      ${longtext}                 not null,
    undone      boolean                     not null,
    happened_at timestamp(6) with time zone not null,
    constraint claim_deed_in_order unique (document_id, person_id, ordinal)
);
create index claim_deed_claim on claim_deed (claim_id);
