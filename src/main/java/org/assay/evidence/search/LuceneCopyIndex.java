package org.assay.evidence.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In a folder of Lucene's. What can't be read there is thrown away. */
public final class LuceneCopyIndex implements CopyIndex {

    /** To be raised whenever {@link org.assay.text.Words} folds or divides otherwise: then the index is built anew. */
    private static final String FORMAT = "1";

    private static final Logger LOG = LoggerFactory.getLogger(LuceneCopyIndex.class);
    private static final String COPY = "copy";
    private static final String DESK = "desk";
    private static final String WORD = "word";
    private static final String IDS = "ids";
    private static final int MEMORY_MEGABYTES = 16;
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LuceneCopyIndex(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
        this.directory = directory;
        writer = new IndexWriter(
                directory, new IndexWriterConfig().setOpenMode(mode).setRAMBufferSizeMB(MEMORY_MEGABYTES));
        try {
            writer.setLiveCommitData(Map.of("format", FORMAT).entrySet());
            searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException failed) {
            writer.rollback();
            throw failed;
        }
    }

    /** Where another program holds the folder, or none can be written, the index lives in memory until the end. */
    public static CopyIndex in(Path folder) {
        try {
            Files.createDirectories(folder);
            // Not mapped into memory: a disk that fails under a mapping ends the whole program.
            Directory files = new NIOFSDirectory(folder);
            try {
                return new LuceneCopyIndex(
                        files,
                        isReadable(files) ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
            } catch (LockObtainFailedException taken) {
                throw taken;
            } catch (IOException | RuntimeException damaged) {
                LOG.warn("The index of the copies’ words in {} is damaged and is built anew: {}", folder, damaged.toString());
                // Even to begin anew, Lucene reads what is there.
                for (String file : files.listAll()) Files.deleteIfExists(folder.resolve(file));
                return new LuceneCopyIndex(files, IndexWriterConfig.OpenMode.CREATE);
            }
        } catch (IOException | RuntimeException unusable) {
            LOG.warn("The folder {} can’t be used: the index of the copies’ words is kept in memory: {}", folder, unusable.toString());
            return inMemory();
        }
    }

    static CopyIndex inMemory() {
        try {
            return new LuceneCopyIndex(new ByteBuffersDirectory(), IndexWriterConfig.OpenMode.CREATE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isReadable(Directory files) throws IOException {
        if (!DirectoryReader.indexExists(files)) return false;
        try (DirectoryReader reader = DirectoryReader.open(files)) {
            return FORMAT.equals(reader.getIndexCommit().getUserData().get("format"));
        }
    }

    @Override
    public Set<UUID> copies() {
        Set<UUID> copies = new HashSet<>();
        read(new MatchAllDocsQuery(), ids -> copies.add(entry(ids).copy()));
        return copies;
    }

    @Override
    public void put(Entry copy, SortedSet<String> words) {
        Document document = new Document();
        document.add(new StringField(COPY, copy.copy().toString(), Field.Store.NO));
        document.add(new StringField(DESK, copy.desk().toString(), Field.Store.NO));
        document.add(new BinaryDocValuesField(IDS, ids(copy)));
        document.add(new Field(WORD, new WordStream(words), WORDS));
        try {
            writer.updateDocument(new Term(COPY, copy.copy().toString()), document);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void remove(UUID copy) {
        try {
            writer.deleteDocuments(new Term(COPY, copy.toString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void publish() {
        try {
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public List<Entry> find(UUID desk, String beginning) {
        List<Entry> found = new ArrayList<>();
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(DESK, desk.toString())), BooleanClause.Occur.FILTER)
                .add(new PrefixQuery(new Term(WORD, beginning)), BooleanClause.Occur.FILTER)
                .build();
        read(query, ids -> found.add(entry(ids)));
        return found;
    }

    private interface Taker {
        void take(BytesRef ids);
    }

    private void read(Query query, Taker taker) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
                for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) read(leaf, weight, taker);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void read(LeafReaderContext leaf, Weight weight, Taker taker) throws IOException {
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) return;
        BinaryDocValues ids = DocValues.getBinary(leaf.reader(), IDS);
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator found = scorer.iterator();
        for (int each = found.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = found.nextDoc()) {
            if ((live == null || live.get(each)) && ids.advanceExact(each)) taker.take(ids.binaryValue());
        }
    }

    private static BytesRef ids(Entry copy) {
        ByteBuffer bytes = ByteBuffer.allocate(48);
        for (UUID id : List.of(copy.desk(), copy.source(), copy.copy())) {
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return new BytesRef(bytes.array());
    }

    private static Entry entry(BytesRef ids) {
        ByteBuffer bytes = ByteBuffer.wrap(ids.bytes, ids.offset, ids.length);
        return new Entry(uuid(bytes), uuid(bytes), uuid(bytes));
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Words that are folded and divided already. */
    private static final class WordStream extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final SortedSet<String> words;
        private Iterator<String> left;

        WordStream(SortedSet<String> words) {
            this.words = words;
            left = words.iterator();
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            left = words.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!left.hasNext()) return false;
            clearAttributes();
            term.append(left.next());
            return true;
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException | RuntimeException failed) {
            LOG.debug("The index of the copies’ words was not closed in order", failed);
        }
    }
}
