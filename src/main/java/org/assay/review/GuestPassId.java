package org.assay.review;

import java.util.UUID;

/** A link by which one guest sees one claim. */
public record GuestPassId(UUID value) {}
