-- A link that lets one expert see one claim and answer. Only hashes: of the link, and of what the browser that opened it holds.
create table guest_pass (
    id           uuid                        not null primary key,
    desk_id      uuid                        not null,
    claim_id     uuid                        not null references claim (id),
    person_id    uuid                        not null references person (id),
    question     varchar(2000)               not null,
    secret_hash  varchar(64)                 not null unique,
    created_by   uuid                        not null,
    created_at   timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    opened_at    timestamp(6) with time zone,
    browser_hash varchar(64) unique,
    withdrawn_at timestamp(6) with time zone,
    answer       varchar(10) check (answer in ('CONFIRMS', 'DISPUTES', 'COMMENTS')),
    answered_at  timestamp(6) with time zone,
    thread_id    uuid,
    constraint opened_by_a_browser check ((opened_at is null) = (browser_hash is null)),
    constraint answered_as_a_whole check ((answer is null) = (answered_at is null)),
    constraint opened_before_answered check (answered_at is null or opened_at is not null)
);
create index guest_pass_claim on guest_pass (claim_id, created_at);
