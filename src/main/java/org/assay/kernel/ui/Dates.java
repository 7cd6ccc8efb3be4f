package org.assay.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and moments as people write them, in the time zone of their browser. */
public final class Dates {

    private static final Locale LANGUAGE = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", LANGUAGE);
    private static final DateTimeFormatter DAY_OF_THIS_YEAR = DateTimeFormatter.ofPattern("d MMM", LANGUAGE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", LANGUAGE);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss z", LANGUAGE);

    private Dates() {}

    /** {@code 3 Jun 2026} */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 3 Jun 2026, 14:05} */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /**
     * How long ago, in words as long as that says more than a date: {@code just now}, {@code 5 min ago},
     * {@code 3 h ago}, {@code 2 days ago}, then {@code 3 Jun}, and {@code 3 Jun 2025} of another year.
     */
    public static String since(Instant moment, Instant now, ZoneId zone) {
        long minutes = ChronoUnit.MINUTES.between(moment, now);
        ZonedDateTime then = moment.atZone(zone);
        if (minutes >= 0 && minutes < 1) return "just now";
        if (minutes > 0 && minutes < 60) return minutes + " min ago";
        if (minutes > 0 && minutes < 24 * 60) return minutes / 60 + " h ago";
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), now.atZone(zone).toLocalDate());
        if (days == 1) return "yesterday";
        if (days > 1 && days < 7) return days + " days ago";
        return (then.getYear() == now.atZone(zone).getYear() ? DAY_OF_THIS_YEAR : DAY).format(then);
    }

    /** {@link #since} with the full moment to hover over and for machines. */
    public static Component ago(Instant moment, Instant now) {
        ZoneId zone = zone();
        return new Time(since(moment, now, zone), moment.toString(), FULL.format(moment.atZone(zone)));
    }

    /** The browser's time zone; UTC before it has told. */
    public static ZoneId zone() {
        UI ui = UI.getCurrent();
        String id = ui == null ? null : ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return zone(id);
    }

    static ZoneId zone(@Nullable String id) {
        try {
            return id == null || id.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(id);
        } catch (DateTimeException unknownHere) {
            return ZoneId.of("UTC");
        }
    }

    @Tag("time")
    private static final class Time extends Component {

        Time(String text, String machine, String full) {
            getElement().setText(text);
            getElement().setAttribute("datetime", machine);
            getElement().setAttribute("title", full);
        }
    }
}
