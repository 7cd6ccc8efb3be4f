-- What a file said beside its text: kept with the version, and never changed.
create table document_note (
    version_id   uuid           not null references document_version (id),
    ordinal      integer        not null check (ordinal >= 0),
    kind         varchar(20)    not null check (kind in ('COMMENT', 'FOOTNOTE', 'ENDNOTE')),
    number       integer        not null,
    -- both null where the file does not say what it is about
    start_offset integer,
    end_offset   integer,
    -- whether the file marks these very words, and not only the place where they end
    exact        boolean        not null,
    deleted      boolean        not null,
    resolved     boolean        not null,
    reply_to     integer,
    author       varchar(200)   not null,
    initials     varchar(200)   not null,
    -- by the writer's own clock
    written_at   timestamp(6),
    words        varchar(20000) not null,
    -- one a line
    links        varchar(101000) not null,
    primary key (version_id, ordinal),
    constraint document_note_not_empty check (start_offset < end_offset)
);

alter table document_version add column tracked_changes integer default 0 not null;
alter table document_version add column notes_left_out integer default 0 not null;
