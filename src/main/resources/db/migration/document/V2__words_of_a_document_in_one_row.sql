-- What document_word holds of a document, so that only the difference is written when it changes; an index over
-- document_word for that cost an import as much as the words themselves.
create table document_words (
    document_id uuid        not null primary key references document (id),
    -- divided by spaces
    words       ${longtext} not null
);
drop index document_word_by_document;
delete from document_word;
update document set indexed = false;
