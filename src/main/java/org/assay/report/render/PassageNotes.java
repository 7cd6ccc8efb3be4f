package org.assay.report.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedCorrection;
import org.assay.report.ReportedEvidence;
import org.assay.report.ReportedQuote;
import org.assay.report.ReportedState;
import org.assay.report.ReportedVerdict;
import org.assay.report.VerdictReport;
import org.assay.report.word.WordNote;

/** What a report says of each passage, as notes for the writer's own file. */
public final class PassageNotes {

    // A margin holds no more; the report has them all.
    private static final int MOST_SOURCES = 20;
    private static final int LONGEST = 4_000;

    private final VerdictReport report;
    private final Wording wording;

    private PassageNotes(VerdictReport report) {
        this.report = report;
        this.wording = Wording.of(report);
    }

    /** Of the claims that somebody has judged or asked the writer to change, in the report's order. */
    public static List<WordNote> of(VerdictReport report) {
        PassageNotes notes = new PassageNotes(report);
        return report.claims().stream()
                .filter(claim -> claim.state() != ReportedState.DISMISSED)
                .filter(claim -> claim.verdict() != null || !claim.corrections().isEmpty())
                .map(notes::note)
                .toList();
    }

    /** Begins the list of those whose passage is not found in the file. */
    public static String unplaced(VerdictReport report) {
        return Wording.of(report).of("returned.unplaced");
    }

    public static String signed(VerdictReport report) {
        return Wording.of(report).of("returned.signed");
    }

    private WordNote note(ReportedClaim claim) {
        ReportedVerdict verdict = claim.verdict();
        ReportedQuote quote = claim.placeOpen() ? null : claim.quote();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(wording.of("claim", claim.number()) + ": " + judged(claim));
        if (verdict != null && !verdict.summary().isBlank()) paragraphs.add(cut(verdict.summary()));
        claim.corrections().forEach(each -> paragraphs.add(correction(each)));
        if (claim.corrections().isEmpty() && verdict != null && verdict.correction() != null) {
            paragraphs.add(wording.of("correction") + ": " + cut(verdict.correction()));
        }
        sources(claim, paragraphs);
        String label = wording.of("claim", claim.number()) + ": “" + shortened(claim.statement()) + "” – " + judged(claim);
        return new WordNote(
                label,
                verdict == null ? report.desk().name() : verdict.author(),
                verdict == null ? report.asOf() : verdict.proposedAt(),
                quote == null ? "" : quote.exact(),
                quote == null ? "" : quote.prefix(),
                quote == null ? "" : quote.suffix(),
                paragraphs,
                changes(claim));
    }

    private String judged(ReportedClaim claim) {
        ReportedVerdict verdict = claim.verdict();
        if (verdict == null) return wording.of("noVerdict");
        String state = claim.state() == ReportedState.RETRACTED
                ? wording.of("retracted")
                : claim.placeOpen() && claim.state().isSettled()
                        ? wording.of("placeOpen")
                        : claim.approvalOutdated()
                                ? wording.of("outdated")
                                : claim.isSettled() && verdict.approval() != null
                                        ? wording.of("returned.approved", verdict.approval().reviewer())
                                        : wording.of("proposed");
        return verdict.label() + ". " + wording.of("returned.checked", verdict.author()) + "; " + state + ".";
    }

    private String correction(ReportedCorrection asked) {
        String words = asked.replacement().isEmpty()
                ? wording.of("correction.cut", cut(asked.exact()))
                : wording.of("correction.to", cut(asked.replacement()));
        return words + " (" + wording.code("severity", asked.severity()) + "; "
                + wording.code("answer", asked.state()) + "). " + cut(asked.reason());
    }

    private void sources(ReportedClaim claim, List<String> paragraphs) {
        List<ReportedEvidence> pieces = claim.evidence();
        for (ReportedEvidence piece : pieces.subList(0, Math.min(MOST_SOURCES, pieces.size()))) {
            List<String> facts = new ArrayList<>();
            facts.add(piece.source().title());
            if (piece.source().author() != null) facts.add(piece.source().author());
            if (piece.source().publisher() != null) facts.add(piece.source().publisher());
            if (piece.locator() != null) facts.add(piece.locator());
            if (piece.source().url() != null) facts.add(piece.source().url());
            paragraphs.add(cut(piece.number() + ". " + wording.code("stance", piece.stance().name()) + ": "
                    + String.join(", ", facts)));
        }
        int more = pieces.size() - MOST_SOURCES;
        if (more > 0) paragraphs.add(wording.of("returned.more", more));
    }

    /** Those that the writer has accepted and those that wait for an answer; not those that the text already follows. */
    private static List<WordNote.Change> changes(ReportedClaim claim) {
        return claim.corrections().stream()
                .filter(each -> each.state().equals("ACCEPTED") || each.state().equals("OPEN"))
                .filter(each -> each.result() == null || each.result().equals("NOT_MADE"))
                .sorted(Comparator.comparing(each -> each.state().equals("OPEN")))
                .map(each -> new WordNote.Change(each.exact(), each.replacement(), each.answeredAt()))
                .toList();
    }

    private static String shortened(String words) {
        return words.length() <= 120 ? words : words.substring(0, words.offsetByCodePoints(0, Math.min(118, words.codePointCount(0, words.length())))) + "…";
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) return words;
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end) + "…";
    }
}
