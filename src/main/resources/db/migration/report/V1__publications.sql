-- What readers were told, revision by revision. A revision is superseded by the next, never rewritten: what was public
-- once can be shown again, word for word, whatever became of the claim.
create table publication (
    id           uuid                        not null primary key,
    desk_id      uuid                        not null,
    claim_id     uuid                        not null references claim (id),
    document_id  uuid                        not null,
    number       integer                     not null check (number > 0),
    kind         varchar(20)                 not null
        check (kind in ('PUBLICATION', 'CORRECTION', 'CLARIFICATION', 'UPDATE', 'RETRACTION')),
    -- what readers are told about the change; none for the first
    note         varchar(8000),
    -- the claim, its verdict and its sources as they were published, as JSON
    content      ${longtext}                 not null,
    -- what the search on the public page looks through, folded
    words        varchar(8000)               not null,
    published_by uuid                        not null,
    published_at timestamp(6) with time zone not null,
    constraint one_revision_of_a_number unique (claim_id, number),
    constraint the_first_is_the_publication check ((kind = 'PUBLICATION') = (number = 1)),
    constraint a_change_has_a_note check ((number = 1) = (note is null))
);
create index publication_at on publication (published_at);
create index publication_document on publication (document_id);
create trigger publication_no_update before update on publication for each row ${refuse};
create trigger publication_no_delete before delete on publication for each row ${refuse};
