create table document (
    id                 uuid                        not null primary key,
    desk_id            uuid                        not null,
    kind               varchar(20)                 not null
        check (kind in ('ARTICLE', 'TRANSCRIPT', 'DRAFT', 'SPEECH', 'SOCIAL_POST', 'OTHER')),
    title              varchar(500)                not null,
    -- folded, so that both databases sort alike
    title_key          varchar(500)                not null,
    language           varchar(35)                 not null,
    byline             varchar(500)                not null,
    publication        varchar(300)                not null,
    url                varchar(2000)               not null,
    published_on       date,
    deadline           timestamp(6) with time zone,
    writer_id          uuid,
    current_version_id uuid                        not null,
    imported_by        uuid                        not null,
    imported_at        timestamp(6) with time zone not null,
    -- false while the words of document_word lag behind
    indexed            boolean                     not null,
    version            bigint                      not null
);
create index document_by_desk on document (desk_id, imported_at);
create index document_to_index on document (indexed);

create table document_version (
    id          uuid                        not null primary key,
    document_id uuid                        not null references document (id),
    number      integer                     not null check (number > 0),
    text        ${longtext}                 not null,
    -- JSON: blocks and inlines
    structure   ${longtext}                 not null,
    characters  integer                     not null check (characters > 0),
    sentences   integer                     not null,
    text_sha256 varchar(64)                 not null,
    file_sha256 varchar(64)                 not null,
    file_name   varchar(200)                not null,
    media_type  varchar(100)                not null,
    file_size   bigint                      not null,
    imported_by uuid                        not null,
    imported_at timestamp(6) with time zone not null,
    constraint document_version_number unique (document_id, number)
);

-- Apart from its version, so that no list ever loads a file by accident.
create table document_original (
    version_id uuid     not null primary key references document_version (id),
    bytes      ${bytes} not null
);

create table text_unit (
    version_id   uuid        not null references document_version (id),
    ordinal      integer     not null check (ordinal >= 0),
    start_offset integer     not null check (start_offset >= 0),
    end_offset   integer     not null,
    disposition  varchar(20) not null
        check (disposition in ('CLAIM', 'OPINION', 'COMMON_KNOWLEDGE', 'OUT_OF_SCOPE', 'UNSEEN')),
    primary key (version_id, ordinal),
    constraint text_unit_not_empty check (start_offset < end_offset)
);

create table document_word (
    word        varchar(40) not null,
    document_id uuid        not null references document (id),
    primary key (word, document_id)
);
create index document_word_by_document on document_word (document_id);
