package org.assay.report.lookback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assay.kernel.Refusal;
import org.assay.report.ReportFormat;
import org.assay.report.render.SheetTable;
import org.assay.review.DeskAgreement;
import org.jspecify.annotations.Nullable;

/** A look back for spreadsheets: one number a row, so that they can make any table of it. */
public final class LookBackTable {

    private static final List<String> COLUMNS =
            List.of("topic", "figure", "key", "label", "measure", "from", "to", "value");

    private LookBackTable() {}

    /** @throws Refusal {@code REPORT_FORMAT_NO_TABLE} */
    public static byte[] of(LookBack look, ReportFormat format) {
        return switch (format) {
            case CSV -> SheetTable.of(COLUMNS, rows(look));
            case XLSX -> SheetTable.workbook("Look back", COLUMNS, Set.of("value"), rows(look));
            default -> throw Refusal.of("format", "REPORT_FORMAT_NO_TABLE", format.extension());
        };
    }

    private static List<List<@Nullable String>> rows(LookBack look) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        List<Span> periods = look.stretch().periods();
        look.topics()
                .forEach((topic, all) -> all.forEach(series -> {
                    for (int at = 0; at < periods.size(); at++)
                        rows.add(row(
                                topic, series, periods.get(at), series.values().get(at)));
                }));
        Span whole = look.stretch().whole();
        look.sources()
                .forEach(source -> rows.add(
                        row("sources", Figure.SOURCE.tag(), source.id(), source.title(), "claims", whole, (double)
                                source.claims())));
        if (look.agreement() != null) {
            for (DeskAgreement each : look.agreement()) {
                rows.add(agreement(each, "claims", whole, (double) each.claims()));
                rows.add(agreement(each, "same", whole, (double) each.same()));
                rows.add(agreement(
                        each,
                        "cohens-kappa",
                        whole,
                        each.cohen().isEmpty() ? null : each.cohen().getAsDouble()));
            }
        }
        return rows;
    }

    private static List<@Nullable String> row(Topic topic, Series series, Span of, @Nullable Double value) {
        return row(
                topic.tag(),
                series.figure().tag(),
                series.key(),
                series.label(),
                series.measure().tag(),
                of,
                value);
    }

    private static List<@Nullable String> agreement(
            DeskAgreement agreement, String measure, Span of, @Nullable Double value) {
        return row("agreement", Figure.AGREEMENT.tag(), "", agreement.scale(), measure, of, value);
    }

    private static List<@Nullable String> row(
            String topic, String figure, String key, String label, String measure, Span of, @Nullable Double value) {
        return Arrays.asList(
                topic,
                figure,
                key,
                label,
                measure,
                of.from().toString(),
                of.to().toString(),
                number(value));
    }

    private static @Nullable String number(@Nullable Double value) {
        if (value == null) return null;
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
