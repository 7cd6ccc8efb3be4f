-- A search reads the words of its own desk alone, however many desks there are.
create table claim_word_by_desk (
    desk_id  uuid        not null,
    word     varchar(40) not null,
    claim_id uuid        not null references claim (id),
    primary key (desk_id, word, claim_id)
);
insert into claim_word_by_desk (desk_id, word, claim_id)
    select c.desk_id, w.word, w.claim_id from claim_word w join claim c on c.id = w.claim_id
    order by c.desk_id, w.word, w.claim_id;
drop table claim_word;
alter table claim_word_by_desk rename to claim_word;
create index claim_word_of on claim_word (claim_id);
