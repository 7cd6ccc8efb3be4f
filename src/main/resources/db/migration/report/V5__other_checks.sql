-- What other houses have published of their checks, in their words. A record that comes again with other content stands
-- beside the one before it: what they said then stays to be seen.
create table other_check (
    id            uuid                        not null primary key,
    desk_id       uuid                        not null,
    -- of the address and the claim: one page may check several
    identity      varchar(64)                 not null,
    -- of all that was read
    digest        varchar(64)                 not null,
    -- true, or null where a newer record took its place
    current_one   boolean,
    url           varchar(2000)               not null,
    publisher     varchar(300)                not null,
    claim         varchar(4000)               not null,
    claimant      varchar(300),
    said_on       date,
    rating        varchar(300),
    rating_number varchar(40),
    rating_best   varchar(40),
    rating_worst  varchar(40),
    checked_on    date,
    language      varchar(35),
    appearances   ${longtext}                 not null,
    oddities      varchar(400)                not null,
    record        ${longtext}                 not null,
    imported_by   uuid                        not null,
    imported_at   timestamp(6) with time zone not null,
    constraint other_check_once unique (desk_id, identity, current_one)
);
create index other_check_desk on other_check (desk_id, current_one, checked_on);

create table other_check_word (
    word     varchar(40) not null,
    check_id uuid        not null references other_check (id),
    -- of the claim itself, not of who said or checked it
    of_claim boolean     not null,
    primary key (word, check_id)
);
create index other_check_word_check on other_check_word (check_id);
