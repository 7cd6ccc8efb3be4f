-- A word's finds, of which a first letter has tens of thousands, are read in this index alone: without the weight in it,
-- each find was another look into the table.
create index source_word_found on source_word (word, source_id, weight);
