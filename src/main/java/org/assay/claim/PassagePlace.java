package org.assay.claim;

import org.assay.document.VersionId;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage that was marked once stands in the document's current version.
 *
 * @param passage the mark that followed it last
 * @param current the document's current version
 * @param origin the version in which it stood last; the current one where it is {@link Standing#MARKED}
 * @param place in the current version; null but where it is marked or likely
 */
public record PassagePlace(
        Standing standing, OccurrenceId passage, VersionId current, VersionId origin, @Nullable TextSpan place) {

    /** How sure the place is. */
    public enum Standing {
        /** Its mark stands there. */
        MARKED,
        /** Changed, and the best place is clear of others; a person has yet to confirm it. */
        LIKELY,
        /** It fits several places or none; a person has to say. */
        UNDECIDED,
        /** A person has said that the text no longer holds it. */
        LET_GO,
        /** Its mark was taken back. */
        UNMARKED
    }
}
