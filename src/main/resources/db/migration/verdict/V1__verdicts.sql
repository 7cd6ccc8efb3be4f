create table rating_scale (
    id         uuid         not null primary key,
    desk_id    uuid         not null,
    code       varchar(40)  not null,
    name       varchar(100) not null,
    preferred  boolean      not null,
    revision   integer      not null,
    version    bigint       not null,
    constraint scale_code_once_a_desk unique (desk_id, code)
);

create table rating (
    id            uuid         not null primary key,
    scale_id      uuid         not null references rating_scale (id),
    code          varchar(40)  not null,
    label         varchar(100) not null,
    meaning       varchar(500),
    tone          varchar(40)  not null,
    position      integer      not null,
    ordinal_value integer,
    needs_evidence boolean     not null,
    retired       boolean      not null,
    constraint rating_code_once_a_scale unique (scale_id, code)
);

-- Who wrote a proposal or any it supersedes, and who judges it. One part a person: the key keeps authors from deciding.
create table proposal_party (
    proposal_id uuid        not null,
    person_id   uuid        not null,
    part        varchar(10) not null check (part in ('AUTHOR', 'REVIEWER')),
    constraint one_part_a_person primary key (proposal_id, person_id),
    constraint party_by_part unique (proposal_id, person_id, part)
);

create table verdict_proposal (
    id             uuid                        not null primary key,
    desk_id        uuid                        not null,
    claim_id       uuid                        not null references claim (id),
    scale_id       uuid                        not null references rating_scale (id),
    scale_revision integer                     not null,
    rating_code    varchar(40)                 not null,
    rating_label   varchar(100)                not null,
    rating_tone    varchar(40)                 not null,
    rating_value   integer,
    best_value     integer,
    worst_value    integer,
    summary        varchar(2000)               not null,
    rationale      ${longtext}                 not null,
    correction     varchar(4000),
    digest         varchar(64)                    not null,
    author_id      uuid                        not null,
    author_part    varchar(10)                 not null check (author_part = 'AUTHOR'),
    proposed_at    timestamp(6) with time zone not null,
    supersedes     uuid references verdict_proposal (id),
    constraint superseded_once unique (supersedes),
    constraint author_is_a_party foreign key (id, author_id, author_part)
        references proposal_party (proposal_id, person_id, part)
);
create index verdict_proposal_claim on verdict_proposal (claim_id, proposed_at);

create table verdict_withdrawal (
    proposal_id  uuid                        not null primary key references verdict_proposal (id),
    withdrawn_by uuid                        not null,
    withdrawn_at timestamp(6) with time zone not null
);
