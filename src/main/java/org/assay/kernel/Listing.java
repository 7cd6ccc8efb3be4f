package org.assay.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param page from 0
 * @param size the number asked for, not the number of items
 * @param total how many there are on all pages
 */
public record Listing<T>(List<T> items, int page, int size, long total) {

    public Listing {
        items = List.copyOf(items);
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> each) {
        return new Listing<>(items.stream().<R>map(each).toList(), page, size, total);
    }
}
