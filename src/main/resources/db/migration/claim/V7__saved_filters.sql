-- Filters over claims that people keep: their own, or the desk's.
create table claim_filter (
    id       uuid          not null primary key,
    desk_id  uuid          not null,
    owner_id uuid          not null,
    name     varchar(60)   not null,
    -- the name in lower case: no two of one person, and no two of the desk's, that a reader would take for one another
    name_key varchar(120)  not null,
    shared   boolean       not null,
    -- whose it is among those of its name: the person, or the desk where it is shared
    keeper   uuid          not null,
    query    varchar(2500) not null,
    kept_at  timestamp(6) with time zone not null,
    constraint one_filter_of_a_name unique (desk_id, keeper, name_key)
);
