package org.assay.report.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.report.ReportNavigation;
import org.assay.report.lookback.Slices;
import org.assay.report.lookback.Stretch;
import org.jspecify.annotations.Nullable;

/** Which days to look back at: a time until today with one press, or a first and a last day. */
final class PeriodBar extends Div {

    private final DatePicker from = new DatePicker("From");
    private final DatePicker to = new DatePicker("To");
    private final Select<Slices> by = new Select<>();
    private final Nav lasts = new Nav();
    private boolean showing;

    /** @param choose gets an address */
    PeriodBar(Consumer<String> choose) {
        addClassName("assay-period-bar");
        lasts.setAriaLabel("Until today");
        for (DatePicker day : new DatePicker[] {from, to}) {
            day.setLocale(Locale.UK);
            day.addValueChangeListener(chosen -> chosen(choose));
        }
        by.setLabel("In");
        by.setItems(Slices.values());
        by.setItemLabelGenerator(each -> each == Slices.WEEK ? "Weeks" : "Months");
        by.addValueChangeListener(chosen -> chosen(choose));
        add(lasts, from, to, by);
    }

    private void chosen(Consumer<String> choose) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (showing || first == null || last == null) return;
        choose.accept(ReportNavigation.LOOK_BACK + "?from=" + first + "&to=" + last + "&by="
                + by.getValue().tag());
    }

    /** @param last the time until today that was chosen; null where days were */
    void show(Stretch stretch, @Nullable String last) {
        showing = true;
        from.setValue(stretch.from());
        to.setValue(stretch.to());
        by.setValue(stretch.by());
        showing = false;
        lasts.removeAll();
        Map<String, String> names = Map.of("4w", "4 weeks", "3m", "3 months", "12m", "12 months");
        for (String each : new String[] {"4w", "3m", "12m"}) {
            Anchor link = new Anchor(LookBackLinks.last(each), names.get(each));
            if (each.equals(last)) link.getElement().setAttribute("aria-current", "true");
            lasts.add(link);
        }
    }
}
