package org.assay.report.pack;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.evidence.Redaction;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedClaimant;
import org.assay.report.ReportedCorrection;
import org.assay.report.ReportedDesk;
import org.assay.report.ReportedDocument;
import org.assay.report.ReportedEvidence;
import org.assay.report.ReportedQuote;
import org.assay.report.ReportedSource;
import org.assay.report.VerdictReport;
import org.assay.report.render.ReportDigest;
import org.jspecify.annotations.Nullable;

/**
 * A report as an outsider may see it. Every text in it is looked through, whatever record holds it, so that what is added to
 * a report later is looked through as well.
 */
final class RedactedReport {

    /** What the checked text says itself, and who it says so of. */
    private static final Set<Class<?>> OF_THE_TEXT =
            Set.of(ReportedQuote.class, ReportedDocument.class, ReportedClaimant.class, ReportedDesk.class);

    private static final Set<String> FIELDS_OF_THE_TEXT = Set.of(
            VerdictReport.class.getSimpleName() + ".title",
            ReportedClaim.class.getSimpleName() + ".statement",
            ReportedCorrection.class.getSimpleName() + ".exact");

    private static final UUID NOBODY = new UUID(0, 0);

    private final Redaction strict;
    private final Redaction mild;
    private final Set<UUID> hidden;
    private final Set<String> gone;

    /**
     * @param text that was checked
     * @param hidden sources that name somebody
     * @param gone SHA-256 of the copies that are left out
     */
    RedactedReport(Redaction redaction, String text, Set<UUID> hidden, Set<String> gone) {
        this.strict = redaction;
        this.mild = redaction.besides(text);
        this.hidden = hidden;
        this.gone = gone;
    }

    VerdictReport of(VerdictReport report) {
        VerdictReport told = new VerdictReport(
                report.title(),
                report.document(),
                report.desk(),
                report.language(),
                report.zone(),
                report.asOf(),
                "",
                report.claims(),
                report.citations().stream().filter(each -> !hidden.contains(each.source())).toList(),
                report.entry(),
                null);
        VerdictReport clean = (VerdictReport) record(told, false);
        // Made anew: the name of the whole would let anybody try names until it fits.
        String state = ReportDigest.of(clean);
        return new VerdictReport(
                clean.title(), clean.document(), clean.desk(), clean.language(), clean.zone(), clean.asOf(), state,
                clean.claims(), clean.citations(), clean.entry(), null);
    }

    private @Nullable Object any(@Nullable Object value, boolean ofTheText) {
        if (value instanceof String text) return (ofTheText ? mild : strict).clean(text);
        if (value instanceof ReportedEvidence piece) return evidence(piece);
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>(list.size());
            for (Object each : list) all.add(any(each, ofTheText));
            return List.copyOf(all);
        }
        return value instanceof Record record && record.getClass().getPackageName().startsWith("org.assay.report")
                ? record(record, OF_THE_TEXT.contains(record.getClass()))
                : value;
    }

    private Object evidence(ReportedEvidence piece) {
        if (hidden.contains(piece.source().id())) {
            ReportedSource source = new ReportedSource(
                    NOBODY, "A confidential source", null, null, null, null, piece.source().kind(), piece.source().primary());
            return new ReportedEvidence(piece.number(), piece.stance(), source, null, null, null, null);
        }
        ReportedEvidence shown = new ReportedEvidence(
                piece.number(),
                piece.stance(),
                piece.source(),
                piece.locator(),
                piece.quote(),
                piece.note(),
                gone.contains(String.valueOf(piece.snapshot())) ? null : piece.snapshot());
        return record(shown, false);
    }

    private Object record(Record record, boolean ofTheText) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                String field = record.getClass().getSimpleName() + "." + components[i].getName();
                values[i] = any(
                        components[i].getAccessor().invoke(record), ofTheText || FIELDS_OF_THE_TEXT.contains(field));
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
