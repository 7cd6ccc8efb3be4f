-- Documents that an editor let go: what was still open then, each hole with its name and reason.
create table document_release (
    id           uuid   not null primary key,
    desk_id      uuid   not null,
    document_id  uuid   not null references document (id),
    version_id   uuid   not null,
    released_by  uuid   not null references person (id),
    released_at  timestamp(6) with time zone not null,
    note         varchar(2000),
    -- sentences that nobody had looked at, and things that waited for somebody
    unseen       int    not null,
    waiting      int    not null,
    -- true for the one that counts, null for those before it and for those withdrawn
    standing     boolean,
    withdrawn_by uuid references person (id),
    withdrawn_at timestamp(6) with time zone,
    withdrawn_why varchar(2000),
    constraint one_release_stands unique (document_id, standing),
    constraint withdrawn_by_somebody check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index document_release_desk on document_release (desk_id, document_id);

create table document_hole (
    release_id uuid          not null references document_release (id),
    claim_id   uuid          not null references claim (id),
    -- as it was signed for: a hole that has become another one is none of these
    statement  varchar(4000) not null,
    risk       varchar(10)   not null,
    state      varchar(20)   not null,
    reason     varchar(1000) not null,
    -- when the claim was settled after all; opened again, it is not covered any more
    settled_at timestamp(6) with time zone,
    primary key (release_id, claim_id)
);
create index document_hole_claim on document_hole (claim_id);
