-- H2 gives each foreign key an index of its own where none begins with its columns yet, and a primary key said in the
-- same statement comes too late for that. The sentences had a tree of the index more than they need, and the words two
-- of three: what an import writes goes into each of them.
create table text_unit_now (
    version_id   uuid        not null,
    ordinal      integer     not null,
    start_offset integer     not null,
    end_offset   integer     not null,
    disposition  varchar(20) not null,
    constraint text_unit_once primary key (version_id, ordinal),
    constraint text_unit_ordinal check (ordinal >= 0),
    constraint text_unit_begins check (start_offset >= 0),
    constraint text_unit_holds_something check (start_offset < end_offset),
    constraint text_unit_disposition
        check (disposition in ('CLAIM', 'OPINION', 'COMMON_KNOWLEDGE', 'OUT_OF_SCOPE', 'UNSEEN'))
);
insert into text_unit_now (version_id, ordinal, start_offset, end_offset, disposition)
select version_id, ordinal, start_offset, end_offset, disposition from text_unit order by version_id, ordinal;
drop table text_unit;
alter table text_unit_now rename to text_unit;
alter table text_unit
    add constraint text_unit_of_version foreign key (version_id) references document_version (id);

-- What is found by its words is read from the documents again.
drop table document_word;
create table document_word (
    word        varchar(40) not null,
    document_id uuid        not null,
    constraint document_word_once primary key (word, document_id)
);
delete from document_words;
update document set indexed = false;
