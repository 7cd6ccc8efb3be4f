package org.assay.claim.ui;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.text.WordChanges.Kind;
import org.assay.text.marker.PageMark;

/** One version's text in a comparison: its words as kept, deleted or added, and in them the claims that stand there. */
final class ComparedText {

    private static final int KEPT_AROUND = 300;

    private record Stretch(int start, int end, PageMark mark) {}

    private final DocumentId document;
    private final String text;
    private final List<Stretch> claims = new ArrayList<>();

    ComparedText(DocumentId document, String text, List<PageMark> marks) {
        this.document = document;
        this.text = text;
        for (PageMark mark : marks) {
            for (PageMark.Span span : mark.spans()) claims.add(new Stretch(span.start(), span.end(), mark));
        }
        claims.sort(Comparator.comparingInt(Stretch::start));
    }

    int length() {
        return text.length();
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    /** Draws a stretch; of a long one that was kept only its beginning and end, with what is left out counted. */
    void draw(Element into, int start, int end, Kind kind) {
        if (kind != Kind.KEPT || end - start <= 3 * KEPT_AROUND) {
            whole(into, start, end, kind);
            return;
        }
        int from = text.lastIndexOf(' ', start + KEPT_AROUND) + 1;
        int to = text.indexOf(' ', end - KEPT_AROUND);
        if (from <= start || to < from || to >= end) {
            whole(into, start, end, kind);
            return;
        }
        whole(into, start, from, kind);
        long left = claims.stream().filter(claim -> claim.start >= from && claim.start < to).count();
        Element gap = new Element("span");
        gap.getClassList().add("assay-compare-gap");
        gap.setText(left == 0 ? " […] " : left == 1 ? " [… 1 claim …] " : " [… " + left + " claims …] ");
        into.appendChild(gap);
        whole(into, to, end, kind);
    }

    private void whole(Element into, int start, int end, Kind kind) {
        List<Stretch> here =
                claims.stream().filter(claim -> claim.start < end && claim.end > start).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Stretch claim : here) {
            if (claim.start > start) cuts.add(claim.start);
            if (claim.end < end) cuts.add(claim.end);
        }
        Element words = new Element(tag(kind));
        into.appendChild(words);
        for (int at = start; at < end; at = cuts.higher(at)) {
            int next = cuts.higher(at);
            int from = at;
            here.stream().filter(claim -> claim.start == from).forEach(claim -> words.appendChild(number(claim.mark)));
            // The innermost is the one that began last.
            List<Stretch> over = here.stream()
                    .filter(claim -> claim.start <= from && claim.end >= next)
                    .toList();
            String part = text.substring(at, next);
            words.appendChild(over.isEmpty() ? Element.createText(part) : claim(over.getLast().mark, part));
        }
    }

    private static String tag(Kind kind) {
        return switch (kind) {
            case KEPT -> "span";
            case DELETED -> "del";
            case ADDED -> "ins";
        };
    }

    private static Element claim(PageMark mark, String words) {
        Element element = new Element("mark");
        element.getClassList().add("assay-compare-claim");
        element.getClassList().add("assay-tone-" + mark.tone().css());
        if (mark.anchor() != null) element.setAttribute("data-anchor", mark.anchor().name());
        element.setAttribute("title", title(mark));
        element.setText(words);
        return element;
    }

    private Element number(PageMark mark) {
        Element link = new Element("a");
        link.getClassList().add("assay-compare-number");
        link.getClassList().add("assay-tone-" + mark.tone().css());
        link.setAttribute("href", DocumentNavigation.to(document) + "?claim=" + mark.claim());
        link.setAttribute("router-link", "");
        link.setAttribute("aria-label", title(mark));
        link.setText(String.valueOf(mark.no()));
        return link;
    }

    private static String title(PageMark mark) {
        return "Claim %d, %s".formatted(mark.no(), mark.label());
    }
}
