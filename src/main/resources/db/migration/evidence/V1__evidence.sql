create table source (
    id             uuid                        not null primary key,
    desk_id        uuid                        not null,
    title          varchar(500)                not null,
    url            varchar(2000),
    url_key        varchar(2000),
    publisher      varchar(300),
    author         varchar(300),
    published_on   date,
    kind           varchar(20)                 not null
        check (kind in ('ARTICLE', 'REPORT', 'DATASET', 'DOCUMENT', 'BOOK', 'STUDY', 'LAW', 'SPEECH', 'INTERVIEW', 'SOCIAL_POST', 'IMAGE', 'VIDEO', 'AUDIO', 'PERSON', 'WEBSITE', 'OTHER')),
    primary_source boolean                     not null,
    derived_from   uuid references source (id),
    added_by       uuid                        not null,
    added_at       timestamp(6) with time zone not null,
    version        bigint                      not null,
    constraint source_url_once_a_desk unique (desk_id, url_key),
    constraint source_not_from_itself check (derived_from is null or derived_from <> id)
);

create table source_word (
    word      varchar(40) not null,
    source_id uuid        not null references source (id),
    primary key (word, source_id)
);
create index source_word_source on source_word (source_id);

create table evidence (
    id         uuid                        not null primary key,
    desk_id    uuid                        not null,
    claim_id   uuid                        not null references claim (id),
    source_id  uuid                        not null references source (id),
    ordinal    integer                     not null,
    stance     varchar(10)                 not null check (stance in ('SUPPORTS', 'REFUTES', 'CONTEXT')),
    quote      varchar(8000),
    locator    varchar(500),
    note       varchar(8000),
    set_number integer,
    added_by   uuid                        not null,
    added_at   timestamp(6) with time zone not null,
    removed_at timestamp(6) with time zone,
    version    bigint                      not null
);
create index evidence_claim on evidence (claim_id, ordinal);
create index evidence_source on evidence (source_id);
