package org.assay.kernel.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody else stored a change while this person wrote: what stands there now, beside what was typed. */
public final class TwoSides extends Div {

    /** One field on both sides; an empty one is null. */
    public record Row(String field, @Nullable String stored, @Nullable String typed) {

        boolean differs() {
            return !Objects.equals(blankToNull(stored), blankToNull(typed));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    /**
     * @param sentence what happened
     * @param mine stores what was typed, over what stands there now
     * @param theirs fills the form with what stands there now
     */
    public TwoSides(String sentence, List<Row> rows, Runnable mine, Runnable theirs) {
        this(sentence, "Yours", rows);
        Button keep = new Button("Keep mine", click -> mine.run());
        keep.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button take = new Button("Take theirs", click -> theirs.run());
        take.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        addActions(keep, take);
    }

    /**
     * Where something else changed that the person had read, rather than what they write.
     *
     * @param read heads the column of what the person had before their eyes
     */
    public TwoSides(String sentence, String read, List<Row> rows) {
        addClassName("assay-two-sides");
        getElement().setAttribute("role", "alert");
        add(new Paragraph(sentence));
        List<Row> different = rows.stream().filter(Row::differs).toList();
        if (!different.isEmpty()) add(table(read, different));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        // On a phone it may stand below what is on the screen, and whoever pressed would see nothing happen.
        getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    public TwoSides addActions(Component... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("assay-actions");
        add(actions);
        return this;
    }

    private static NativeTable table(String read, List<Row> rows) {
        NativeTableBody body = new NativeTableBody();
        for (Row row : rows) {
            NativeTableHeaderCell field = new NativeTableHeaderCell(row.field());
            field.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(field, cell(row.stored()), cell(row.typed())));
        }
        NativeTableHeader head = new NativeTableHeader(new NativeTableRow(
                new NativeTableHeaderCell("Field"),
                new NativeTableHeaderCell("Stored now"),
                new NativeTableHeaderCell(read)));
        return new NativeTable(head, body);
    }

    private static NativeTableCell cell(@Nullable String text) {
        return new NativeTableCell(text == null || text.isBlank() ? "–" : text);
    }
}
