create table person (
    id                uuid primary key,
    -- folded: NFKC, lower case
    username          varchar(64) not null unique,
    display_name      varchar(200) not null,
    -- null until the person has chosen one
    password_hash     varchar(200),
    -- grows when every session of the person must end: new password, disabled
    credentials_epoch integer not null,
    created_at        timestamp(6) with time zone not null,
    disabled_at       timestamp(6) with time zone,
    version           bigint not null
);

create table desk (
    id         uuid primary key,
    name       varchar(200) not null,
    sample     boolean not null,
    note       varchar(1000),
    created_at timestamp(6) with time zone not null,
    version    bigint not null
);

create table membership (
    id         uuid primary key,
    person_id  uuid not null references person (id),
    desk_id    uuid not null references desk (id),
    created_at timestamp(6) with time zone not null,
    version    bigint not null,
    unique (person_id, desk_id)
);

create index membership_by_desk on membership (desk_id);

create table membership_role (
    membership_id uuid not null references membership (id),
    role          varchar(20) not null
        check (role in ('VIEWER', 'WRITER', 'CHECKER', 'EDITOR', 'LEGAL', 'ADMIN')),
    primary key (membership_id, role)
);

create table invitation (
    id          uuid primary key,
    -- SHA-256 of the secret in the link
    secret_hash varchar(64) not null unique,
    person_id   uuid not null references person (id),
    desk_id     uuid not null references desk (id),
    created_by  uuid not null references person (id),
    created_at  timestamp(6) with time zone not null,
    expires_at  timestamp(6) with time zone not null,
    used_at     timestamp(6) with time zone,
    version     bigint not null
);

create index invitation_by_person on invitation (person_id);

create table api_token (
    id           uuid primary key,
    -- SHA-256 of the token
    token_hash   varchar(64) not null unique,
    person_id    uuid not null references person (id),
    desk_id      uuid not null references desk (id),
    name         varchar(100) not null,
    created_at   timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    version      bigint not null
);

create index api_token_by_person on api_token (person_id);

-- One row for an account seen from one origin; '*' stands for every account or every origin.
create table sign_in_failure (
    username       varchar(64) not null,
    origin         varchar(100) not null,
    failures       integer not null,
    last_failed_at timestamp(6) with time zone not null,
    locked_until   timestamp(6) with time zone,
    primary key (username, origin)
);

create index sign_in_failure_by_age on sign_in_failure (last_failed_at);

-- A browser that a person has signed in from: strangers' failures do not lock it out.
create table known_device (
    secret_hash  varchar(64) primary key,
    person_id    uuid not null references person (id),
    last_seen_at timestamp(6) with time zone not null
);

create index known_device_by_person on known_device (person_id);
