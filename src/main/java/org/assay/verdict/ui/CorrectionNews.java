package org.assay.verdict.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimSummary;
import org.assay.claim.spi.VersionNews;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.VersionId;
import org.assay.verdict.CorrectionDetail;

/** Under "What changed": what the newest version has made of each accepted correction. */
@org.springframework.stereotype.Component
class CorrectionNews implements VersionNews<Component> {

    private static final int SHOWN = 200;

    private final CorrectionServices services;

    CorrectionNews(CorrectionServices services) {
        this.services = services;
    }

    @Override
    public Optional<Component> of(DocumentId document, VersionId newest) {
        List<CorrectionDetail> found = services.corrections().of(document).stream()
                .filter(each -> each.finding() != null && each.finding().version().equals(newest))
                .toList();
        if (found.isEmpty()) return Optional.empty();
        Map<ClaimId, Integer> numbers = services
                .claims()
                .of(found.stream().map(CorrectionDetail::claim).distinct().toList())
                .stream()
                .collect(Collectors.toMap(ClaimSummary::id, ClaimSummary::number));
        UnorderedList list = new UnorderedList();
        list.addClassName("assay-correction-news");
        found.stream().limit(SHOWN).forEach(each -> list.add(line(each, numbers.get(each.claim()))));
        if (found.size() > SHOWN) list.add(new ListItem("and " + (found.size() - SHOWN) + " more, on their claims"));
        String heading = found.size() == 1 ? "The accepted correction" : "The " + found.size() + " accepted corrections";
        return Optional.of(new Section(new H2(heading), list));
    }

    private static ListItem line(CorrectionDetail correction, @org.jspecify.annotations.Nullable Integer number) {
        Anchor claim = new Anchor(
                DocumentNavigation.to(correction.document()) + "?claim=" + correction.claim(),
                number == null ? "Its claim" : "#" + number);
        ListItem line = new ListItem(
                claim, CorrectionWords.found(correction.finding()), new ReplacedWords(correction));
        String note = CorrectionWords.note(correction.finding());
        if (!note.isEmpty()) {
            Span said = new Span(note);
            said.addClassName("assay-muted");
            line.add(said);
        }
        return line;
    }
}
