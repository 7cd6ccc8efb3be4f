package org.assay.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token as its owner sees it; the token itself is shown once only, when it is made.
 *
 * @param lastUsedAt to the minute, or null where it never was
 */
public record TokenSummary(UUID id, String name, Instant createdAt, Instant expiresAt, @Nullable Instant lastUsedAt) {}
