package org.assay.report.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON piece by piece: what stands in a list of records is handed on and forgotten before the next is read, so that
 * a feed's length costs no memory.
 */
final class JsonPieces {

    /** Of one record, in characters: a thousand times what one has. */
    private static final int LARGEST = 4_000_000;

    // Where feeds keep their records, one in each place.
    private static final List<String> LISTS =
            List.of("dataFeedElement", "itemListElement", "claims", "items", "data", "records", "results", "reviews", "feed");

    private final JsonParser parser;
    private final Taker taker;
    private long room;

    interface Taker {

        void piece(Object piece);

        void tooLarge();
    }

    JsonPieces(JsonParser parser, Taker taker) {
        this.parser = parser;
        this.taker = taker;
    }

    /** Several values may follow one another, one a line. */
    void read() {
        while (parser.nextToken() != null) value(0);
    }

    private void value(int depth) {
        if (parser.currentToken() == JsonToken.START_ARRAY && depth < 4) {
            while (parser.nextToken() != JsonToken.END_ARRAY) value(depth + 1);
        } else if (parser.currentToken() == JsonToken.START_OBJECT && depth < 4) {
            object(depth);
        } else {
            whole();
        }
    }

    /** An object is a record, or what holds a list of them, or both. */
    private void object(int depth) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        room = LARGEST;
        boolean large = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken begins = parser.nextToken();
            if (begins == JsonToken.START_ARRAY && LISTS.contains(name)) {
                long left = room;
                value(depth + 1);
                room = left;
            } else if (large) {
                parser.skipChildren();
            } else {
                Object value = tree();
                large = room < 0;
                if (large) record.clear();
                else record.put(name, value);
            }
        }
        if (large) taker.tooLarge();
        else if (!record.isEmpty()) taker.piece(record);
    }

    private void whole() {
        room = LARGEST;
        Object piece = tree();
        if (room < 0) taker.tooLarge();
        else if (piece != null) taker.piece(piece);
    }

    /** Empty from where there is no more room on; the parser stands on the value's last token all the same. */
    private @Nullable Object tree() {
        JsonToken token = parser.currentToken();
        if (room < 0) {
            parser.skipChildren();
            return null;
        }
        switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    room -= name.length() + 4;
                    parser.nextToken();
                    object.put(name, tree());
                }
                return object;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    room -= 2;
                    Object each = tree();
                    if (room >= 0) list.add(each);
                }
                return list;
            }
            case VALUE_STRING -> {
                String words = parser.getString();
                room -= words.length();
                return words;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                // As it was written: no number is counted with here.
                String number = parser.getString();
                room -= number.length();
                return number;
            }
            case VALUE_TRUE -> {
                return true;
            }
            case VALUE_FALSE -> {
                return false;
            }
            default -> {
                return null;
            }
        }
    }
}
