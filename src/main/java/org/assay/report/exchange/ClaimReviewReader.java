package org.assay.report.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.kernel.Refusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the ClaimReviews in a page, a file or a feed: JSON-LD alone or in lists, graphs and data feeds, within the scripts
 * of a web page, or as Google's Fact Check Tools answer. A feed is read as a stream.
 */
public final class ClaimReviewReader {

    /** Of a page; what is longer is no page. In bytes. */
    private static final int LONGEST_PAGE = 20 * 1024 * 1024;

    private static final int DEEP = 30;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(4_000_000)
                            .maxNumberLength(1_000)
                            .build())
                    .build())
            .build();

    private final ReviewSink sink;
    private int number;

    private ClaimReviewReader(ReviewSink sink) {
        this.sink = sink;
    }

    /**
     * Reads all of it; records that were read before something broken stay read.
     *
     * @return how many records there were, read and refused
     * @throws Refusal {@code OTHER_NO_JSON} where the file ends or breaks in the middle, {@code OTHER_PAGE_LONG},
     *     {@code OTHER_NOTHING_FOUND}
     */
    public static int read(InputStream file, ReviewSink sink) throws IOException {
        ClaimReviewReader reader = new ClaimReviewReader(sink);
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        if (isPage(in)) reader.page(in);
        else reader.json(in);
        if (reader.number == 0) throw new Refusal("OTHER_NOTHING_FOUND");
        return reader.number;
    }

    private static boolean isPage(InputStream in) throws IOException {
        in.mark(1 << 12);
        byte[] beginning = in.readNBytes(1 << 10);
        in.reset();
        return new String(beginning, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading()
                .startsWith("<");
    }

    private void page(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_PAGE + 1);
        if (bytes.length > LONGEST_PAGE) throw new Refusal("OTHER_PAGE_LONG", LONGEST_PAGE / 1024 / 1024);
        Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        for (Element script : page.select("script[type*=ld+json]")) {
            // Some systems put what JSON needs no more into comments or CDATA.
            String json = script.data()
                    .strip()
                    .replaceAll("^(<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)|(-->|//\\]\\]>|\\]\\]>)$", "");
            try (JsonParser parser = JSON.createParser(json)) {
                pieces(parser);
            } catch (JacksonException broken) {
                sink.refused(++number, "OTHER_NO_JSON", "");
            }
        }
    }

    private void json(InputStream in) throws IOException {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        in.mark(3);
        if (!java.util.Arrays.equals(in.readNBytes(3), mark)) in.reset();
        try (JsonParser parser = JSON.createParser(in)) {
            pieces(parser);
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException unreadable) throw unreadable;
            throw new Refusal("OTHER_NO_JSON", number);
        }
    }

    private void pieces(JsonParser parser) {
        new JsonPieces(parser, new JsonPieces.Taker() {
                    @Override
                    public void piece(Object piece) {
                        Map<String, Map<?, ?>> named = new HashMap<>();
                        name(piece, named, 0);
                        find(piece, named, Collections.newSetFromMap(new IdentityHashMap<>()), 0);
                    }

                    @Override
                    public void tooLarge() {
                        sink.refused(++number, "OTHER_RECORD_LARGE", "");
                    }
                })
                .read();
    }

    /** The objects of a graph by their names, for those that only name them. */
    private static void name(@Nullable Object value, Map<String, Map<?, ?>> named, int depth) {
        if (depth > DEEP) return;
        if (value instanceof List<?> list) list.forEach(each -> name(each, named, depth + 1));
        if (value instanceof Map<?, ?> object) {
            if (object.get("@id") instanceof String id && object.size() > 1) named.putIfAbsent(id, object);
            object.values().forEach(each -> name(each, named, depth + 1));
        }
    }

    private void find(@Nullable Object value, Map<String, Map<?, ?>> named, Set<Object> seen, int depth) {
        if (value == null || depth > DEEP) return;
        if (value instanceof List<?> list) list.forEach(each -> find(each, named, seen, depth + 1));
        if (!(value instanceof Map<?, ?> object) || !seen.add(object)) return;
        if (Values.is(object, "ClaimReview")) {
            take(object, () -> ReviewRecord.ofSchema(resolved(object, named), JSON.writeValueAsString(object)));
        } else if (Values.is(object, "MediaReview")) {
            sink.refused(++number, "OTHER_MEDIA_REVIEW", about(object));
        } else if (object.get("claimReview") instanceof List<?> reviews) {
            for (Object each : reviews) {
                if (each instanceof Map<?, ?> review) {
                    take(review, () -> ReviewRecord.ofTools(object, review, JSON.writeValueAsString(object)));
                }
            }
        } else {
            object.values().forEach(each -> find(each, named, seen, depth + 1));
        }
    }

    /** With its author and what it reviews in place of their names; one step, so that no circle is walked. */
    private static Map<?, ?> resolved(Map<?, ?> record, Map<String, Map<?, ?>> named) {
        Map<Object, @Nullable Object> whole = new HashMap<>(record);
        for (String key : List.of("author", "publisher", "itemReviewed", "reviewRating")) {
            if (record.get(key) instanceof Map<?, ?> reference
                    && reference.size() == 1
                    && reference.get("@id") instanceof String id
                    && named.containsKey(id)) {
                whole.put(key, named.get(id));
            }
        }
        return whole;
    }

    private interface Making {

        ForeignReview make() throws ReviewRecord.Unusable;
    }

    private void take(Map<?, ?> record, Making making) {
        number++;
        try {
            sink.read(making.make());
        } catch (ReviewRecord.Unusable unusable) {
            sink.refused(number, unusable.code(), about(record));
        }
    }

    private static String about(Map<?, ?> record) {
        String about = Values.text(Values.first(record, "url", "claimReviewed", "name", "title"));
        return about == null ? "" : about.length() > 200 ? about.substring(0, 199) + "…" : about;
    }
}
