package org.assay.evidence.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.evidence.CopyHit;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.SourceId;
import org.assay.evidence.Sources;
import org.assay.kernel.Slice;

/** Finds a source of the library as one types; an address, a DOI or an ISBN finds its source however it is written. */
final class SourcePicker extends ComboBox<SourceDetail> {

    private final Map<SourceId, CopyHit> hits = new HashMap<>();

    /** @param unknown gets what was typed where the library has no such source */
    SourcePicker(Sources sources, Consumer<String> unknown) {
        super("Source");
        setPlaceholder("Search the library, or paste an address, a DOI, an ISBN");
        setItemLabelGenerator(source -> source.entry().title());
        setRenderer(new ComponentRenderer<>(this::line));
        setItems(
                query -> {
                    String typed = query.getFilter().orElse("");
                    List<SourceDetail> found = sources.find(
                                    typed, new Slice(query.getOffset(), query.getLimit(), null, false))
                            .items();
                    if (query.getOffset() == 0) hits.clear();
                    hits.putAll(sources.hits(typed, found));
                    return found.stream();
                },
                query -> (int) sources.find(query.getFilter().orElse(""), Slice.first(1)).total());
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> {
            String text = typed.getDetail().strip();
            if (text.isEmpty()) return;
            sources.identified(text).ifPresentOrElse(this::setValue, () -> unknown.accept(text));
        });
    }

    private Div line(SourceDetail source) {
        Span title = new Span(source.entry().title());
        Span facts = new Span(SourceLine.facts(source.entry()));
        facts.addClassName("assay-source-facts");
        Div line = new Div(title, facts);
        line.addClassName("assay-source");
        CopyHit hit = hits.get(source.id());
        if (hit != null) line.add(CopyHitLine.plain(hit));
        return line;
    }
}
