package org.assay.audit;

import org.jspecify.annotations.Nullable;

/**
 * How the trail stands.
 *
 * @param entries of all desks
 * @param newest null where none is signed yet
 * @param publicKey with which anybody checks a checkpoint; null where no key is known yet
 * @param signing whether the key is there to sign the next one
 */
public record TrailStanding(long entries, @Nullable Checkpoint newest, @Nullable String publicKey, boolean signing) {}
