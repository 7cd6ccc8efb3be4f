create table contact (
    id           uuid                        not null primary key,
    desk_id      uuid                        not null,
    claim_id     uuid                        not null references claim (id),
    ordinal      integer                     not null,
    channel      varchar(20)                 not null
        check (channel in ('PHONE', 'VIDEO_CALL', 'IN_PERSON', 'EMAIL', 'MESSAGE', 'LETTER', 'OTHER')),
    happened_on  date                        not null,
    outcome      varchar(20)                 not null check (outcome in ('CONFIRMED', 'DISPUTED', 'NO_ANSWER')),
    stance       varchar(10)                 check (stance in ('SUPPORTS', 'REFUTES', 'CONTEXT')),
    confidential boolean                     not null,
    description  varchar(300),
    readers      varchar(100)                not null,
    key_id       varchar(16)                 not null,
    sealed       varchar(100000)             not null,
    added_by     uuid                        not null,
    added_at     timestamp(6) with time zone not null,
    removed_at   timestamp(6) with time zone,
    version      bigint                      not null,
    constraint contact_described check (not confidential or description is not null),
    constraint contact_unanswered check (outcome <> 'NO_ANSWER' or stance is null)
);
create index contact_claim on contact (claim_id, ordinal);
create index contact_key on contact (key_id);

create table contact_policy (
    desk_id uuid         not null primary key,
    readers varchar(100) not null,
    version bigint       not null
);

create table sealing_key (
    id       varchar(16)                 not null primary key,
    known_at timestamp(6) with time zone not null
);
