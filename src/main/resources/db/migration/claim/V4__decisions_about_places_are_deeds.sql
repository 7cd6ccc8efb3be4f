-- Where a claim stands in a new version is decided by a person, who can take that back like a mark. The check on the kinds
-- has no name by which both databases could change it, so the table is made anew.
create table claim_deed_anew (
    id          uuid                        not null primary key,
    desk_id     uuid                        not null,
    person_id   uuid                        not null,
    document_id uuid                        not null,
    claim_id    uuid references claim (id),
    ordinal     bigint                      not null,
    kind        varchar(20)                 not null,
    detail      ${longtext}                 not null,
    undone      boolean                     not null,
    happened_at timestamp(6) with time zone not null,
    constraint claim_deed_kind
        check (kind in ('MARK', 'UNMARK', 'PASSAGE', 'ENDS', 'DISPOSITION', 'DISMISSAL', 'WORDING', 'PLACE', 'LET_GO')),
    constraint claim_deed_one_by_one unique (document_id, person_id, ordinal)
);
insert into claim_deed_anew (id, desk_id, person_id, document_id, claim_id, ordinal, kind, detail, undone, happened_at)
    select id, desk_id, person_id, document_id, claim_id, ordinal, kind, detail, undone, happened_at from claim_deed;
drop table claim_deed;
alter table claim_deed_anew rename to claim_deed;
create index claim_deed_claim on claim_deed (claim_id);
