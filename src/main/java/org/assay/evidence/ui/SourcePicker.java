package org.assay.evidence.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;
import org.assay.evidence.SourceDetail;
import org.assay.evidence.Sources;
import org.assay.kernel.Slice;

/** Finds a source of the library as one types; an address finds its source however it is written. */
final class SourcePicker extends ComboBox<SourceDetail> {

    /** @param unknown gets what was typed where the library has no such source */
    SourcePicker(Sources sources, Consumer<String> unknown) {
        super("Source");
        setPlaceholder("Search the library, or paste a web address");
        setItemLabelGenerator(source -> source.entry().title());
        setRenderer(new ComponentRenderer<>(SourcePicker::line));
        setItems(
                query -> sources
                        .find(
                                query.getFilter().orElse(""),
                                new Slice(query.getOffset(), query.getLimit(), null, false))
                        .items()
                        .stream(),
                query -> (int) sources.find(query.getFilter().orElse(""), Slice.first(1)).total());
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> {
            String text = typed.getDetail().strip();
            if (text.isEmpty()) return;
            sources.byUrl(text).ifPresentOrElse(this::setValue, () -> unknown.accept(text));
        });
    }

    private static Div line(SourceDetail source) {
        Span title = new Span(source.entry().title());
        Span facts = new Span(SourceLine.facts(source.entry()));
        facts.addClassName("assay-source-facts");
        Div line = new Div(title, facts);
        line.addClassName("assay-source");
        return line;
    }
}
