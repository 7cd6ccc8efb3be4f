-- A way to put reports together that somebody keeps: not of what, but for whom, in which language, without what.
create table report_preset (
    id         uuid                        not null primary key,
    desk_id    uuid                        not null,
    -- the person whose it is; the desk's own id where it is everybody's on the desk
    owner_id   uuid                        not null,
    name       varchar(80)                 not null,
    -- in small letters: two that differ in capitals alone would be taken for one another
    name_key   varchar(160)                not null,
    template   varchar(40)                 not null,
    left_out   varchar(400)                not null,
    language   varchar(20)                 not null,
    kept_by    uuid                        not null,
    kept_at    timestamp(6) with time zone not null,
    constraint report_preset_name unique (desk_id, owner_id, name_key)
);
