package org.assay.kernel;

import java.util.UUID;

/**
 * What an event is about.
 *
 * @param kind the entity's word from the domain, in lower case with hyphens: {@code claim}, {@code document-version}
 */
public record Subject(String kind, UUID id) {}
