create table snapshot (
    id         uuid                        not null primary key,
    desk_id    uuid                        not null,
    source_id  uuid                        not null references source (id),
    origin     varchar(10)                 not null check (origin in ('UPLOAD', 'CAPTURE')),
    sha256     varchar(64)                 not null,
    byte_count bigint                      not null check (byte_count > 0),
    media_type varchar(200)                not null,
    -- Of what a person looks at: in a web archive the page, in the others the file itself.
    shown_type varchar(200)                not null,
    file_name  varchar(200)                not null,
    url        varchar(2000),
    title      varchar(500),
    text_state varchar(12)                 not null
        check (text_state in ('READ', 'NONE', 'DAMAGED', 'LOCKED', 'TOO_MUCH')),
    characters integer                     not null,
    -- Of a captured page: how many of its resources are not in the copy.
    left_out   integer                     not null default 0,
    kept_by    uuid                        not null,
    kept_at    timestamp(6) with time zone not null
);
create index snapshot_source on snapshot (source_id, kept_at);
create index snapshot_bytes on snapshot (sha256);

-- Apart, so that a list of copies does not carry their texts.
create table snapshot_text (
    snapshot_id uuid        not null primary key references snapshot (id),
    text        ${longtext} not null
);
