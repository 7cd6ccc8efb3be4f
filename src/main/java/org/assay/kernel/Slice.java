package org.assay.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a list to read.
 *
 * @param offset first item, from 0
 * @param limit at most this many, 1 to 500
 * @param sort a field's name the list knows, or null for its own order
 */
public record Slice(int offset, int limit, @Nullable String sort, boolean descending) {

    public static final int MAXIMUM = 500;

    public Slice {
        if (offset < 0) throw Refusal.of("page", "PAGE_NEGATIVE");
        if (limit < 1 || limit > MAXIMUM) throw Refusal.of("size", "PAGE_SIZE", MAXIMUM);
    }

    public static Slice first(int limit) {
        return new Slice(0, limit, null, false);
    }

    /** @param page from 0 */
    public static Slice page(int page, int size) {
        if (page < 0 || page > Integer.MAX_VALUE / Math.max(1, size)) throw Refusal.of("page", "PAGE_NEGATIVE");
        return new Slice(page * size, size, null, false);
    }

    public int page() {
        return offset / limit;
    }
}
