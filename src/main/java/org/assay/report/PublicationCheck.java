package org.assay.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands against publishing a ClaimReview, and what its readers would miss in it. */
public final class PublicationCheck {

    /** Search engines cut longer ones (Google, ClaimReview guidelines). */
    private static final int SHORT_CLAIM = 75;

    /**
     * @param code names the sentence {@code publication.CODE}
     * @param error true where it forbids publishing; else it is advice
     */
    public record Finding(String code, boolean error) {}

    private PublicationCheck() {}

    /** All findings, errors first; empty where nothing is to be said. */
    public static List<Finding> of(ReportedClaim claim, VerdictReport report, String page) {
        List<Finding> findings = new ArrayList<>();
        ReportedVerdict verdict = claim.verdict();
        if (verdict == null || verdict.approval() == null || !claim.state().isSettled()) {
            findings.add(new Finding("NOT_APPROVED", true));
            return findings;
        }
        if (claim.approvalOutdated()) findings.add(new Finding("APPROVAL_OUTDATED", true));
        if (claim.placeOpen()) findings.add(new Finding("PLACE_OPEN", true));
        if (claim.statement().isBlank()) findings.add(new Finding("CLAIM_MISSING", true));
        if (verdict.label().isBlank()) findings.add(new Finding("RATING_TEXT_MISSING", true));
        if (isHomePage(page)) findings.add(new Finding("HOME_PAGE", true));
        if (isElsewhere(page, report.desk().website())) findings.add(new Finding("OTHER_DOMAIN", true));
        if (isOutOfRange(verdict)) findings.add(new Finding("RATING_OUT_OF_RANGE", true));
        if (isOwnClaim(claim, report)) findings.add(new Finding("REVIEWER_IS_CLAIMANT", true));
        if (claim.corrections().stream().anyMatch(PublicationCheck::isOpen)) {
            findings.add(new Finding("CORRECTION_OPEN", false));
        }
        LocalDate checked = ClaimReview.checkedOn(verdict.approval(), report);
        if (claim.saidOn() != null && claim.saidOn().isAfter(checked)) {
            findings.add(new Finding("SAID_AFTER_CHECK", false));
        }
        if (claim.statement().length() > SHORT_CLAIM) findings.add(new Finding("CLAIM_LONG", false));
        if (claim.claimant() == null) findings.add(new Finding("NO_CLAIMANT", false));
        if (claim.saidOn() == null) findings.add(new Finding("NO_CLAIM_DATE", false));
        if (claim.quote() == null || claim.quote().documentUrl() == null) {
            findings.add(new Finding("NO_APPEARANCE", false));
        }
        if (claim.evidence().stream().allMatch(evidence -> evidence.snapshot() == null)) {
            findings.add(new Finding("NO_SNAPSHOT", false));
        }
        return findings;
    }

    private static boolean isOpen(ReportedCorrection correction) {
        boolean accepted = correction.state().equals("ACCEPTED");
        return correction.state().equals("OPEN") || accepted && !"MADE".equals(correction.result());
    }

    private static boolean isHomePage(String page) {
        String path = parsed(page) == null ? "" : parsed(page).getPath();
        return path == null || path.isEmpty() || path.equals("/");
    }

    private static boolean isElsewhere(String page, @Nullable String website) {
        URI publisher = website == null ? null : parsed(website);
        URI here = parsed(page);
        if (publisher == null || publisher.getHost() == null || here == null || here.getHost() == null) return false;
        String domain = publisher.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String host = here.getHost().toLowerCase(Locale.ROOT);
        return !host.equals(domain) && !host.endsWith("." + domain);
    }

    private static boolean isOutOfRange(ReportedVerdict verdict) {
        if (verdict.value() == null) return false;
        if (verdict.worst() == null || verdict.best() == null) return true;
        return verdict.value() < verdict.worst() || verdict.value() > verdict.best();
    }

    private static boolean isOwnClaim(ReportedClaim claim, VerdictReport report) {
        return claim.claimant() != null
                && claim.claimant().name().strip().equalsIgnoreCase(report.desk().name().strip());
    }

    private static @Nullable URI parsed(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
