package org.assay.review.told;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that is told what happens on a desk. */
public record WebhookDetail(UUID id, String name, String url, boolean active) {

    /**
     * One message to it.
     *
     * @param state {@code WAITING}, {@code SENT} or {@code FAILED}
     * @param error of the last try; null where there was none
     */
    public record Delivery(String kind, Instant at, String state, int attempts, @Nullable String error) {}

    /** @param key signs what is sent; shown once */
    public record Made(UUID id, String key) {}
}
