-- Whoever wants e-mail: where to, how often, and about what not.
create table told_wish (
    person_id     uuid         not null primary key,
    -- confirmed by a code that was mailed to it; null until then
    address       varchar(254),
    asked_address varchar(254),
    code          varchar(6),
    code_until    timestamp(6) with time zone,
    code_tries    integer      not null,
    pace          varchar(10)  not null check (pace in ('AT_ONCE', 'DIGEST', 'NONE')),
    digest_hour   integer      not null check (digest_hour between 0 and 23),
    zone          varchar(60)  not null,
    -- reasons of which no mail tells, with commas between them
    silent        varchar(500) not null
);

create table told_quiet (
    person_id uuid not null,
    claim_id  uuid not null references claim (id),
    primary key (person_id, claim_id)
);

-- What waited for a person when the program last looked, so that only what is new is mailed.
create table told_turn (
    person_id uuid         not null,
    desk_id   uuid         not null,
    what      varchar(200) not null,
    primary key (person_id, desk_id, what)
);

create table told_look (
    person_id uuid                        not null,
    desk_id   uuid                        not null,
    -- the newest entry of the desk's trail at that time
    entry     bigint                      not null,
    looked_at timestamp(6) with time zone not null,
    primary key (person_id, desk_id)
);

create table told_webhook (
    id         uuid                        not null primary key,
    desk_id    uuid                        not null,
    name       varchar(100)                not null,
    url        varchar(500)                not null,
    -- the key that signs, sealed with a key that lies outside the database
    key_id     varchar(64)                 not null,
    sealed     varchar(500)                not null,
    active     boolean                     not null,
    created_by uuid                        not null,
    created_at timestamp(6) with time zone not null
);
create index told_webhook_desk on told_webhook (desk_id);

-- What is to be sent, or was; for a person by mail, or to a webhook.
create table told_delivery (
    id           uuid                        not null primary key,
    desk_id      uuid                        not null,
    person_id    uuid,
    webhook_id   uuid references told_webhook (id) on delete cascade,
    claim_id     uuid,
    document_id  uuid,
    kind         varchar(60)                 not null,
    what         varchar(200),
    happened_at  timestamp(6) with time zone not null,
    created_at   timestamp(6) with time zone not null,
    due_at       timestamp(6) with time zone not null,
    attempts     integer                     not null,
    state        varchar(10)                 not null check (state in ('WAITING', 'SENT', 'FAILED')),
    leased_until timestamp(6) with time zone,
    -- the mail that it is a line of; the same for every try
    letter_id    uuid,
    error        varchar(300),
    settled_at   timestamp(6) with time zone,
    constraint to_one_of_both check ((person_id is null) <> (webhook_id is null))
);
create index told_delivery_due on told_delivery (state, due_at);
create index told_delivery_person on told_delivery (person_id, state);
create index told_delivery_webhook on told_delivery (webhook_id, created_at);
