package org.assay.report;

import static org.assay.account.Permission.MARK;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.Claims;
import org.assay.claim.MarkClaim;
import org.assay.document.DocumentId;
import org.assay.document.Documents;
import org.assay.document.VersionText;
import org.assay.kernel.Refusal;
import org.assay.report.AnnotationsRead.Line;
import org.assay.report.AnnotationsRead.Outcome;
import org.assay.report.exchange.AnnotationReader;
import org.assay.report.exchange.ForeignMark;
import org.assay.text.CodePoints;
import org.assay.text.TextSpan;
import org.springframework.stereotype.Service;

/** Marks from other programs, as W3C Web Annotations: each becomes a claim at its words, or is listed with its reason. */
@Service
public class AnnotationImports {

    private final Documents documents;
    private final Claims claims;
    private final ClaimCatalogue catalogue;

    AnnotationImports(Documents documents, Claims claims, ClaimCatalogue catalogue) {
        this.documents = documents;
        this.claims = claims;
        this.catalogue = catalogue;
    }

    /**
     * Marks the passages in the document's newest version; what stood there before stays as it is, so that the same file
     * twice does nothing the second time. Each mark is stored by itself. A passage is never guessed.
     *
     * @throws Refusal {@code ANNOTATIONS_LARGE}, {@code ANNOTATIONS_UNREADABLE}, {@code ANNOTATIONS_NONE},
     *     {@code ANNOTATIONS_MANY}
     */
    @Requires(MARK)
    public AnnotationsRead importInto(DocumentId document, InputStream file) throws IOException {
        VersionText text = documents.text(document);
        CodePoints points = CodePoints.of(text.text());
        List<ForeignMark> marks = AnnotationReader.read(file);
        Set<ClaimId> known = new HashSet<>(catalogue.ids(ClaimFilter.of(document)));
        List<Line> lines = new ArrayList<>();
        for (ForeignMark mark : marks) lines.add(line(mark, text, points, known));
        return new AnnotationsRead(lines);
    }

    private Line line(ForeignMark mark, VersionText text, CodePoints points, Set<ClaimId> known) {
        String quote = mark.quote() == null ? "" : mark.quote().exact();
        if (quote.isEmpty()) return new Line(mark.number(), Outcome.NO_WORDS, null, "", mark.comment(), null);
        Optional<TextSpan> place = mark.in(text.text(), points);
        if (place.isEmpty()) return new Line(mark.number(), Outcome.NOT_PLACED, null, quote, mark.comment(), null);
        try {
            ClaimId claim = claims.mark(
                    new MarkClaim(text.version(), place.get(), mark.statement(), null, null, null, false));
            Outcome outcome = known.add(claim) ? Outcome.MARKED : Outcome.KNOWN;
            return new Line(mark.number(), outcome, claim, quote, mark.comment(), null);
        } catch (Refusal refused) {
            return new Line(mark.number(), Outcome.REFUSED, null, quote, mark.comment(), refused.code());
        }
    }
}
