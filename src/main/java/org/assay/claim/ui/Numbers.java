package org.assay.claim.ui;

import java.util.Optional;

/** Whole numbers in addresses. */
final class Numbers {

    private Numbers() {}

    static Optional<Integer> of(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
