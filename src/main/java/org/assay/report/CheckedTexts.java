package org.assay.report;

import static org.assay.account.Permission.EXPORT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.account.Requires;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimDetails;
import org.assay.claim.ClaimId;
import org.assay.claim.Occurrence;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionText;
import org.assay.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document's current text with the claims found in it, to be handed back with numbered notes. */
@Service
public class CheckedTexts {

    private final Reports reports;
    private final ClaimDetails details;
    private final Documents documents;
    private final JsonMapper json;

    CheckedTexts(Reports reports, ClaimDetails details, Documents documents, JsonMapper json) {
        this.reports = reports;
        this.details = details;
        this.documents = documents;
        this.json = json;
    }

    /**
     * What is said of a claim comes from the report alone; a place that nobody has confirmed in this version is left out.
     *
     * @throws Refusal {@code REPORT_TOO_LARGE}
     */
    @Requires(EXPORT)
    @Transactional(readOnly = true)
    public CheckedText of(DocumentId id) {
        VerdictReport report = reports.of(id);
        VersionText current = documents.text(id);
        JsonNode page = json.readTree(documents.page(current.version()));
        return new CheckedText(
                report,
                page.path("language").asString(""),
                page.path("dir").asString("auto"),
                current.text(),
                blocks(page.path("blocks"), current.text().length()),
                marks(report, current));
    }

    private static List<CheckedText.Block> blocks(JsonNode told, int length) {
        List<CheckedText.Block> blocks = new ArrayList<>();
        for (JsonNode block : told) {
            JsonNode number = block.path("n");
            blocks.add(new CheckedText.Block(
                    block.path("k").asString("p"),
                    block.path("s").asInt(0),
                    block.path("e").asInt(0),
                    number.isNumber() ? number.asInt() : null,
                    block.path("depth").asInt(0),
                    block.path("table").asInt(0),
                    block.path("row").asInt(0),
                    block.path("said").isNumber() ? null : block.path("speaker").asString(null)));
        }
        if (blocks.isEmpty() && length > 0) blocks.add(new CheckedText.Block("pre", 0, length, null, 0, 0, 0, null));
        return blocks;
    }

    private List<CheckedText.Mark> marks(VerdictReport report, VersionText current) {
        Map<ClaimId, ClaimDetail> claims = details
                .of(report.claims().stream().map(claim -> new ClaimId(claim.id())).toList())
                .stream()
                .collect(Collectors.toMap(ClaimDetail::id, Function.identity()));
        List<CheckedText.Mark> marks = new ArrayList<>();
        for (ReportedClaim claim : report.claims()) {
            if (claim.placeOpen()) continue;
            for (Occurrence occurrence : claims.get(new ClaimId(claim.id())).occurrences()) {
                if (!occurrence.version().equals(current.version())) continue;
                marks.add(new CheckedText.Mark(
                        claim.number(), occurrence.span().start(), occurrence.span().end()));
            }
        }
        marks.sort(Comparator.comparingInt(CheckedText.Mark::start).thenComparing(CheckedText.Mark::end, Comparator.reverseOrder()));
        return marks;
    }
}
