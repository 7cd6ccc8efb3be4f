-- The latest look at what a source's address leads to now. The program's own, so it stands in no trail.
create table link_check (
    source_id   uuid                        not null primary key references source (id),
    desk_id     uuid                        not null,
    checked_at  timestamp(6) with time zone not null,
    state       varchar(12)                 not null
        check (state in ('SAME', 'MOVED', 'CHANGED', 'GONE', 'UNREACHABLE')),
    -- Where the address leads now.
    address     varchar(2000),
    -- The copy that it was compared with.
    snapshot_id uuid references snapshot (id),
    -- As it reads now, where that is something else.
    text        ${longtext},
    seen_by     uuid,
    seen_at     timestamp(6) with time zone
);
create index link_check_desk on link_check (desk_id, state);
