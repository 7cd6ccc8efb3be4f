package org.assay.account;

import java.util.Set;
import java.util.UUID;

/**
 * What the person signed in may not see yet, so that their own judgement stays theirs. The review room knows; every room
 * that tells of verdicts asks.
 */
public interface Blindfold {

    /** The claims whose verdict they do not see. Mostly none. */
    Set<UUID> verdicts();
}
