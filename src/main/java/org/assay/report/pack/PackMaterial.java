package org.assay.report.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.audit.TrailExcerpt;
import org.assay.claim.ClaimId;
import org.assay.document.DocumentDetail;
import org.assay.document.OriginalFile;
import org.assay.document.VersionText;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.Redaction;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.SourceDetail;
import org.assay.kernel.PersonId;
import org.assay.report.VerdictReport;
import org.assay.review.DecisionDetail;
import org.assay.review.ThreadDetail;

/**
 * What goes into a pack, already without what is left out of it.
 *
 * @param numbers of the claims
 * @param versions of the text, oldest first
 * @param sources in the order of their first use, with the numbers of the claims they are used under
 * @param copies each source's, oldest first
 * @param leftOut how many of what: a word in the plural and a number
 */
record PackMaterial(
        boolean redacted,
        Redaction redaction,
        DocumentDetail document,
        VerdictReport report,
        Map<ClaimId, Integer> numbers,
        OriginalFile original,
        List<VersionText> versions,
        Map<SourceDetail, Set<Integer>> sources,
        Map<UUID, List<SnapshotDetail>> copies,
        Map<ClaimId, List<DecisionDetail>> decisions,
        Map<ClaimId, List<ContactDetail>> contacts,
        Map<ClaimId, List<ThreadDetail>> threads,
        Map<PersonId, String> names,
        TrailExcerpt trail,
        Map<String, Integer> leftOut) {

    String name(PersonId person) {
        return names.getOrDefault(person, "–");
    }

    /** Somebody's own words, as far as they may go out. */
    String words(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : redacted ? redaction.clean(text) : text;
    }
}
