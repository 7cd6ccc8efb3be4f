package org.assay.claim;

import java.util.UUID;
import org.assay.kernel.PersonId;

/**
 * A filter over claims that somebody keeps.
 *
 * @param owner who kept it
 * @param shared whether all of the desk see it
 * @param mayDelete whether the person who asks may
 */
public record SavedFilter(UUID id, String name, PersonId owner, boolean shared, boolean mayDelete, FilterAddress filter) {}
