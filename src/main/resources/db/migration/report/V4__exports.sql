-- What left the desk as a file: so that anybody who holds one can ask later whether it is that file, and still stands.
create table report_export (
    id          uuid                        not null primary key,
    desk_id     uuid                        not null,
    -- null for a selection of claims
    document_id uuid,
    -- PDF, XLSX, …, or BACKUP_PACK
    form        varchar(40)                 not null,
    redacted    boolean                     not null,
    state       varchar(64)                 not null,
    -- the newest entry of the trail that it tells
    entry       bigint                      not null,
    -- how many entries the checkpoint is over that it names; null without one
    checkpoint  bigint,
    sha256      varchar(64)                 not null,
    -- number, state and rating of each claim as it was told, as JSON
    told        ${longtext}                 not null,
    exported_by uuid                        not null,
    exported_at timestamp(6) with time zone not null,
    constraint same_bytes_once_a_person unique (desk_id, sha256, exported_by)
);
create index report_export_bytes on report_export (sha256);
create index report_export_state on report_export (state);
create trigger report_export_no_update before update on report_export for each row ${refuse};
create trigger report_export_no_delete before delete on report_export for each row ${refuse};
